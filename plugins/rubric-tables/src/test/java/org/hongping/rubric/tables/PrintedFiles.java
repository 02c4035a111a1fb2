package org.hongping.rubric.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
