package org.hongping.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of an edition in the hands of a clerk. */
final class Workbook {
    private static final String SHEET = "细则";
    private static final int CODE = 0;
    private static final int ID = 2;
    private static final int POINTS = 4;

    private final Path file;

    Workbook(Path file) {
        this.file = file;
    }

    /** Writes into the cell of a level's points; returns a copy of that name and leaves this as it is. */
    Path withPoints(String code, String level, String points, String name) throws IOException {
        Path copy = file.resolveSibling(name);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(copy)) {
            Cell cell = row(book, code, level).getCell(POINTS);
            if (cell.getCellStyle().getLocked()) {
                throw new AssertionError("A clerk cannot write into " + cell.getAddress());
            }
            cell.setCellValue(points);
            book.write(out);
        }
        return copy;
    }

    /** Returns what a clerk calls the cell of a level's points: E12. */
    String address(String code, String level) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return row(book, code, level).getCell(POINTS).getAddress().formatAsString();
        }
    }

    private static Row row(XSSFWorkbook book, String code, String level) {
        for (Row row : book.getSheet(SHEET)) {
            if (row.getCell(CODE).toString().equals(code)
                    && row.getCell(ID).toString().equals(level)) {
                return row;
            }
        }
        throw new AssertionError("no row " + code + " " + level);
    }
}
