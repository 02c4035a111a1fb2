package org.hongping.core.exchange;

import java.util.Optional;

/**
 * A finding as its table holds it.
 *
 * @param number from 1, in the order of the sheet
 * @param rowNumber in which row
 * @param columnNumber in which column, from 0
 * @param heading the words above the column
 * @param message what it is
 * @param blocking whether it stops the row
 */
public record FindingRow(
        int number,
        Optional<Integer> rowNumber,
        Optional<Integer> columnNumber,
        String heading,
        StoredMessage message,
        boolean blocking) {
    static FindingRow of(int number, Finding finding) {
        return new FindingRow(
                number,
                finding.row(),
                finding.column(),
                finding.heading(),
                StoredMessage.of(finding.message()),
                finding.blocking());
    }

    Finding finding() {
        return new Finding(rowNumber, columnNumber, heading, message.message(), blocking);
    }
}
