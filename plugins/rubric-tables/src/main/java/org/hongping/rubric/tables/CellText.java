package org.hongping.rubric.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * What a cell says, as text. A number is read from the characters of the file, never as a binary fraction.
 *
 * @param text its text, or what it is that cannot be read
 * @param fault key of a finding, if it cannot be read for what it seems to say
 */
record CellText(String text, Optional<String> fault) {
    /** Spreadsheet programs keep 17 digits and mean 15. */
    private static final MathContext MEANT = new MathContext(15);

    static CellText at(Row row, int column) {
        return Optional.ofNullable(row.getCell(column)).map(CellText::of).orElse(sound(""));
    }

    private static CellText of(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> sound(cell.getRichStringCellValue().getString().strip());
            case NUMERIC -> number(cell);
            case BOOLEAN -> sound(Boolean.toString(cell.getBooleanCellValue()));
            case FORMULA -> new CellText("=" + cell.getCellFormula(), Optional.of("table.cell-formula"));
            case ERROR -> new CellText("#", Optional.of("table.cell-error"));
            case BLANK, _NONE -> sound("");
        };
    }

    private static CellText number(Cell cell) {
        String raw = cell instanceof XSSFCell known ? known.getRawValue() : "";
        String format =
                Optional.ofNullable(cell.getCellStyle().getDataFormatString()).orElse("");
        if (DateUtil.isCellDateFormatted(cell)) {
            return new CellText(raw, Optional.of("table.cell-date"));
        }
        if (format.contains("%")) {
            return new CellText(raw, Optional.of("table.cell-percent"));
        }
        try {
            BigDecimal figure = new BigDecimal(raw).round(MEANT).stripTrailingZeros();
            return sound(Math.abs(figure.scale()) > 30 ? raw : figure.toPlainString());
        } catch (NumberFormatException noFigure) {
            return new CellText(raw, Optional.of("table.cell-error"));
        }
    }

    private static CellText sound(String text) {
        return new CellText(text, Optional.empty());
    }

    boolean isBlank() {
        return text.isEmpty();
    }
}
