package org.hongping.core.application;

import org.hongping.rubric.Message;

/** What a department answers about a bar. That it has not answered yet is none of these. */
public enum BarFinding {
    /** Nothing stands against the applicant (无此情形). */
    NO_BAR,
    /** A bar stands (有此情形), with its ground and the day since when. */
    BAR,
    /** The question does not concern this applicant (不适用). */
    NOT_APPLICABLE,
    /** It looked and cannot tell (无法确定). */
    UNDETERMINED;

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("gates.finding." + name());
    }
}
