package org.hongping.core.onsite;

import org.hongping.rubric.Message;

/** Why a save that came from a phone could not simply be saved. */
public enum Hold {
    /** The campaign was moved to another revision, in which the line is not the same. */
    REVISED,
    /** The line was saved elsewhere in the meantime. */
    STALE,
    /** The sheet or its window is closed. */
    CLOSED;

    /** Returns the word on the page. */
    public Message word() {
        return Message.of("onsite.hold." + name());
    }
}
