package org.hongping.rubric.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;

/** Lays the cells of a workbook over the document it was written from. */
final class WorkbookReader {
    private final Value.Fields document;
    private final WorkbookBase base;
    private final Findings findings;
    private final Edits edits = new Edits();

    WorkbookReader(Value.Fields document, WorkbookBase base, Findings findings) {
        this.document = document;
        this.base = base;
        this.findings = findings;
    }

    /** Returns the revised document; empty if the workbook is not this edition's. */
    Optional<Value.Fields> read(BookText book) {
        Optional<List<RowText>> rows = sheet(book, EditionWorkbook.sheets().get(0));
        Optional<List<RowText>> scheme = sheet(book, SchemeLayout.sheet());
        if (rows.isEmpty() || scheme.isEmpty() || !isOurs(SchemeLayout.base(scheme.get()))) {
            return Optional.empty();
        }
        scheme(scheme.get());
        Set<String> edited = new RowsReader(document, edits, findings).read(rows.get());
        new ReadingWarnings(document, findings).check(edited);
        return Optional.of(edits.apply(document));
    }

    private Optional<List<RowText>> sheet(BookText book, String name) {
        Optional<List<RowText>> sheet = book.sheet(name);
        if (sheet.isEmpty()) {
            findings.error(Optional.empty(), "table.no-sheet", name);
        }
        return sheet;
    }

    private boolean isOurs(Optional<WorkbookBase> written) {
        if (written.isEmpty()) {
            findings.error(Optional.empty(), "table.no-base");
        } else if (!written.get().id().equals(base.id())) {
            findings.error(Optional.empty(), "table.other-rubric", written.get().id(), base.id());
        } else if (!written.get().rubricDigest().equals(base.rubricDigest())) {
            findings.error(
                    Optional.empty(), "table.other-revision", written.get().rubricDigest(), base.rubricDigest());
        } else {
            return true;
        }
        return false;
    }

    private void scheme(List<RowText> sheet) {
        Map<String, SchemeRow> left = new LinkedHashMap<>();
        SchemeLayout.rows(document, base).forEach(row -> left.put(row.key(), row));
        for (RowText row : sheet) {
            Optional<SchemeRow> known =
                    Optional.ofNullable(left.remove(row.cell(SchemeLayout.KEY).text()));
            boolean isBlank = row.cell(SchemeLayout.VALUE).isBlank();
            if (known.isPresent()) {
                value(known.get(), row);
            } else if (!row.isHead() && !isBlank) {
                findings.error(
                        Optional.of(row.place(SchemeLayout.VALUE)),
                        "table.scheme-row",
                        row.cell(SchemeLayout.NAME).text());
            }
        }
        left.values().forEach(row -> findings.error(Optional.empty(), "table.scheme-removed", row.name()));
    }

    private void value(SchemeRow row, RowText cells) {
        CellText cell = cells.cell(SchemeLayout.VALUE);
        Slot slot = row.slot();
        if (cell.fault().isPresent()) {
            findings.error(
                    Optional.of(cells.place(SchemeLayout.VALUE)), cell.fault().get(), cell.text());
        } else if (!slot.isUnchanged(cell.text())) {
            new SlotEdit(document, edits, findings)
                    .apply(slot, cell.text(), cells.place(SchemeLayout.VALUE), row.name(), "");
        }
    }
}
