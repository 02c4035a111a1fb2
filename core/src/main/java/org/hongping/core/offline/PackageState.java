package org.hongping.core.offline;

import org.hongping.rubric.Message;

/** What came of a package. */
public enum PackageState {
    /** Everything in it is in the draft. */
    TAKEN("done"),
    /** Something in it must be mended; nothing was taken. */
    FOUND("attention");

    private final String look;

    PackageState(String look) {
        this.look = look;
    }

    /** Returns its word. */
    public Message word() {
        return Message.of("offline.state." + name());
    }

    /** Returns how pages show it. */
    public String look() {
        return look;
    }
}
