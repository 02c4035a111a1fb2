package org.hongping.core.campaign;

import org.hongping.rubric.Message;

/** Where a campaign stands: {@code draft → open → closed | cancelled}. */
public enum CampaignState {
    /** Being prepared; applicants do not see it. */
    DRAFT,
    /** Its windows decide what may be done. */
    OPEN,
    /** Over; everything stays readable. */
    CLOSED,
    /** Called off; everything stays readable. */
    CANCELLED;

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("campaign.state." + name());
    }
}
