package org.hongping.core.offline;

import java.util.List;
import java.util.Map;
import org.hongping.core.application.DraftContent;

/**
 * What stands in the workbook of a package that was brought.
 *
 * @param identity what the first sheet says, by key
 * @param fields values by id of the field
 * @param answers answers by answer key
 * @param listed the files its last sheet names
 * @param rows where a field or an answer stands, by its key
 * @param findings what could not be read
 */
record PackageContent(
        Map<String, Cell> identity,
        Map<String, String> fields,
        Map<String, DraftContent.Answer> answers,
        List<Listed> listed,
        Map<String, Integer> rows,
        List<PackageFinding> findings) {
    /**
     * What stands in a cell.
     *
     * @param row from 1; 0 if there is no such row
     * @param text without blanks around it
     */
    record Cell(int row, String text) {}

    /**
     * A file that the list names.
     *
     * @param row from 1
     * @param code of the line
     * @param name of the file
     */
    record Listed(int row, String code, String name) {}

    Cell identity(String key) {
        return identity.getOrDefault(key, new Cell(0, ""));
    }
}
