package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * A workbook as text, read out once, so that whatever is wrong with the file shows then.
 *
 * @param sheets rows by the name of their sheet
 */
record BookText(Map<String, List<RowText>> sheets) {
    BookText {
        sheets = Map.copyOf(sheets);
    }

    static BookText of(Workbook book) {
        Map<String, List<RowText>> sheets = new LinkedHashMap<>();
        for (Sheet sheet : book) {
            List<RowText> rows = new ArrayList<>();
            sheet.forEach(row -> rows.add(RowText.of(row)));
            sheets.put(sheet.getSheetName(), rows);
        }
        return new BookText(sheets);
    }

    Optional<List<RowText>> sheet(String name) {
        return Optional.ofNullable(sheets.get(name));
    }
}
