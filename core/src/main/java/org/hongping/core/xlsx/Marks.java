package org.hongping.core.xlsx;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is written into a copy of somebody's workbook.
 *
 * @param sheet into which sheet
 * @param column the column of the remarks, from 0
 * @param heading their heading
 * @param headingRow where it stands
 * @param rows a remark for each row that has one
 */
public record Marks(Book.Sheet sheet, int column, String heading, int headingRow, Map<Integer, Mark> rows) {
    /** Copies the rows. */
    public Marks {
        rows = Map.copyOf(rows);
    }

    /** Returns what is said of a row. */
    Optional<Mark> of(int row) {
        Optional<Mark> said = Optional.ofNullable(rows.get(row));
        return row == headingRow
                ? Optional.of(new Mark(heading, said.map(Mark::columns).orElse(List.of())))
                : said;
    }

    /**
     * A remark.
     *
     * @param text what is said of the row
     * @param columns the cells it is about, which are coloured
     */
    public record Mark(String text, List<Integer> columns) {
        /** Copies the columns. */
        public Mark {
            columns = List.copyOf(columns);
        }
    }
}
