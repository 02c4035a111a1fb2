package org.hongping.core.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongping.core.xlsx.Book;
import org.hongping.core.xlsx.CellPlace;

/**
 * Where things stand in a sheet that was brought.
 *
 * @param sheet which one
 * @param headingRow the row of headings
 * @param columns what is read, by its place
 * @param headings the words above every column
 * @param widest the last column that holds anything
 * @param result the column with the remarks of an earlier import
 * @param rows how many rows below the headings are filled in
 * @param merged cells that are one
 * @param findings what is wrong with the headings
 */
record Layout(
        Book.Sheet sheet,
        int headingRow,
        Map<Integer, Column> columns,
        Map<Integer, String> headings,
        int widest,
        Optional<Integer> result,
        int rows,
        List<Merged> merged,
        List<Finding> findings) {

    /** Cells between two places that are one. */
    record Merged(CellPlace first, CellPlace last) {
        boolean hides(int row, int column) {
            boolean inside =
                    row >= first.row() && row <= last.row() && column >= first.column() && column <= last.column();
            return inside && (row != first.row() || column != first.column());
        }
    }

    /** Returns the column for remarks. */
    int remarks() {
        return result.orElse(widest + 1);
    }

    boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocking);
    }
}
