package org.hongping.rubric.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;

/** Takes in rows that the workbook did not have: lines that people judge, and items of ladders and lists of checks. */
final class AddedRows {
    private final List<SheetRow> rows;
    private final Edits edits;
    private final Findings findings;
    private final AddedItem items;
    private final AddedLine lines;
    private final Set<String> codes = new HashSet<>();

    AddedRows(Value.Fields document, List<SheetRow> rows, Edits edits, Findings findings) {
        this.rows = rows;
        this.edits = edits;
        this.findings = findings;
        rows.stream().filter(SheetRow::isNode).map(SheetRow::code).forEach(codes::add);
        CellReader reader = new CellReader(Assessors.of(document), findings);
        this.items = new AddedItem(document, reader, findings);
        this.lines = new AddedLine(document, rows, reader, findings);
    }

    /**
     * Takes in a row and returns the code of the row of the rubric it belongs to.
     *
     * @param copied the row it is a copy of
     * @param above the last row before it that the workbook had
     */
    String add(RowCells cells, Optional<SheetRow> copied, Optional<SheetRow> above) {
        String code = cells.text(Column.CODE);
        Optional<RowKind> kind = kindOf(cells, copied, above);
        if (kind.isEmpty()) {
            findings.error(Optional.of(cells.place(Column.KIND)), "table.which-kind", code);
        } else if (kind.get() == RowKind.LINE) {
            line(cells, code, above);
        } else if (AddedItem.isAllowed(kind.get())) {
            return item(kind.get(), cells, copied, above);
        } else {
            findings.error(
                    Optional.of(cells.place(Column.KIND)),
                    "table.added-refused",
                    Chinese.of(kind.get().key()));
        }
        return code;
    }

    private Optional<RowKind> kindOf(RowCells cells, Optional<SheetRow> copied, Optional<SheetRow> above) {
        String word = cells.text(Column.KIND);
        if (!word.isEmpty()) {
            return named(word);
        }
        String code = cells.text(Column.CODE);
        if (!code.isEmpty() && !codes.contains(code)) {
            return Optional.of(RowKind.LINE);
        }
        return copied.or(() -> above)
                .map(SheetRow::kind)
                .filter(AddedItem::isAllowed)
                .filter(kind -> code.isEmpty());
    }

    private static Optional<RowKind> named(String word) {
        for (RowKind kind : RowKind.values()) {
            if (Chinese.of(kind.key()).equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private void line(RowCells cells, String code, Optional<SheetRow> above) {
        if (code.isEmpty()) {
            findings.error(
                    Optional.of(cells.place(Column.CODE)), "table.added-without", Chinese.of(Column.CODE.heading()));
        } else if (codes.add(code)) {
            lines.read(cells, above).ifPresent(line -> edits.insert(line.path(), line.value()));
        } else {
            findings.error(Optional.of(cells.place(Column.CODE)), "table.code-taken", code);
        }
    }

    private String item(RowKind kind, RowCells cells, Optional<SheetRow> copied, Optional<SheetRow> above) {
        Optional<SheetRow> sibling = copied.filter(row -> row.kind() == kind)
                .or(() -> above.filter(row -> row.kind() == kind && isMeant(cells, row)))
                .or(() -> only(kind, cells.text(Column.CODE)));
        if (sibling.isEmpty()) {
            findings.error(Optional.of(cells.place(Column.KIND)), "table.which-list", cells.text(Column.CODE));
            return cells.text(Column.CODE);
        }
        boolean isBelow = above.isPresent() && isSameList(above.get(), sibling.get());
        items.read(kind, cells, sibling.get(), isBelow ? above : Optional.empty())
                .ifPresent(item -> edits.insert(item.path(), item.value()));
        return sibling.get().code();
    }

    private static boolean isMeant(RowCells cells, SheetRow row) {
        return cells.text(Column.CODE).isEmpty() || cells.text(Column.CODE).equals(row.code());
    }

    /** Returns a row of the only list of that kind in a line; empty if there is none or several. */
    private Optional<SheetRow> only(RowKind kind, String code) {
        List<SheetRow> found = rows.stream()
                .filter(row -> row.kind() == kind && row.code().equals(code))
                .toList();
        boolean isOne = found.stream().allMatch(row -> isSameList(row, found.get(0)));
        return isOne ? found.stream().findFirst() : Optional.empty();
    }

    private static boolean isSameList(SheetRow one, SheetRow other) {
        return listOf(one).equals(listOf(other));
    }

    private static List<String> listOf(SheetRow row) {
        return row.path().subList(0, row.path().size() - 1);
    }
}
