package org.hongping.core.registry;

import org.hongping.rubric.Message;

/** What was typed cannot be read; {@link Entry} keeps the reason at its field. */
final class Unreadable extends Exception {
    private final transient Message why;

    Unreadable(Message why) {
        super(why.key());
        this.why = why;
    }

    Message why() {
        return why;
    }
}
