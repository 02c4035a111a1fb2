package org.hongping.core.exchange;

import java.util.Optional;
import org.hongping.core.xlsx.CellPlace;
import org.hongping.rubric.Message;

/**
 * Something an import found.
 *
 * @param row in which row of the sheet; none if it is about the whole sheet
 * @param column in which column, from 0; none if there is none for it
 * @param heading the words above the column; empty text if it has none
 * @param message what it is and how it is mended
 * @param blocking whether the row, or the whole sheet, cannot be imported for it
 */
public record Finding(
        Optional<Integer> row, Optional<Integer> column, String heading, Message message, boolean blocking) {

    /** Returns the cell, such as {@code C12}, or what there is of it. */
    public String place() {
        return column.map(CellPlace::letters).orElse("")
                + row.map(String::valueOf).orElse("");
    }

    static Finding ofSheet(Message message) {
        return new Finding(Optional.empty(), Optional.empty(), "", message, true);
    }

    static Finding ofHeading(int row, int column, String heading, Message message, boolean blocking) {
        return new Finding(Optional.of(row), Optional.of(column), heading, message, blocking);
    }
}
