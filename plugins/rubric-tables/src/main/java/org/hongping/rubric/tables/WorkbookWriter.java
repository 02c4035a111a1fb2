package org.hongping.rubric.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongping.rubric.Value;

/** Writes the workbook of an edition. Every cell is text, so that no program bends a figure or a code. */
final class WorkbookWriter {
    /** Empty rows at the bottom of the sheet for new lines. */
    static final int SPARE_ROWS = 30;

    private static final int CHARACTER = 256;
    private static final int KEY_WIDTH = 24;
    private static final int WIDE = 60;

    private final Value.Fields document;
    private final WorkbookBase base;

    WorkbookWriter(Value.Fields document, WorkbookBase base) {
        this.document = document;
        this.base = base;
    }

    byte[] write() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            CellStyles styles = new CellStyles(book);
            List<String> names = EditionWorkbook.sheets();
            rows(book.createSheet(names.get(0)), styles);
            scheme(book.createSheet(names.get(1)), styles);
            guide(book.createSheet(names.get(2)), styles);
            book.write(file);
            return file.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException("memory cannot be written to", fault);
        }
    }

    private void rows(XSSFSheet sheet, CellStyles styles) {
        Row head = sheet.createRow(0);
        for (Column column : Column.values()) {
            put(head, column.place(), Chinese.of(column.heading()), styles, CellStyles.Look.HEAD);
            sheet.setColumnWidth(column.place(), column.width() * CHARACTER);
        }
        int at = 1;
        for (SheetRow row : EditionLayout.rows(document)) {
            row(sheet.createRow(at++), row, styles);
        }
        for (int spare = 0; spare < SPARE_ROWS; spare++) {
            spare(sheet.createRow(at++), styles);
        }
        sheet.createFreezePane(Column.LABEL.place(), 1);
        protect(sheet);
    }

    private static void row(Row row, SheetRow content, CellStyles styles) {
        for (Column column : Column.values()) {
            Slot slot = content.cell(column);
            boolean isOpen = slot.content().isOpen() || (column == Column.REMOVE && content.isRemovable());
            put(row, column.place(), slot.text(), styles, look(content, isOpen));
        }
    }

    private static CellStyles.Look look(SheetRow row, boolean isOpen) {
        if (isOpen) {
            return row.isNode() ? CellStyles.Look.OPEN_NODE : CellStyles.Look.OPEN;
        }
        return row.isNode() ? CellStyles.Look.CLOSED_NODE : CellStyles.Look.CLOSED;
    }

    private static void spare(Row row, CellStyles styles) {
        for (Column column : Column.values()) {
            boolean isClosed = column == Column.KEY || column == Column.RULE || column == Column.REMOVE;
            put(row, column.place(), "", styles, isClosed ? CellStyles.Look.CLOSED : CellStyles.Look.OPEN);
        }
    }

    private void scheme(XSSFSheet sheet, CellStyles styles) {
        Row head = sheet.createRow(0);
        put(head, SchemeLayout.NAME, Chinese.of("table.column-item"), styles, CellStyles.Look.HEAD);
        put(head, SchemeLayout.VALUE, Chinese.of("table.column-content"), styles, CellStyles.Look.HEAD);
        put(head, SchemeLayout.KEY, Chinese.of("table.column-key"), styles, CellStyles.Look.HEAD);
        int at = 1;
        for (SchemeRow content : SchemeLayout.rows(document, base)) {
            Row row = sheet.createRow(at++);
            boolean isOpen = content.slot().content().isOpen();
            put(row, SchemeLayout.NAME, content.name(), styles, CellStyles.Look.CLOSED);
            put(
                    row,
                    SchemeLayout.VALUE,
                    content.slot().text(),
                    styles,
                    isOpen ? CellStyles.Look.OPEN : CellStyles.Look.CLOSED);
            put(row, SchemeLayout.KEY, content.key(), styles, CellStyles.Look.CLOSED);
        }
        sheet.setColumnWidth(SchemeLayout.NAME, KEY_WIDTH * CHARACTER);
        sheet.setColumnWidth(SchemeLayout.VALUE, WIDE * CHARACTER);
        sheet.setColumnWidth(SchemeLayout.KEY, KEY_WIDTH * CHARACTER);
        sheet.createFreezePane(0, 1);
        protect(sheet);
    }

    private void guide(XSSFSheet sheet, CellStyles styles) {
        int at = 0;
        for (String line : Chinese.of("table.guide", base.id(), base.edition()).split("\\|", -1)) {
            put(sheet.createRow(at++), 0, line, styles, CellStyles.Look.GUIDE);
        }
        sheet.setColumnWidth(0, 2 * WIDE * CHARACTER);
        protect(sheet);
    }

    private static void put(Row row, int column, String text, CellStyles styles, CellStyles.Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** Without a password: the lock keeps from slips, not from people. */
    private static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockAutoFilter(false);
    }
}
