package org.hongping.rubric.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Place;

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
    Optional<Value.Fields> read(Workbook book) {
        Optional<Sheet> rows = sheet(book, EditionWorkbook.sheets().get(0));
        Optional<Sheet> scheme = sheet(book, SchemeLayout.sheet());
        if (rows.isEmpty() || scheme.isEmpty() || !isOurs(SchemeLayout.base(scheme.get()))) {
            return Optional.empty();
        }
        scheme(scheme.get());
        Set<String> edited = new RowsReader(document, edits, findings).read(rows.get());
        new ReadingWarnings(document, findings).check(edited);
        return Optional.of(edits.apply(document));
    }

    private Optional<Sheet> sheet(Workbook book, String name) {
        Optional<Sheet> sheet = Optional.ofNullable(book.getSheet(name));
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

    private void scheme(Sheet sheet) {
        Map<String, SchemeRow> left = new LinkedHashMap<>();
        SchemeLayout.rows(document, base).forEach(row -> left.put(row.key(), row));
        for (Row row : sheet) {
            Optional<SchemeRow> known = Optional.ofNullable(
                    left.remove(CellText.at(row, SchemeLayout.KEY).text()));
            boolean isBlank = CellText.at(row, SchemeLayout.VALUE).isBlank();
            if (known.isPresent()) {
                value(known.get(), row);
            } else if (row.getRowNum() > 0 && !isBlank) {
                findings.error(
                        Optional.of(place(row)),
                        "table.scheme-row",
                        CellText.at(row, SchemeLayout.NAME).text());
            }
        }
        left.values().forEach(row -> findings.error(Optional.empty(), "table.scheme-removed", row.name()));
    }

    private void value(SchemeRow row, Row cells) {
        CellText cell = CellText.at(cells, SchemeLayout.VALUE);
        Slot slot = row.slot();
        if (cell.fault().isPresent()) {
            findings.error(Optional.of(place(cells)), cell.fault().get(), cell.text());
        } else if (!slot.isUnchanged(cell.text())) {
            new SlotEdit(document, edits, findings).apply(slot, cell.text(), place(cells), row.name(), "");
        }
    }

    private static Place place(Row row) {
        return new Place(row.getSheet().getSheetName(), row.getRowNum() + 1, SchemeLayout.VALUE + 1);
    }
}
