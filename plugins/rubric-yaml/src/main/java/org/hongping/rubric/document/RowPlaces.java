package org.hongping.rubric.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongping.rubric.Group;
import org.hongping.rubric.Node;
import org.hongping.rubric.Rubric;

/** Where the rows of a rubric stand in its file, for findings that know a row by its code only. */
public final class RowPlaces {
    private RowPlaces() {}

    /** Returns the place of each group and line by its code; of none where the document has no lines. */
    public static Map<String, Place> of(Rubric rubric, Marks marks) {
        Map<String, Place> places = new HashMap<>();
        collect(rubric.root().children(), marks.field("root").field("children"), places);
        return Map.copyOf(places);
    }

    private static void collect(List<Node> rows, Marks marks, Map<String, Place> places) {
        for (int i = 0; i < rows.size(); i++) {
            Node row = rows.get(i);
            Marks here = marks.item(i);
            here.place().ifPresent(place -> places.put(row.code(), place));
            if (row instanceof Group group) {
                collect(group.children(), here.field("children"), places);
            }
        }
    }
}
