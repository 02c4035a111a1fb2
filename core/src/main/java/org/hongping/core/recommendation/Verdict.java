package org.hongping.core.recommendation;

import org.hongping.rubric.Message;

/** What an examining area says of an application. */
public enum Verdict {
    /** It goes up (推荐). */
    RECOMMENDED,
    /** It does not (不予推荐). */
    NOT_RECOMMENDED;

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("recommendation.verdict." + name());
    }
}
