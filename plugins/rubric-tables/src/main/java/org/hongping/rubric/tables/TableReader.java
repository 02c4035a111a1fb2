package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.tables.TableColumns.Kind;

/**
 * Reads sections and lines out of a table: headings and sections that a page break repeated are the same once more, and
 * a line it cut in two is one line. For one table, by one thread.
 */
final class TableReader {
    private static final Pattern FIGURE = Pattern.compile("(\\d+(?:\\.\\d+)?)分?");
    private static final Pattern TOTAL = Pattern.compile("(合计|总计|总分|共计)(\\(?.*\\)?)?");

    private final Findings findings;
    private final List<SectionHead> sections = new ArrayList<>();
    private final List<SourceRow> rows = new ArrayList<>();
    private Optional<BigDecimal> total = Optional.empty();
    private Optional<TableColumns> columns = Optional.empty();

    private TableReader(Findings findings) {
        this.findings = findings;
    }

    /** Returns what the table holds; empty if it has no heading that is known. */
    static Optional<ReadTable> read(SourceTable table, Findings findings) {
        TableReader reader = new TableReader(findings);
        table.rows().forEach(reader::row);
        return reader.columns.map(known -> new ReadTable(table.title(), reader.sections, reader.rows, reader.total));
    }

    private void row(GridRow row) {
        Optional<TableColumns> heading = TableColumns.of(row);
        if (heading.isPresent()) {
            columns = heading;
        } else if (columns.isPresent()
                && !row.cells().stream().allMatch(cell -> cell.text().isBlank())) {
            body(row, columns.get());
        }
    }

    private void body(GridRow row, TableColumns known) {
        Optional<BigDecimal> points = points(known.cell(row, Kind.POINTS).text());
        if (isTotal(row)) {
            total = points.or(() -> row.cells().stream()
                    .map(cell -> points(Plain.of(cell.text()).replaceAll("[^0-9.]+", "")))
                    .flatMap(Optional::stream)
                    .findFirst());
            return;
        }
        if (row.isOneCell() && row.cells().size() > 1) {
            sectionRow(row);
            return;
        }
        if (known.has(Kind.CATEGORY) || sections.isEmpty()) {
            section(known.cell(row, Kind.CATEGORY).text(), row);
        }
        String standard = known.standard(row).text();
        SourceRow read = new SourceRow(
                Math.max(sections.size() - 1, 0),
                Plain.of(known.cell(row, Kind.ITEM).text()),
                known.has(Kind.STANDARD)
                        ? Plain.of(known.cell(row, Kind.CONTENT).text())
                        : "",
                known.standard(row).isContinued() ? "" : standard,
                known.cell(row, Kind.POINTS).isContinued() ? Optional.empty() : points,
                Plain.of(known.cell(row, Kind.ASSESSOR).text()),
                row.piece(),
                false,
                row.place());
        take(read);
    }

    private void take(SourceRow read) {
        int last = rows.size() - 1;
        if (last >= 0 && rows.get(last).goesOnIn(read)) {
            rows.set(last, rows.get(last).with(read));
        } else if (read.points().isPresent() || !read.standard().isBlank()) {
            rows.add(read);
        }
    }

    /** A section may have a row of its own; what else covers a whole row is a remark. */
    private void sectionRow(GridRow row) {
        String text = row.cell(0).text();
        if (SectionHead.of(text).numeral().isEmpty()) {
            findings.warning(Optional.of(row.place()), "table.draft-skipped", text.strip());
        } else {
            section(text, row);
        }
    }

    private void section(String written, GridRow row) {
        boolean isNameless = written.isBlank() && sections.isEmpty();
        SectionHead head = SectionHead.of(isNameless ? Chinese.of("table.draft-section") : written);
        boolean isNew = sections.isEmpty()
                || (!head.name().isEmpty() && !sections.get(sections.size() - 1).isSameAs(head));
        if (isNew) {
            if (sections.stream().anyMatch(earlier -> earlier.isSameAs(head))) {
                findings.warning(Optional.of(row.place()), "table.draft-section-again", head.name());
            }
            sections.add(head);
        }
    }

    private static boolean isTotal(GridRow row) {
        return TOTAL.matcher(Plain.of(row.cell(0).text())).matches();
    }

    private static Optional<BigDecimal> points(String text) {
        Matcher figure = FIGURE.matcher(Plain.of(text));
        return figure.matches() ? Decimals.parse(figure.group(1)) : Optional.empty();
    }
}
