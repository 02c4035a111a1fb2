package org.hongping.core.seal;

import org.hongping.rubric.Message;

/** How far the reading of a batch is. */
public enum BatchState {
    /** Its pages are read, one after the other. */
    READING("active"),
    /** Every page went somewhere or waits for matching by hand. */
    READ("done"),
    /** The server stopped before it was read; nothing of it went anywhere. */
    INTERRUPTED("attention"),
    /** A mistake of ours; nothing of it went anywhere. */
    FAILED("refused");

    private final String look;

    BatchState(String look) {
        this.look = look;
    }

    /** Returns its word. */
    public Message word() {
        return Message.of("application.batch-state." + name());
    }

    /** Returns how pages show it. */
    public String look() {
        return look;
    }

    /** Says whether it is under way. */
    public boolean isReading() {
        return this == READING;
    }

    /** Says whether it may be read once more. */
    public boolean mayBeReadAgain() {
        return this == INTERRUPTED || this == FAILED;
    }
}
