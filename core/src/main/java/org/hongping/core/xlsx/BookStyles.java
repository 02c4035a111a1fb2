package org.hongping.core.xlsx;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of our workbooks look. */
final class BookStyles {
    private final Workbook book;
    private final Font bold;
    final CellStyle required;
    final CellStyle optional;
    final CellStyle wrapped;
    private final CellStyle text;
    private final CellStyle day;
    private final CellStyle number;

    BookStyles(Workbook book) {
        this.book = book;
        bold = book.createFont();
        bold.setBold(true);
        required = heading(IndexedColors.LIGHT_YELLOW);
        optional = heading(IndexedColors.GREY_25_PERCENT);
        wrapped = book.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        text = formatted("@");
        day = formatted("yyyy-mm-dd");
        number = formatted("General");
    }

    CellStyle of(NewColumn.Content content) {
        return switch (content) {
            case TEXT -> text;
            case NUMBER -> number;
            case DAY -> day;
        };
    }

    private CellStyle heading(IndexedColors ground) {
        CellStyle style = book.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(ground.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private CellStyle formatted(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
