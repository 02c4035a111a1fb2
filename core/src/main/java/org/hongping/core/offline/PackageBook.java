package org.hongping.core.offline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.hongping.core.xlsx.CellPlace;
import org.hongping.rubric.Message;

/** Writes the workbook of a package. */
final class PackageBook {
    private static final int CHARACTER = 256;
    /** A list that stands in the cell's own rule is no longer than this. */
    private static final int SHORT_LIST = 200;

    private final SXSSFWorkbook book = new SXSSFWorkbook();
    private final Locale language;
    private final CellStyle heading = book.createCellStyle();
    private final CellStyle told = book.createCellStyle();
    private final CellStyle filled = book.createCellStyle();
    private final Map<PackageSheet, Sheet> sheets = new LinkedHashMap<>();
    private int lists;

    PackageBook(Locale language) {
        this.language = language;
        Font bold = book.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        ground(heading, IndexedColors.GREY_25_PERCENT);
        told.setWrapText(true);
        told.setVerticalAlignment(VerticalAlignment.TOP);
        filled.setWrapText(true);
        filled.setVerticalAlignment(VerticalAlignment.TOP);
        filled.setDataFormat(book.createDataFormat().getFormat("@"));
        ground(filled, IndexedColors.LIGHT_YELLOW);
        for (PackageSheet sheet : PackageSheet.values()) {
            sheets.put(sheet, begun(sheet));
        }
    }

    private static void ground(CellStyle style, IndexedColors colour) {
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private Sheet begun(PackageSheet kind) {
        Sheet sheet = book.createSheet(kind.word().in(language));
        Row row = sheet.createRow(0);
        for (int column = 0; column < kind.widths().size(); column++) {
            sheet.setColumnWidth(column, kind.widths().get(column) * CHARACTER);
            Cell cell = row.createCell(column);
            cell.setCellValue(kind.heading(column).in(language));
            cell.setCellStyle(heading);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    /** Adds a row: what is told, then what is filled in. */
    void add(PackageSheet kind, List<String> told, String value, List<Input.Option> options, boolean open) {
        Sheet sheet = java.util.Objects.requireNonNull(sheets.get(kind));
        int number = sheet.getLastRowNum() + 1;
        Row row = sheet.createRow(number);
        for (int column = 0; column < kind.widths().size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellStyle(column == kind.fill() ? filled : this.told);
            if (column != kind.fill()) {
                int at = column < kind.fill() ? column : column - 1;
                cell.setCellValue(at < told.size() ? told.get(at) : "");
            } else if (!value.isEmpty()) {
                cell.setCellValue(value);
            }
        }
        if (!options.isEmpty()) {
            choices(
                    sheet,
                    number,
                    kind.fill(),
                    options.stream().map(Input.Option::label).toList(),
                    open);
        }
    }

    private void choices(Sheet sheet, int row, int column, List<String> labels, boolean open) {
        DataValidationHelper rules = sheet.getDataValidationHelper();
        boolean brief = String.join(",", labels).length() <= SHORT_LIST
                && labels.stream().noneMatch(label -> label.contains(","));
        var constraint = brief
                ? rules.createExplicitListConstraint(labels.toArray(String[]::new))
                : rules.createFormulaListConstraint(listed(labels));
        DataValidation rule = rules.createValidation(constraint, new CellRangeAddressList(row, row, column, column));
        rule.setSuppressDropDownArrow(true);
        rule.setShowErrorBox(!open);
        sheet.addValidationData(rule);
    }

    private String listed(List<String> labels) {
        String name = Message.of("offline.sheet-choices").in(language);
        Sheet sheet = book.getSheet(name);
        if (sheet == null) {
            sheet = book.createSheet(name);
            book.setSheetHidden(book.getSheetIndex(sheet), true);
        }
        Row row = sheet.createRow(lists++);
        for (int column = 0; column < labels.size(); column++) {
            row.createCell(column).setCellValue(labels.get(column));
        }
        return "'" + name + "'!$A$" + lists + ":$" + CellPlace.letters(labels.size() - 1) + "$" + lists;
    }

    void write(OutputStream out) throws IOException {
        try (book) {
            book.write(out);
        }
    }
}
