package org.hongping.core.campaign;

import org.hongping.rubric.Message;

/** What a campaign ends in. */
public enum CampaignKind {
    /** Demonstration titles (创建示范). */
    DEMONSTRATION,
    /** Grades or stars (等级评定). */
    GRADING,
    /** The yearly review (年度考核). */
    REVIEW;

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("campaign.kind." + name());
    }
}
