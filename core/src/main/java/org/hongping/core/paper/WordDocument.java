package org.hongping.core.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * A plain document of headings, paragraphs and tables. Every run names a Chinese typeface for Chinese characters: a
 * word processor would else choose one by the machine it runs on.
 */
public final class WordDocument implements AutoCloseable {
    private static final String CHINESE = "宋体";
    private static final String LATIN = "Times New Roman";
    private static final int TITLE = 18;
    private static final int HEADING = 13;
    private static final int TEXT = 10;

    private final XWPFDocument document = new XWPFDocument();

    /** Writes a title in the middle. */
    public void title(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, TITLE, true);
    }

    /** Writes a heading. */
    public void heading(String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(200);
        run(paragraph, text, HEADING, true);
    }

    /** Writes a paragraph. */
    public void paragraph(String text) {
        run(document.createParagraph(), text, TEXT, false);
    }

    /** Writes rows, each as long as the first. */
    public void table(List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
        table.setWidth("100%");
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int cell = 0; cell < cells.size(); cell++) {
                XWPFParagraph paragraph =
                        table.getRow(row).getCell(cell).getParagraphs().get(0);
                run(paragraph, cells.get(cell), TEXT, false);
            }
        }
    }

    /** In the order in which the format lists what a run has. */
    private static void run(XWPFParagraph paragraph, String text, int points, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(LATIN, FontCharRange.ascii);
        run.setFontFamily(LATIN, FontCharRange.hAnsi);
        run.setFontFamily(CHINESE, FontCharRange.eastAsia);
        if (bold) {
            run.setBold(true);
        }
        run.setFontSize(points);
        run.setText(text);
    }

    /** Writes the whole document. */
    public void write(OutputStream to) throws IOException {
        document.write(to);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
