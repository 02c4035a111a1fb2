package org.hongping.rubric.tables;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.hongping.rubric.Value;
import org.hongping.rubric.document.Canonical;
import org.hongping.rubric.document.Finding;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Place;
import org.hongping.rubric.document.RubricDigest;

/**
 * An edition as a workbook (XLSX) for the clerk who revises it: one row a line, level, tier, band or check, in the order
 * of the source. What the workbook does not show (expressions, readings, form, evidence) is kept from the document it
 * was written from, which is why reading asks for that document again.
 */
public final class EditionWorkbook {
    private EditionWorkbook() {}

    /**
     * Returns the workbook of a document.
     *
     * @throws IllegalArgumentException if it is no sound rubric document
     */
    public static byte[] write(Value.Fields document) {
        return new WorkbookWriter(document, base(document)).write();
    }

    /**
     * Reads an edited workbook.
     *
     * @param workbook the file, whatever it is
     * @param document the document it was written from
     * @throws IllegalArgumentException if the document is no sound rubric document
     */
    public static ReadEdition read(byte[] workbook, Value.Fields document) {
        Findings findings = new Findings();
        Optional<Value.Fields> revised = OfficeFile.workbook(workbook, findings, BookText::of)
                .flatMap(book -> new WorkbookReader(document, base(document), findings).read(book));
        return new ReadEdition(
                revised.orElse(document),
                findings.list().stream().map(EditionWorkbook::byCell).toList());
    }

    /** Names its cell as spreadsheet programs do: 细则!E9. */
    private static Finding byCell(Finding finding) {
        Optional<Place> cell = finding.place()
                .filter(place -> place.line() > 0)
                .map(place -> Place.named(
                        place.file() + "!" + CellReference.convertNumToColString(place.column() - 1) + place.line()));
        return new Finding(finding.severity(), finding.message(), cell.or(finding::place));
    }

    /** Returns the edition a workbook says it was written from; empty if it is no such workbook. */
    public static Optional<WorkbookBase> base(byte[] workbook) {
        return OfficeFile.workbook(workbook, new Findings(), BookText::of)
                .flatMap(book -> book.sheet(SchemeLayout.sheet()))
                .flatMap(SchemeLayout::base);
    }

    private static WorkbookBase base(Value.Fields document) {
        String digest = RubricDigest.of(Canonical.text(document));
        return new WorkbookBase(Tree.shown(document, "id"), Tree.shown(document, "edition"), digest);
    }

    /** Returns the names of its sheets, from the left. */
    static List<String> sheets() {
        return List.of(Chinese.of("table.sheet-rows"), SchemeLayout.sheet(), Chinese.of("table.sheet-guide"));
    }
}
