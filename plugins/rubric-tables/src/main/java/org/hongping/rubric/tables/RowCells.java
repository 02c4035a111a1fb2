package org.hongping.rubric.tables;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Place;

/**
 * The cells of a row of the sheet 细则 as they came back.
 *
 * @param sheet name of the sheet
 * @param number number of the row as programs show it, from 1
 * @param cells what they say
 */
record RowCells(String sheet, int number, Map<Column, CellText> cells) {
    RowCells {
        cells = Map.copyOf(cells);
    }

    static RowCells of(RowText row) {
        Map<Column, CellText> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            cells.put(column, row.cell(column.place()));
        }
        return new RowCells(row.sheet(), row.number(), cells);
    }

    String text(Column column) {
        return cell(column).text();
    }

    CellText cell(Column column) {
        return cells.getOrDefault(column, new CellText("", Optional.empty()));
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(CellText::isBlank);
    }

    Place place(Column column) {
        return new Place(sheet, number, column.place() + 1);
    }

    /** Notes every cell that cannot be read; says whether there is none. */
    boolean isReadable(Findings findings) {
        boolean isReadable = true;
        for (Column column : Column.values()) {
            CellText cell = cell(column);
            if (cell.fault().isPresent()) {
                findings.error(Optional.of(place(column)), cell.fault().get(), cell.text());
                isReadable = false;
            }
        }
        return isReadable;
    }
}
