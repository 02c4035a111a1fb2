package org.hongping.rubric.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongping.rubric.Value;

/** A workbook in the hands of a clerk. */
final class EditedWorkbook {
    private final Value.Fields document;
    private final XSSFWorkbook book;

    EditedWorkbook(Value.Fields document) {
        this.document = document;
        try {
            this.book = new XSSFWorkbook(new ByteArrayInputStream(EditionWorkbook.write(document)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Sheet rows() {
        return book.getSheet("细则");
    }

    XSSFWorkbook book() {
        return book;
    }

    /** Returns the row of that kind about that code that says that; an id, or the label of a line. */
    Row row(String code, String kind, String says) {
        for (Row row : rows()) {
            boolean isIt = text(row, Column.CODE).equals(code)
                    && text(row, Column.KIND).equals(kind)
                    && (text(row, Column.ID).equals(says)
                            || text(row, Column.AT_LEAST).equals(says)
                            || says.isEmpty());
            if (isIt) {
                return row;
            }
        }
        throw new AssertionError("no row " + code + " " + kind + " " + says);
    }

    Cell cell(String code, String kind, String says, Column column) {
        return row(code, kind, says).getCell(column.place());
    }

    Cell scheme(String key) {
        for (Row row : book.getSheet("总体")) {
            if (row.getCell(SchemeLayout.KEY).getStringCellValue().equals(key)) {
                return row.getCell(SchemeLayout.VALUE);
            }
        }
        throw new AssertionError("no row " + key);
    }

    /** Returns an empty row at the end of the sheet. */
    Row spare() {
        for (Row row : rows()) {
            boolean isEmpty = true;
            for (Cell cell : row) {
                isEmpty &= cell.toString().isEmpty();
            }
            if (isEmpty) {
                return row;
            }
        }
        throw new AssertionError("no empty row");
    }

    /** Puts a copy of a row below it, as programs do. */
    Row copyBelow(Row row) {
        Sheet sheet = rows();
        int below = row.getRowNum() + 1;
        sheet.shiftRows(below, sheet.getLastRowNum(), 1);
        Row copy = sheet.createRow(below);
        for (Cell cell : row) {
            Cell copied = copy.createCell(cell.getColumnIndex());
            copied.setCellStyle(cell.getCellStyle());
            copied.setCellValue(cell.getStringCellValue());
        }
        return copy;
    }

    EditedWorkbook with(Consumer<EditedWorkbook> edit) {
        edit.accept(this);
        return this;
    }

    ReadEdition read() {
        return EditionWorkbook.read(bytes(), document);
    }

    byte[] bytes() {
        try (var file = new ByteArrayOutputStream()) {
            book.write(file);
            return file.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static String text(Row row, Column column) {
        Cell cell = row.getCell(column.place());
        return cell == null ? "" : cell.toString();
    }

    static void put(Row row, Column column, String text) {
        Cell cell = row.getCell(column.place());
        (cell == null ? row.createCell(column.place()) : cell).setCellValue(text);
    }

    /** Says the findings in Chinese, each on a line. */
    static String said(ReadEdition read) {
        StringBuilder said = new StringBuilder();
        read.findings()
                .forEach(finding ->
                        said.append(finding.in(Locale.SIMPLIFIED_CHINESE)).append('\n'));
        return said.toString();
    }
}
