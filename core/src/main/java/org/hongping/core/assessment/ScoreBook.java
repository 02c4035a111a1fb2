package org.hongping.core.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongping.core.web.Invalid;
import org.hongping.rubric.Message;

/** A workbook of score rows: what each column holds, out and in. */
final class ScoreBook {
    private static final List<String> HEADS = List.of(
            "estate", "code", "line", "max", "answer", "points", "reason", "abstain", "how", "sheet", "version");
    /** How many columns there are; remarks stand in the next one. */
    static final int COLUMNS = HEADS.size();

    private static final int[] WIDTHS = {24, 8, 30, 8, 24, 8, 36, 8, 60, 38, 8};
    private static final int UNIT = 256;

    private ScoreBook() {}

    /** Returns the place of the column a fault is found in, from 0; faults of a whole row are at its answer. */
    static int column(String field) {
        int place = HEADS.indexOf(field);
        return place < 0 ? HEADS.indexOf("answer") : place;
    }

    /**
     * A row.
     *
     * @param number counted from 1 as the user's program shows it; 0 on the way out
     * @param entrant name of who stands
     * @param code the line, with a part of it after a blank
     * @param label its name
     * @param max most points
     * @param answer what is chosen, ticked or counted
     * @param points points within a range, or given by hand
     * @param reason in words
     * @param abstain whether the member abstains
     * @param how what may stand under the answer
     * @param sheet id of the assignment
     * @param version the version it rests on
     */
    record Entry(
            int number,
            String entrant,
            String code,
            String label,
            String max,
            String answer,
            String points,
            String reason,
            String abstain,
            String how,
            String sheet,
            String version) {
        private List<String> cells() {
            return List.of(entrant, code, label, max, answer, points, reason, abstain, how, sheet, version);
        }
    }

    static byte[] write(List<Entry> entries, Locale language) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(Message.of("scores.sheet").in(language));
            Row head = sheet.createRow(0);
            for (int column = 0; column < HEADS.size(); column++) {
                head.createCell(column)
                        .setCellValue(
                                Message.of("scores.column." + HEADS.get(column)).in(language));
                sheet.setColumnWidth(column, WIDTHS[column] * UNIT);
            }
            sheet.createFreezePane(3, 1);
            for (int index = 0; index < entries.size(); index++) {
                Row row = sheet.createRow(index + 1);
                List<String> cells = entries.get(index).cells();
                for (int column = 0; column < cells.size(); column++) {
                    row.createCell(column).setCellValue(cells.get(column));
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook in memory cannot be written", impossible);
        }
    }

    /** Reads the rows back.
     *  @throws Invalid if the file is no workbook of ours */
    static List<Entry> read(InputStream bytes) {
        try (Workbook book = WorkbookFactory.create(bytes)) {
            Sheet sheet = book.getSheetAt(0);
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            List<Entry> entries = new ArrayList<>();
            for (Row row : sheet) {
                if (row.getRowNum() > 0 && !cell(shown, row, 9).isEmpty()) {
                    entries.add(entry(shown, row));
                }
            }
            if (entries.isEmpty()) {
                throw new Invalid("file", Message.of("scores.no-rows"));
            }
            return entries;
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Invalid known) {
                throw known;
            }
            throw new Invalid("file", Message.of("scores.no-workbook"));
        }
    }

    private static Entry entry(DataFormatter shown, Row row) {
        return new Entry(
                row.getRowNum() + 1,
                cell(shown, row, 0),
                cell(shown, row, 1),
                cell(shown, row, 2),
                cell(shown, row, 3),
                cell(shown, row, 4),
                cell(shown, row, 5),
                cell(shown, row, 6),
                cell(shown, row, 7),
                cell(shown, row, 8),
                cell(shown, row, 9),
                cell(shown, row, 10));
    }

    private static String cell(DataFormatter shown, Row row, int column) {
        return shown.formatCellValue(row.getCell(column)).strip();
    }
}
