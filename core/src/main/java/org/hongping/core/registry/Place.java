package org.hongping.core.registry;

import java.util.Optional;
import org.hongping.core.storage.Id;
import org.hongping.core.web.Cursor;
import org.hongping.core.web.Rejected;
import org.hongping.rubric.Message;

/**
 * A place in a list that is in order of name, then id.
 *
 * @param name of the last row shown; empty before the first
 * @param id of the last row shown
 */
public record Place(String name, String id) {
    private static final Place START = new Place("", "");
    private static final char SEPARATOR = ' '; // an id holds none

    /** @throws Rejected 400 if the cursor is not one of these lists' */
    static Place after(Cursor cursor) {
        return cursor.after().map(Place::parsed).orElse(START);
    }

    /** Returns the key by which a cursor remembers a row. */
    static String key(String name, Id id) {
        return id.text() + SEPARATOR + name;
    }

    private static Place parsed(String key) {
        int end = Optional.of(key.indexOf(SEPARATOR))
                .filter(found -> found > 0)
                .orElseThrow(() -> new Rejected(400, "malformed", Message.of("problem.no-cursor", key)));
        return new Place(key.substring(end + 1), key.substring(0, end));
    }
}
