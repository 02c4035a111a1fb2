package org.hongping.core.trail;

import java.util.regex.Pattern;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Rejected;
import org.hongping.rubric.Message;

/** Where a page of the trail begins: after the row an earlier page ended with. */
final class Place {
    private static final Pattern SHAPE = Pattern.compile("\\S+ \\d{1,18} \\S+");

    private Place() {}

    /** Returns whether a row can stand there. */
    static boolean is(String place) {
        return SHAPE.matcher(place).matches();
    }

    /**
     * Returns the cursor.
     *
     * @throws Rejected 400 if no row can stand there
     */
    static Cursor required(Cursor cursor) {
        cursor.after().filter(place -> !is(place)).ifPresent(place -> {
            throw new Rejected(400, "malformed", Message.of("problem.no-cursor", place));
        });
        return cursor;
    }
}
