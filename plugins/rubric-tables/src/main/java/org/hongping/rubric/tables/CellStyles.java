package org.hongping.rubric.tables;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook look: what may be written into is white, the rest grey and locked. */
final class CellStyles {
    /** A look. */
    enum Look {
        HEAD,
        OPEN,
        OPEN_NODE,
        CLOSED,
        CLOSED_NODE,
        GUIDE;

        boolean isLocked() {
            return this != OPEN && this != OPEN_NODE;
        }

        boolean isBold() {
            return this == HEAD || this == OPEN_NODE || this == CLOSED_NODE;
        }

        boolean isGrey() {
            return this == HEAD || this == CLOSED || this == CLOSED_NODE;
        }
    }

    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);

    CellStyles(XSSFWorkbook book) {
        XSSFFont bold = book.createFont();
        bold.setBold(true);
        short text = book.createDataFormat().getFormat("@");
        for (Look look : Look.values()) {
            XSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(text);
            style.setLocked(look.isLocked());
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            if (look.isBold()) {
                style.setFont(bold);
            }
            if (look.isGrey()) {
                style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            if (look != Look.GUIDE) {
                style.setBorderBottom(BorderStyle.HAIR);
                style.setBorderRight(BorderStyle.HAIR);
            }
            styles.put(look, style);
        }
    }

    XSSFCellStyle of(Look look) {
        return Objects.requireNonNull(styles.get(look));
    }
}
