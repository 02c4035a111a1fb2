package org.hongping.rubric.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.Value;

/** A value together with where it stands. */
record Located(Value value, Marks marks) {
    private static final int MOST_SHOWN = 40;

    /** Returns the fields, none if it is something else. */
    Map<String, Value> fields() {
        return value instanceof Value.Fields named ? named.fields() : Map.of();
    }

    /** Returns the field of that name. */
    Optional<Located> field(String name) {
        return Optional.ofNullable(fields().get(name)).map(found -> new Located(found, marks.field(name)));
    }

    /** Returns the items, none if it is something else. */
    List<Located> items() {
        List<Located> items = new ArrayList<>();
        if (value instanceof Value.Items list) {
            for (Value item : list.items()) {
                items.add(new Located(item, marks.item(items.size())));
            }
        }
        return items;
    }

    /** Returns where it stands. */
    Optional<Place> place() {
        return marks.place();
    }

    /** Returns the value in few characters, as its author wrote it where that is known, for use in a sentence. */
    String shown() {
        String whole = marks.written().orElseGet(this::unquoted);
        String line = whole.strip().replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= MOST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }

    private String unquoted() {
        return value instanceof Value.Text text
                ? text.text()
                : CanonicalJson.write(value).replace("\"", "");
    }
}
