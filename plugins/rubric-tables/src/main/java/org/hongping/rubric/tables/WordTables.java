package org.hongping.rubric.tables;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.hongping.rubric.document.Findings;
import org.hongping.rubric.document.Place;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads the tables of a text document. Tables with no words between them are pieces of one. */
final class WordTables {
    private static final BigInteger MOST_WIDE = BigInteger.valueOf(RowText.MOST + 1L);

    private final Findings findings;
    private final List<SourceTable> tables = new ArrayList<>();
    private final List<GridRow> rows = new ArrayList<>();
    private final Map<Integer, String> begun = new HashMap<>();
    private String title = "";
    private String said = "";
    private int piece;
    private int number;

    private WordTables(Findings findings) {
        this.findings = findings;
    }

    static List<SourceTable> of(XWPFDocument document, Findings findings) {
        WordTables tables = new WordTables(findings);
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFTable table) {
                tables.table(table);
            } else if (element instanceof XWPFParagraph paragraph) {
                tables.paragraph(paragraph.getText().strip());
            }
        }
        tables.close();
        return List.copyOf(tables.tables);
    }

    private void paragraph(String text) {
        if (!text.isEmpty() && !Plain.of(text).matches("\\(?(续表?|接上表)\\)?")) {
            close();
            said = text;
        }
    }

    private void table(XWPFTable table) {
        number++;
        title = rows.isEmpty() ? said : title;
        int line = 0;
        begun.clear();
        for (XWPFTableRow row : table.getRows()) {
            rows.add(new GridRow(
                    cells(row),
                    piece,
                    new Place(Chinese.of("table.draft-table", Integer.toString(number)), ++line, 1)));
        }
        piece++;
    }

    private void close() {
        if (!rows.isEmpty()) {
            tables.add(new SourceTable(title, rows));
            rows.clear();
        }
    }

    private List<GridCell> cells(XWPFTableRow row) {
        List<GridCell> cells = new ArrayList<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            Optional<CTTcPr> properties = Optional.ofNullable(cell.getCTTc().getTcPr());
            boolean isContinued = properties
                    .filter(CTTcPr::isSetVMerge)
                    .filter(merged -> merged.getVMerge().getVal() != STMerge.RESTART)
                    .isPresent();
            int width = properties
                    .filter(CTTcPr::isSetGridSpan)
                    .map(wide -> wide.getGridSpan().getVal().min(MOST_WIDE).intValue())
                    .orElse(1);
            String text = isContinued ? begun.getOrDefault(cells.size(), "") : text(cell);
            for (int column = 0; column < width; column++) {
                begun.put(cells.size(), text);
                cells.add(new GridCell(text, isContinued));
            }
        }
        if (cells.size() > RowText.MOST) {
            findings.error(
                    Optional.empty(),
                    "table.draft-too-wide",
                    Chinese.of("table.draft-table", Integer.toString(number)));
            return List.of();
        }
        return cells;
    }

    /** Numbers that the program counts itself are no text; they are put back. */
    private static String text(XWPFTableCell cell) {
        StringBuilder text = new StringBuilder();
        int counted = 0;
        for (XWPFParagraph paragraph : cell.getParagraphs()) {
            boolean isCounted =
                    paragraph.getNumID() != null && !paragraph.getText().isBlank();
            counted += isCounted ? 1 : 0;
            text.append(isCounted ? counted + "." : "")
                    .append(paragraph.getText())
                    .append('\n');
        }
        return text.toString().strip();
    }
}
