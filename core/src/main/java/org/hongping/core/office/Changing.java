package org.hongping.core.office;

import java.util.Map;
import org.hongping.rubric.Message;

/**
 * The page between two homes: the server is away for a moment, and the browser comes back by itself.
 *
 * @param says what happens
 * @param next where to go on
 */
public record Changing(Message says, String next) {
    /** The template it is shown by. */
    public static final String TEMPLATE = "office/changing.peb";

    /** The header that brings the browser back. */
    public static final String HEADER = "Refresh";

    private static final int SECONDS = 6;

    /** Returns what the header says. */
    public String header() {
        return SECONDS + "; url=" + next;
    }

    /** Returns what the template shows. */
    public Map<String, Object> model() {
        return Map.of("says", says, "next", next);
    }
}
