package org.hongping.rubric.tables;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;

/** Reads the sheet 细则 row by row. For one sheet, by one thread. */
final class RowsReader {
    /** What says that a row is to go. */
    private static final Set<String> YES = Set.of("是", "删", "删去", "删除");

    private final Value.Fields document;
    private final Edits edits;
    private final Findings findings;
    private final Map<String, SheetRow> layout = new LinkedHashMap<>();
    private final Map<String, Integer> order = new LinkedHashMap<>();
    private final AddedRows added;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> edited = new HashSet<>();
    private Optional<SheetRow> above = Optional.empty();
    private int furthest = -1;

    RowsReader(Value.Fields document, Edits edits, Findings findings) {
        this.document = document;
        this.edits = edits;
        this.findings = findings;
        List<SheetRow> rows = EditionLayout.rows(document);
        rows.forEach(row -> {
            order.put(row.key(), layout.size());
            layout.put(row.key(), row);
        });
        this.added = new AddedRows(document, rows, edits, findings);
    }

    /** Returns the codes of rows in which something changed. */
    Set<String> read(List<RowText> sheet) {
        for (RowText row : sheet) {
            RowCells cells = RowCells.of(row);
            if (!row.isHead() && !cells.isBlank() && cells.isReadable(findings)) {
                row(cells);
            } else if (!row.isHead() && !cells.isBlank()) {
                seen.add(cells.text(Column.KEY));
            }
        }
        layout.values().stream().filter(this::isGone).forEach(this::gone);
        return edited;
    }

    private void row(RowCells cells) {
        String key = cells.text(Column.KEY);
        Optional<SheetRow> known = Optional.ofNullable(layout.get(key));
        if (known.isPresent() && seen.add(key)) {
            inOrder(known.get(), cells);
            existing(known.get(), cells);
            above = known;
        } else if (known.isPresent() && isCopy(known.get(), cells)) {
            findings.error(
                    Optional.of(cells.place(Column.CODE)),
                    "table.row-twice",
                    known.get().code());
        } else if (known.isPresent() || key.isEmpty()) {
            edited.add(added.add(cells, known, above));
        } else {
            findings.error(Optional.of(cells.place(Column.KEY)), "table.unknown-row", key);
        }
    }

    private void inOrder(SheetRow row, RowCells cells) {
        int place = order.getOrDefault(row.key(), 0);
        if (place < furthest) {
            findings.warning(Optional.of(cells.place(Column.CODE)), "table.order", row.code());
        }
        furthest = Math.max(furthest, place);
    }

    private static boolean isCopy(SheetRow row, RowCells cells) {
        for (Column column : Column.values()) {
            if (!row.cell(column).isUnchanged(cells.text(column))) {
                return false;
            }
        }
        return true;
    }

    private void existing(SheetRow row, RowCells cells) {
        for (Column column : Column.values()) {
            Slot slot = row.cell(column);
            String text = cells.text(column);
            if (column == Column.REMOVE) {
                remove(row, cells);
            } else if (!slot.isUnchanged(text)) {
                String heading = Chinese.of(column.heading());
                boolean isChange = new SlotEdit(document, edits, findings)
                        .apply(slot, text, cells.place(column), heading, row.code());
                if (isChange) {
                    edited.add(row.code());
                }
            }
        }
    }

    private void remove(SheetRow row, RowCells cells) {
        String text = cells.text(Column.REMOVE);
        if (YES.contains(text) && row.isRemovable()) {
            edits.remove(row.path());
            edited.add(row.code());
        } else if (YES.contains(text)) {
            findings.error(Optional.of(cells.place(Column.REMOVE)), "table.not-removable", row.code());
        } else if (!text.isEmpty()) {
            findings.error(Optional.of(cells.place(Column.REMOVE)), "table.remove-word", text);
        }
    }

    /** A row that went with the row it belongs to is not told again. */
    private boolean isGone(SheetRow row) {
        return !seen.contains(row.key())
                && layout.values().stream()
                        .filter(other -> !seen.contains(other.key()))
                        .noneMatch(other -> row.key().startsWith(other.key() + "/"));
    }

    private void gone(SheetRow row) {
        String label = row.cell(Column.LABEL).text();
        findings.error(
                Optional.empty(),
                "table.row-removed",
                row.code(),
                Chinese.of(row.kind().key()),
                label);
    }
}
