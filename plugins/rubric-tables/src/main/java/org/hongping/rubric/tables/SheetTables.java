package org.hongping.rubric.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Place;

/** Reads every sheet of a workbook as a table; a heading repeated further down begins the next piece. */
final class SheetTables {
    private static final int MOST_ROWS = 5000;

    private final Findings findings;

    private SheetTables(Findings findings) {
        this.findings = findings;
    }

    static List<SourceTable> of(XSSFWorkbook book, Findings findings) {
        SheetTables tables = new SheetTables(findings);
        List<SourceTable> found = new ArrayList<>();
        for (Sheet sheet : book) {
            found.add(tables.table(sheet));
        }
        return found;
    }

    private SourceTable table(Sheet sheet) {
        int columns = 0;
        for (Row row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
        }
        if (columns > RowText.MOST || sheet.getLastRowNum() > MOST_ROWS) {
            findings.error(Optional.empty(), "table.draft-too-wide", sheet.getSheetName());
            return new SourceTable("", List.of());
        }
        List<GridRow> rows = new ArrayList<>();
        for (int number = 0; number <= sheet.getLastRowNum(); number++) {
            rows.add(row(sheet, number, columns));
        }
        return titled(rows);
    }

    private GridRow row(Sheet sheet, int number, int columns) {
        List<GridCell> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            cells.add(cell(sheet, number, column));
        }
        return new GridRow(cells, 0, new Place(sheet.getSheetName(), number + 1, 1));
    }

    private GridCell cell(Sheet sheet, int number, int column) {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(number, column)) {
                String text = text(sheet, merged.getFirstRow(), merged.getFirstColumn());
                return new GridCell(text, number > merged.getFirstRow());
            }
        }
        return new GridCell(text(sheet, number, column), false);
    }

    private String text(Sheet sheet, int number, int column) {
        CellText cell = Optional.ofNullable(sheet.getRow(number))
                .map(row -> CellText.at(row, column))
                .orElse(new CellText("", Optional.empty()));
        cell.fault().ifPresent(fault -> {
            Place place = new Place(sheet.getSheetName(), number + 1, column + 1);
            findings.error(Optional.of(place), fault, cell.text());
        });
        return cell.text();
    }

    /** Rows of one cell above the heading are the title. */
    private static SourceTable titled(List<GridRow> rows) {
        StringBuilder title = new StringBuilder();
        int piece = -1;
        List<GridRow> numbered = new ArrayList<>();
        for (GridRow row : rows) {
            boolean isHead = TableColumns.of(row).isPresent();
            piece += isHead ? 1 : 0;
            if (piece < 0 && row.isOneCell()) {
                title.append(title.isEmpty() ? "" : " ").append(row.cell(0).text());
            } else {
                numbered.add(new GridRow(row.cells(), Math.max(piece, 0), row.place()));
            }
        }
        return new SourceTable(title.toString().strip(), numbered);
    }
}
