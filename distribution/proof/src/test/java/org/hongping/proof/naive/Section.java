package org.hongping.proof.naive;

import java.util.ArrayList;
import java.util.List;

/**
 * A heading of a table with what stands below it.
 *
 * @param code its number
 * @param bonus whether it comes on top of the base
 * @param excusable whether the whole of it may be said not to apply
 * @param sections headings below it
 * @param rows lines below it
 */
public record Section(String code, boolean bonus, boolean excusable, List<Section> sections, List<Row> rows) {
    /** Returns every line below it, in the order of the table. */
    public List<Row> allRows() {
        List<Row> all = new ArrayList<>(rows);
        for (Section section : sections) {
            all.addAll(section.allRows());
        }
        return all;
    }

    /** Returns itself and every heading below it. */
    public List<Section> allSections() {
        List<Section> all = new ArrayList<>(List.of(this));
        for (Section section : sections) {
            all.addAll(section.allSections());
        }
        return all;
    }

    /** Returns the same section, on top of the base. */
    public Section onTop() {
        return new Section(code, true, excusable, sections, rows);
    }

    /** Returns the same section, and those below it, as a whole excusable. */
    public Section excusableAsAWhole() {
        List<Section> below = sections.stream().map(Section::excusableAsAWhole).toList();
        List<Row> lines = rows.stream().map(row -> row.on(Row.Term.EXCUSABLE)).toList();
        return new Section(code, bonus, true, below, lines);
    }
}
