package org.hongping.core.xlsx;

import org.hongping.rubric.Message;

/** A file that is no workbook we can read, and what helps. */
public final class BookFault extends java.io.IOException {
    private final transient Message why;

    /** Says why. */
    public BookFault(Message why) {
        super(why.key() + " " + why.arguments());
        this.why = why;
    }

    /** A fault below which another lies. */
    BookFault(Message why, Throwable cause) {
        super(why.key() + " " + why.arguments(), cause);
        this.why = why;
    }

    /** Returns what is wrong and what helps, in words. */
    public Message why() {
        return why;
    }
}
