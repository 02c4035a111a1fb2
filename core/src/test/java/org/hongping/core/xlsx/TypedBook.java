package org.hongping.core.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a person types it: texts, numbers and days in rows, and whatever else a test does to it. */
public final class TypedBook implements AutoCloseable {
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final CellStyle day;

    /** Begins with one sheet and its headings. */
    public TypedBook(String... headings) {
        sheet = book.createSheet("清单");
        day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        row((Object[]) headings);
    }

    /** Adds a row; a text, a number, a day, or empty text for an empty cell. */
    public TypedBook row(Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
        for (int column = 0; column < values.length; column++) {
            type(row, column, values[column]);
        }
        return this;
    }

    private void type(Row row, int column, Object value) {
        if (value instanceof LocalDate date) {
            var cell = row.createCell(column);
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof BigDecimal || value instanceof Integer) {
            row.createCell(column).setCellValue(new BigDecimal(value.toString()).doubleValue());
        } else if (!value.toString().isEmpty()) {
            row.createCell(column).setCellValue(value.toString());
        }
    }

    /** Does something else with the sheet. */
    public TypedBook with(Consumer<XSSFSheet> deed) {
        deed.accept(sheet);
        return this;
    }

    /** Returns the file. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            book.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Returns the texts of a row as a list, for tests that read one back. */
    public static List<String> texts(XSSFSheet sheet, int row, int columns) {
        return java.util.stream.IntStream.range(0, columns)
                .mapToObj(column -> {
                    var line = sheet.getRow(row);
                    var cell = line == null ? null : line.getCell(column);
                    return cell == null ? "" : new org.apache.poi.ss.usermodel.DataFormatter().formatCellValue(cell);
                })
                .toList();
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
