package org.hongping.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The estates as a clerk exports them, with many more typed below. */
final class EstateBook {
    private static final int NAME = 0;
    private static final int AREA = 1;
    private static final int ADDRESS = 3;
    private static final int CREDIT_CODE = 4;
    /** Number and version follow: whoever adds an estate leaves them empty. */
    private static final int TYPED = 18;

    private final Path export;

    EstateBook(Path export) {
        this.export = export;
    }

    /** Where an estate lies and who manages it: an area's path and an enterprise's code. */
    record Place(String area, String creditCode) {}

    /** Returns the row of an estate that is there already as a place for others. */
    Place of(String estate) throws IOException {
        try (XSSFWorkbook book = read()) {
            Row row = row(book.getSheetAt(0), estate);
            return new Place(
                    row.getCell(AREA).getStringCellValue(),
                    row.getCell(CREDIT_CODE).getStringCellValue());
        }
    }

    /** Adds estates like the first one, one after the other at these places; returns a copy. */
    Path with(int count, String name, List<Place> places) throws IOException {
        Path copy = export.resolveSibling("more-" + export.getFileName());
        try (XSSFWorkbook book = read();
                OutputStream out = Files.newOutputStream(copy)) {
            Sheet sheet = book.getSheetAt(0);
            int below = sheet.getLastRowNum();
            for (int number = 1; number <= count; number++) {
                Row row = sheet.createRow(below + number);
                copy(sheet.getRow(1), row);
                Place place = places.get((number - 1) % places.size());
                row.getCell(NAME).setCellValue(name + number + "（示例）");
                row.getCell(AREA).setCellValue(place.area());
                row.getCell(ADDRESS).setCellValue(name + "路 " + number + " 号");
                row.getCell(CREDIT_CODE).setCellValue(place.creditCode());
            }
            book.write(out);
        }
        return copy;
    }

    private static void copy(Row from, Row to) {
        for (int column = 0; column < TYPED; column++) {
            Cell known = from.getCell(column);
            if (known != null) {
                Cell cell = to.createCell(column);
                cell.setCellStyle(known.getCellStyle());
                switch (known.getCellType()) {
                    case NUMERIC -> cell.setCellValue(known.getNumericCellValue());
                    default -> cell.setCellValue(known.getStringCellValue());
                }
            }
        }
    }

    private static Row row(Sheet sheet, String estate) {
        for (Row row : sheet) {
            if (row.getCell(NAME).toString().equals(estate)) {
                return row;
            }
        }
        throw new AssertionError("no row " + estate);
    }

    private XSSFWorkbook read() throws IOException {
        try (InputStream bytes = Files.newInputStream(export)) {
            return new XSSFWorkbook(bytes);
        }
    }
}
