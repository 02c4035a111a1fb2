package org.hongping.rubric.document;

import java.util.ArrayList;
import java.util.List;
import org.hongping.rubric.Value;

/**
 * Finds what a person has still to fill in. Blank text is a blank anywhere; {@code null} only where it stands for the
 * whole, because within an expectation it expects that there is none.
 */
final class BlankFields {
    /** The fields of a case that may stand blank until somebody has worked them out. */
    static final List<String> NAMES = List.of("expect", "confirmedBy");

    private BlankFields() {}

    /** Returns the blanks of a case, each by its path, for example {@code expect.points.1.1}. */
    static List<String> of(FieldReader golden) {
        List<String> blanks = new ArrayList<>();
        golden.whole().fields().forEach((name, value) -> {
            if (NAMES.contains(name)) {
                collect(name, value, value instanceof Value.Nothing, blanks);
            }
        });
        return blanks;
    }

    private static void collect(String path, Value value, boolean isNone, List<String> blanks) {
        if (isNone || (value instanceof Value.Text text && text.text().isBlank())) {
            blanks.add(path);
        } else if (value instanceof Value.Fields fields) {
            fields.fields().forEach((name, inner) -> collect(path + "." + name, inner, false, blanks));
        } else if (value instanceof Value.Items items) {
            items.items().forEach(inner -> collect(path, inner, false, blanks));
        }
    }
}
