package org.hongping.core.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A paper of the demonstration as a PDF on A4: text is text, and every page says that it is fiction. */
final class PaperPdf {
    private static final int LEFT = 79;
    private static final int TOP = 740;
    private static final int WIDTH = 442;
    private static final int TITLE = 20;
    private static final int TEXT = 13;
    private static final int SMALL = 9;
    private static final int LEADING = 26;
    private static final int THOUSAND = 1000;
    /** These hang over the edge rather than begin a line. */
    private static final String NEVER_FIRST = "，。、；：）”？！";

    private static final String FICTION = "演示材料，内容纯属虚构";

    private PaperPdf() {}

    static byte[] of(String title, List<List<String>> pages, Typeface typeface) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont font = typeface.in(document);
            document.getDocumentInformation().setTitle(title);
            for (int number = 1; number <= pages.size(); number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    Pen pen = new Pen(content, font);
                    pen.write(FICTION, SMALL, LEFT, TOP + LEADING * 2);
                    pen.write("第 " + number + " 页 共 " + pages.size() + " 页", SMALL, LEFT + WIDTH - 60, LEADING * 2);
                    pen.page(number == 1 ? title : "", pages.get(number - 1));
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes on one page, downwards. */
    private record Pen(PDPageContentStream content, PDFont font) {
        void page(String title, List<String> paragraphs) throws IOException {
            int foot = TOP;
            if (!title.isEmpty()) {
                write(title, TITLE, LEFT + (WIDTH - width(title, TITLE)) / 2, foot);
                foot -= LEADING * 2;
            }
            for (String paragraph : paragraphs) {
                for (String line : lines(paragraph)) {
                    write(line, TEXT, LEFT, foot);
                    foot -= LEADING;
                }
            }
        }

        void write(String text, int size, int left, int foot) throws IOException {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(left, foot);
            content.showText(text);
            content.endText();
        }

        private int width(String text, int size) throws IOException {
            return Math.round(font.getStringWidth(text) * size / THOUSAND);
        }

        private List<String> lines(String paragraph) throws IOException {
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (int character : paragraph.codePoints().toArray()) {
                boolean full = width(line + Character.toString(character), TEXT) > WIDTH;
                if (full && NEVER_FIRST.indexOf(character) < 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(character);
            }
            lines.add(line.toString());
            return lines;
        }
    }
}
