package org.hongping.core.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a workbook of ours row by row: a sheet to fill in with headings and choices, and one that says how. */
public final class NewBook {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int LAST_ROW = 20_000;
    private static final int CHARACTER = 256;
    /** A list that stands in the cell's own rule is no longer than this. */
    private static final int SHORT_LIST = 200;

    private static final int FIGURES = 30;

    private final NewSheet plan;

    /** Rows that are handed over one after the other. */
    @FunctionalInterface
    public interface Rows {
        /** Hands them all over. */
        void each(Consumer<List<String>> row);
    }

    /** Writes by this plan. */
    public NewBook(NewSheet plan) {
        this.plan = plan;
    }

    /** Writes the workbook; each row has a text for each column, empty if nothing is known. */
    public void write(OutputStream out, Rows rows) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            BookStyles styles = new BookStyles(book);
            Sheet sheet = book.createSheet(plan.name());
            headings(sheet, styles);
            AtomicInteger number = new AtomicInteger(1);
            rows.each(texts -> fill(sheet.createRow(number.getAndIncrement()), texts, styles));
            sheet.createFreezePane(1, 1);
            guidance(book.createSheet(plan.guidanceName()), styles);
            choices(book, sheet);
            book.write(out);
        }
    }

    private void headings(Sheet sheet, BookStyles styles) {
        Row row = sheet.createRow(0);
        row.setHeightInPoints(32);
        for (int column = 0; column < plan.columns().size(); column++) {
            NewColumn said = plan.columns().get(column);
            var cell = row.createCell(column);
            cell.setCellValue(said.heading());
            cell.setCellStyle(said.required() ? styles.required : styles.optional);
            sheet.setColumnWidth(column, said.width() * CHARACTER);
            sheet.setDefaultColumnStyle(column, styles.of(said.content()));
        }
    }

    private void fill(Row row, List<String> texts, BookStyles styles) {
        for (int column = 0; column < texts.size(); column++) {
            String text = texts.get(column);
            if (!text.isEmpty()) {
                NewColumn.Content content = plan.columns().get(column).content();
                var cell = row.createCell(column);
                cell.setCellStyle(styles.of(content));
                switch (content) {
                    case TEXT -> cell.setCellValue(text);
                    case NUMBER -> cell.setCellValue(new BigDecimal(text).doubleValue()); // at most fifteen digits
                    case DAY -> cell.setCellValue(LocalDate.parse(text));
                }
            }
        }
    }

    private void guidance(Sheet sheet, BookStyles styles) {
        int number = 0;
        for (List<String> line : plan.guidance()) {
            Row row = sheet.createRow(number);
            for (int column = 0; column < line.size(); column++) {
                var cell = row.createCell(column);
                cell.setCellValue(line.get(column));
                cell.setCellStyle(number == 0 ? styles.optional : styles.wrapped);
                sheet.setColumnWidth(column, (column == 0 ? FIGURES : column == 1 ? 10 : 80) * CHARACTER);
            }
            number++;
        }
    }

    private void choices(SXSSFWorkbook book, Sheet sheet) {
        DataValidationHelper rules = sheet.getDataValidationHelper();
        for (int column = 0; column < plan.columns().size(); column++) {
            NewColumn said = plan.columns().get(column);
            if (!said.choices().isEmpty()) {
                boolean brief = String.join(",", said.choices()).length() <= SHORT_LIST
                        && said.choices().stream().noneMatch(choice -> choice.contains(","));
                var constraint = brief
                        ? rules.createExplicitListConstraint(said.choices().toArray(String[]::new))
                        : rules.createFormulaListConstraint(listed(book, column, said.choices()));
                DataValidation rule =
                        rules.createValidation(constraint, new CellRangeAddressList(1, LAST_ROW, column, column));
                rule.setSuppressDropDownArrow(true);
                rule.setShowErrorBox(!said.open());
                sheet.addValidationData(rule);
            }
        }
    }

    private String listed(SXSSFWorkbook book, int column, List<String> choices) {
        Sheet lists = book.getSheet(plan.choicesName());
        if (lists == null) {
            lists = book.createSheet(plan.choicesName());
        }
        int first = lists.getLastRowNum() + 1;
        for (int index = 0; index < choices.size(); index++) {
            lists.createRow(first + index).createCell(column).setCellValue(choices.get(index));
        }
        String letters = CellPlace.letters(column);
        return "'" + plan.choicesName() + "'!$" + letters + "$" + (first + 1) + ":$" + letters + "$"
                + (first + choices.size());
    }
}
