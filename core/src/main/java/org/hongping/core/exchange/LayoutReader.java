package org.hongping.core.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hongping.core.xlsx.Book;
import org.hongping.core.xlsx.BookFault;
import org.hongping.core.xlsx.Cell;
import org.hongping.core.xlsx.CellPlace;
import org.hongping.core.xlsx.RowSink;
import org.hongping.core.xlsx.SheetRow;
import org.hongping.rubric.Message;

/** Looks through a workbook once: which sheet, which row has the headings, how many rows there are. */
final class LayoutReader implements RowSink {
    static final int MOST_ROWS = 20_000;
    private static final int MOST_MERGED = 2_000;
    private static final int LAST_HEADING_ROW = 30;
    private static final int FEWEST = 2;

    private final Book.Sheet sheet;
    private final Headings known;
    private Optional<SheetRow> headings = Optional.empty();
    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    private Optional<Integer> result = Optional.empty();
    private int widest;
    private int rows;
    private final List<Layout.Merged> merged = new ArrayList<>();

    private LayoutReader(Book.Sheet sheet, Headings known) {
        this.sheet = sheet;
        this.known = known;
    }

    /**
     * Returns how the first sheet with our headings is laid out.
     *
     * @throws BookFault if no sheet has them, or there are more rows than are taken at once
     */
    static Layout of(Book book, List<Column> columns) throws IOException, BookFault {
        Headings known = new Headings(columns);
        for (Book.Sheet sheet : book.sheets()) {
            LayoutReader reader = new LayoutReader(sheet, known);
            book.read(sheet, reader);
            if (reader.headings.isPresent()) {
                return reader.layout(columns);
            }
        }
        String names = book.sheets().stream().map(Book.Sheet::name).collect(Collectors.joining("、"));
        throw new BookFault(Message.of("exchange.no-headings", names, known.needed()));
    }

    @Override
    public boolean row(SheetRow row) {
        if (headings.isEmpty()) {
            look(row);
            return headings.isPresent() || row.number() <= LAST_HEADING_ROW;
        }
        if (isFilled(row, result)) {
            rows++;
        }
        widen(row);
        return true;
    }

    @Override
    public void merged(CellPlace first, CellPlace last) {
        merged.add(new Layout.Merged(first, last));
    }

    /** A row in which only a remark of ours stands is empty. */
    static boolean isFilled(SheetRow row, Optional<Integer> result) {
        return row.cells().stream().anyMatch(cell -> !result.equals(Optional.of(cell.column())));
    }

    private void look(SheetRow row) {
        long found = row.cells().stream()
                .filter(cell -> known.of(cell.text()).isPresent())
                .count();
        if (found >= FEWEST) {
            headings = Optional.of(row);
            for (Cell cell : row.cells()) {
                if (Headings.isResult(cell.text())) {
                    result = Optional.of(cell.column());
                } else {
                    known.of(cell.text()).ifPresent(column -> columns.put(cell.column(), column));
                }
            }
            widen(row);
        }
    }

    private void widen(SheetRow row) {
        widest = Math.max(widest, row.cells().get(row.cells().size() - 1).column());
    }

    private Layout layout(List<Column> all) throws BookFault {
        if (rows > MOST_ROWS) {
            throw new BookFault(Message.of("exchange.too-many-rows", String.valueOf(rows), String.valueOf(MOST_ROWS)));
        }
        if (merged.size() > MOST_MERGED) {
            throw new BookFault(Message.of("exchange.too-many-merged", String.valueOf(merged.size())));
        }
        SheetRow row = headings.orElseThrow();
        Map<Integer, String> words = new HashMap<>();
        row.cells()
                .forEach(cell -> words.put(
                        cell.column(),
                        cell.text().replaceAll("\\s*[*＊]\\s*$", "").strip()));
        return new Layout(
                sheet, row.number(), columns, words, widest, result, rows, merged, findings(all, row.number(), words));
    }

    private List<Finding> findings(List<Column> all, int row, Map<Integer, String> words) {
        List<Finding> findings = new ArrayList<>();
        for (Column column : all) {
            if (column.need() == Column.Need.REQUIRED && !columns.containsValue(column)) {
                findings.add(new Finding(
                        Optional.of(row),
                        Optional.empty(),
                        "",
                        Message.of("exchange.column-missing", column.heading()),
                        true));
            }
        }
        Set<Column> seen = new HashSet<>();
        new TreeMap<>(words).forEach((place, word) -> {
            if (result.equals(Optional.of(place))) {
                return;
            }
            Column column = columns.get(place);
            if (column == null) {
                findings.add(Finding.ofHeading(row, place, word, Message.of("exchange.column-unknown", word), false));
            } else if (!seen.add(column)) {
                findings.add(Finding.ofHeading(row, place, word, Message.of("exchange.column-twice", word), true));
            }
        });
        return findings;
    }
}
