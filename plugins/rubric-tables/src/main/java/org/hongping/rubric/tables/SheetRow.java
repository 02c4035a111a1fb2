package org.hongping.rubric.tables;

import java.util.List;
import java.util.Map;

/**
 * A row of the sheet 细则.
 *
 * @param kind what it is
 * @param code number of the row of the rubric it belongs to
 * @param path where it stands in the document
 * @param cells its cells
 */
record SheetRow(RowKind kind, String code, List<String> path, Map<Column, Slot> cells) {
    SheetRow {
        path = List.copyOf(path);
        cells = Map.copyOf(cells);
    }

    /** Names the row within its edition. */
    String key() {
        return String.join("/", path);
    }

    Slot cell(Column column) {
        return cells.getOrDefault(column, Slot.fixed(""));
    }

    boolean isNode() {
        return kind == RowKind.GROUP || kind == RowKind.LINE;
    }

    /** Says whether the row may be taken out: a line, or an item of a list that is a ladder or a list of checks. */
    boolean isRemovable() {
        return kind == RowKind.LINE || !kind.list().isEmpty();
    }
}
