package org.hongping.core.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.hongping.rubric.Message;

/**
 * Where a list goes on and how much is wanted: {@code ?after=…&limit=…}.
 *
 * @param after the key of the last row already shown
 * @param limit at least 1
 */
public record Cursor(Optional<String> after, int limit) {
    /** Rows of a page unless more or fewer are asked for. */
    public static final int USUAL = 50;

    private static final int MOST = 200;

    /** Guards the limit. */
    public Cursor {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds a row at least, got " + limit);
        }
    }

    /**
     * Reads the query.
     *
     * @throws Rejected 400 if it is not a place in a list
     */
    public static Cursor asked(Context ctx) {
        return asked(ctx, MOST);
    }

    /**
     * Reads the query of a list of which more than others may be asked for at once.
     *
     * @param most rows of a page
     * @throws Rejected 400 if it is not a place in a list
     */
    public static Cursor asked(Context ctx, int most) {
        Optional<String> after = Optional.ofNullable(ctx.queryParam("after")).map(Cursor::decoded);
        String limit = ctx.queryParam("limit");
        return new Cursor(after, limit == null ? USUAL : limit(limit, most));
    }

    /** Returns how a key travels in {@code after}. */
    static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new Rejected(400, "malformed", Message.of("problem.no-cursor", text));
        }
    }

    private static int limit(String text, int most) {
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
            throw new Rejected(400, "malformed", Message.of("problem.no-limit", text, String.valueOf(most)));
        }
        return Integer.parseInt(text);
    }
}
