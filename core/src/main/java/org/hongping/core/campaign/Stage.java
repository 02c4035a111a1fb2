package org.hongping.core.campaign;

import org.hongping.rubric.Message;

/** The stages of a campaign, each with a window of its own. */
public enum Stage {
    /** Applicants fill in and submit (申报). */
    FILING,
    /** Submissions are examined and returned for correction (初审). */
    EXAMINATION,
    /** Assessors score (评审). */
    ASSESSMENT,
    /** Results are decided (审定). */
    DECISION,
    /** Results are shown to the public (公示). */
    NOTICE;

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("campaign.stage." + name());
    }
}
