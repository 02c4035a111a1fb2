package org.hongping.core.assessment;

import org.hongping.rubric.Message;

/** Where one member's sheet stands. */
public enum AssignmentState {
    /** Being scored (待评). */
    OPEN,
    /** Handed in (已评). */
    FINISHED,
    /** The member stepped aside (回避); an abstention is not a zero. */
    DECLINED;

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("assessment.state." + name());
    }
}
