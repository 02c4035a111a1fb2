package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hongping.rubric.Value;

/** Puts the cells of a row together. For one use, by one thread. */
final class RowBuilder {
    private final RowKind kind;
    private final String code;
    private final List<String> path;
    private final Value at;
    private final Map<Column, Slot> cells = new EnumMap<>(Column.class);

    /** Begins a row about a place of the document. */
    RowBuilder(RowKind kind, String code, List<String> path, Value at) {
        this.kind = kind;
        this.code = code;
        this.path = path;
        this.at = at;
        fixed(Column.CODE, code);
        fixed(Column.KIND, Chinese.of(kind.key()));
    }

    RowBuilder fixed(Column column, String text) {
        cells.put(column, Slot.fixed(text));
        return this;
    }

    /** Takes in a field; one that is not there stays closed. */
    RowBuilder text(Column column, String field) {
        return put(column, Content.TEXT, true, field);
    }

    RowBuilder figure(Column column, String field) {
        return put(column, Content.FIGURE, true, field);
    }

    RowBuilder count(Column column, String field) {
        return put(column, Content.COUNT, true, field);
    }

    /** Takes in a field that may be left out or written in. */
    RowBuilder figureIf(Column column, String field) {
        return open(column, new Slot(Tree.shown(at, field), pathOf(field), Content.FIGURE, false));
    }

    RowBuilder clause() {
        boolean isThere = !Tree.shown(at, "source", "clause").isEmpty();
        return isThere
                ? open(
                        Column.CLAUSE,
                        new Slot(Tree.shown(at, "source", "clause"), pathOf("source", "clause"), Content.TEXT, true))
                : this;
    }

    RowBuilder assessor(Assessors assessors) {
        String shown = assessors.labelOf(Tree.shown(at, "assessor"));
        return open(Column.ASSESSOR, new Slot(shown, pathOf("assessor"), Content.ASSESSOR, true));
    }

    /** Takes in points that are one figure or a range. */
    RowBuilder points() {
        boolean isRange = Tree.at(at, List.of("from")).isPresent();
        return figure(Column.POINTS, isRange ? "from" : "points").figure(Column.TO, "to");
    }

    private RowBuilder put(Column column, Content content, boolean required, String field) {
        return Tree.at(at, List.of(field))
                .map(value -> open(column, new Slot(Slot.shown(value), pathOf(field), content, required)))
                .orElse(this);
    }

    private RowBuilder open(Column column, Slot slot) {
        cells.put(column, slot);
        return this;
    }

    private List<String> pathOf(String... fields) {
        List<String> whole = new ArrayList<>(path);
        whole.addAll(List.of(fields));
        return whole;
    }

    SheetRow row() {
        return row("");
    }

    /** Returns the row; some rows stand for a field that is not a list. */
    SheetRow row(String field) {
        cells.put(Column.KEY, Slot.fixed(String.join("/", field.isEmpty() ? path : pathOf(field))));
        return new SheetRow(kind, code, field.isEmpty() ? path : pathOf(field), cells);
    }
}
