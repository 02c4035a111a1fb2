package org.hongping.rubric.tables;

import java.util.List;
import org.hongping.rubric.document.Place;

/**
 * A row of a table as it comes.
 *
 * @param cells one for every column; a wide cell stands in each column it covers
 * @param piece which piece of a table that was cut by pages, from 0
 * @param place where it stands
 */
record GridRow(List<GridCell> cells, int piece, Place place) {
    GridRow {
        cells = List.copyOf(cells);
    }

    GridCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : GridCell.NONE;
    }

    /** Says whether one cell covers the whole row. */
    boolean isOneCell() {
        return cells.stream().map(GridCell::text).distinct().count() == 1;
    }
}
