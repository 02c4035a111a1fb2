package org.hongping.core.exchange;

import org.hongping.rubric.Message;

/** Where an import stands. Only {@link #IMPORTED} has changed anything. */
public enum ImportState {
    /** Others are before it. */
    WAITING("waiting", false),
    /** Its rows are read and checked. */
    CHECKING("active", false),
    /** Its rows are written, in one unit of work. */
    WRITING("active", false),
    /** All that could be imported was. */
    IMPORTED("done", true),
    /** Rows fail, so nothing was imported. */
    FOUND("attention", true),
    /** The file cannot be read as a sheet of this kind. */
    REFUSED("refused", true),
    /** The server stopped before it was done. */
    INTERRUPTED("attention", true),
    /** A mistake of ours. */
    FAILED("refused", true);

    private final String look;
    private final boolean over;

    ImportState(String look, boolean over) {
        this.look = look;
        this.over = over;
    }

    /** Returns its name for programs. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns its word. */
    public Message word() {
        return Message.of("exchange.state." + code());
    }

    /** Returns how pages show it. */
    public String look() {
        return look;
    }

    /** Whether nothing more will happen by itself. */
    public boolean isOver() {
        return over;
    }
}
