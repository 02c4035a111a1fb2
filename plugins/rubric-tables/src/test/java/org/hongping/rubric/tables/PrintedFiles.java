package org.hongping.rubric.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTVMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Makes files of printed tables: pages of a text document, or one sheet, empty cells merged with those above. */
final class PrintedFiles {
    private static final int COLUMNS = 6;
    /** Category, item and content go over several rows; standard and points do not. */
    private static final int MERGED = 3;

    private PrintedFiles() {}

    static byte[] docx(String title, List<List<PrintedRow>> pages) {
        return docx(List.of(title), List.of(pages));
    }

    static byte[] docx(List<String> titles, List<List<List<PrintedRow>>> tables) {
        try (var document = new XWPFDocument();
                var file = new ByteArrayOutputStream()) {
            for (int table = 0; table < tables.size(); table++) {
                document.createParagraph().createRun().setText(titles.get(table));
                for (List<PrintedRow> page : tables.get(table)) {
                    page(document, page);
                    document.createParagraph().createRun().addBreak(BreakType.PAGE);
                }
            }
            document.write(file);
            return file.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void page(XWPFDocument document, List<PrintedRow> page) {
        XWPFTable table = document.createTable(page.size(), COLUMNS);
        for (int row = 0; row < page.size(); row++) {
            String[] texts = page.get(row).texts();
            for (int column = 0; column < COLUMNS; column++) {
                XWPFTableCell cell = table.getRow(row).getCell(column);
                lines(cell, texts[column]);
                boolean goesOn = column < MERGED && row > 0 && texts[column].isEmpty();
                boolean begins = column < MERGED && row > 0 && !goesOn;
                if (goesOn || begins) {
                    CTVMerge merge = cell.getCTTc().addNewTcPr().addNewVMerge();
                    merge.setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
                }
            }
        }
    }

    private static void lines(XWPFTableCell cell, String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        for (int line = 0; line < lines.size(); line++) {
            XWPFParagraph paragraph = line == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            paragraph.createRun().setText(lines.get(line));
        }
    }

    /** Makes a document of one table: equal cells of a row become one wide cell, empty cells go on from above. */
    static byte[] docxOf(List<List<String>> rows) {
        try (var document = new XWPFDocument();
                var file = new ByteArrayOutputStream()) {
            XWPFTable table = document.createTable(rows.size(), 1);
            for (int row = 0; row < rows.size(); row++) {
                List<String> texts = rows.get(row);
                XWPFTableCell cell = table.getRow(row).getCell(0);
                for (int column = 0; column < texts.size(); column++) {
                    boolean isSame = column > 0
                            && texts.get(column).equals(texts.get(column - 1))
                            && !texts.get(column).isEmpty();
                    cell = column == 0 || isSame ? cell : table.getRow(row).addNewTableCell();
                    if (isSame) {
                        var properties = cell.getCTTc().isSetTcPr()
                                ? cell.getCTTc().getTcPr()
                                : cell.getCTTc().addNewTcPr();
                        var span = properties.isSetGridSpan() ? properties.getGridSpan() : properties.addNewGridSpan();
                        span.setVal(
                                span.getVal() == null
                                        ? BigInteger.TWO
                                        : span.getVal().add(BigInteger.ONE));
                    } else {
                        lines(cell, texts.get(column));
                        cell.getCTTc()
                                .addNewTcPr()
                                .addNewVMerge()
                                .setVal(texts.get(column).isEmpty() ? STMerge.CONTINUE : STMerge.RESTART);
                    }
                }
            }
            document.write(file);
            return file.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Makes a sheet of the same. */
    static byte[] xlsxOf(List<List<String>> rows) {
        try (var book = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("表");
            for (int row = 0; row < rows.size(); row++) {
                List<String> texts = rows.get(row);
                Row cells = sheet.createRow(row);
                for (int column = 0; column < texts.size(); column++) {
                    cells.createCell(column).setCellValue(texts.get(column));
                }
                if (texts.stream().distinct().count() == 1) {
                    sheet.addMergedRegion(new CellRangeAddress(row, row, 0, texts.size() - 1));
                }
            }
            for (int column = 0; column < rows.get(0).size(); column++) {
                for (int row = 1; row < rows.size(); row++) {
                    if (rows.get(row).get(column).isEmpty() && row + 1 < rows.size()) {
                        sheet.addMergedRegion(new CellRangeAddress(row - 1, row, column, column));
                    }
                }
            }
            book.write(file);
            return file.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static byte[] xlsx(String title, List<List<PrintedRow>> pages) {
        try (var book = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("附件");
            sheet.createRow(0).createCell(0).setCellValue(title);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, COLUMNS - 1));
            int at = 1;
            for (List<PrintedRow> page : pages) {
                at = page(sheet, at, page);
            }
            book.write(file);
            return file.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static int page(Sheet sheet, int first, List<PrintedRow> page) {
        for (int row = 0; row < page.size(); row++) {
            Row cells = sheet.createRow(first + row);
            String[] texts = page.get(row).texts();
            for (int column = 0; column < COLUMNS; column++) {
                if (texts[column].matches("\\d+")) {
                    cells.createCell(column).setCellValue(Integer.parseInt(texts[column]));
                } else if (!texts[column].isEmpty()) {
                    cells.createCell(column).setCellValue(texts[column]);
                }
            }
        }
        for (int column = 0; column < MERGED; column++) {
            merge(sheet, first, page, column);
        }
        return first + page.size();
    }

    private static void merge(Sheet sheet, int first, List<PrintedRow> page, int column) {
        int begin = 1;
        for (int row = 2; row <= page.size(); row++) {
            if (row == page.size() || !page.get(row).texts()[column].isEmpty()) {
                if (row - begin > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(first + begin, first + row - 1, column, column));
                }
                begin = row;
            }
        }
    }
}
