package org.hongping.core.xlsx;

import java.util.List;
import java.util.Optional;

/**
 * A row with its cells that are not empty.
 *
 * @param number from 1, as the sheet shows it
 * @param cells from left to right
 */
public record SheetRow(int number, List<Cell> cells) {
    /** Copies the cells. */
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Returns the cell of a column. */
    public Optional<Cell> at(int column) {
        return cells.stream().filter(cell -> cell.column() == column).findFirst();
    }
}
