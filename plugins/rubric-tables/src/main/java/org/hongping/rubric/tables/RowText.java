package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.hongping.rubric.document.Place;

/**
 * A row of a sheet as text. What stands further right than {@value #MOST} cells is somebody's remark.
 *
 * @param sheet name of the sheet
 * @param number number of the row as programs show it, from 1
 * @param cells its cells from the left, up to the last one that is there
 */
record RowText(String sheet, int number, List<CellText> cells) {
    static final int MOST = 60;

    RowText {
        cells = List.copyOf(cells);
    }

    static RowText of(Row row) {
        List<CellText> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getLastCellNum(), MOST); column++) {
            cells.add(CellText.at(row, column));
        }
        return new RowText(row.getSheet().getSheetName(), row.getRowNum() + 1, cells);
    }

    CellText cell(int column) {
        return column < cells.size() ? cells.get(column) : new CellText("", Optional.empty());
    }

    boolean isHead() {
        return number == 1;
    }

    Place place(int column) {
        return new Place(sheet, number, column + 1);
    }
}
