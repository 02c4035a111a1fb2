package org.hongping.core.xlsx;

import java.util.List;

/**
 * What a workbook of ours looks like.
 *
 * @param name of the sheet that is filled in
 * @param columns from left to right
 * @param guidanceName of the sheet that says how
 * @param guidance its lines, the first of them the headings of a table
 * @param choicesName of the sheet that holds long lists of choices
 */
public record NewSheet(
        String name, List<NewColumn> columns, String guidanceName, List<List<String>> guidance, String choicesName) {
    /** Copies the lists. */
    public NewSheet {
        columns = List.copyOf(columns);
        guidance = guidance.stream().map(List::copyOf).toList();
    }
}
