package org.hongping.core.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hongping.rubric.Message;

/** Gives somebody's own workbook back with remarks in it: only the sheet and the styles are written anew, as streams. */
public final class MarkedCopy {
    /** Some programs want it first. */
    private static final String LIST_OF_PARTS = "[Content_Types].xml";

    private final Book book;
    private final Marks marks;

    /** Copies this book with these remarks. */
    public MarkedCopy(Book book, Marks marks) {
        this.book = book;
        this.marks = marks;
    }

    private interface Rewriting {
        void rewrite(XMLStreamReader xml, XmlCopy to) throws IOException, XMLStreamException;
    }

    /**
     * Writes the copy.
     *
     * @throws BookFault if the book cannot be read to its end
     */
    public void write(OutputStream out) throws IOException, BookFault {
        StylesCopy styles = new StylesCopy(stylesOfMarked());
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            same(zip, LIST_OF_PARTS);
            if (!book.stylesPart().isEmpty()) {
                rewrite(zip, book.stylesPart(), styles::copy);
            }
            rewrite(zip, marks.sheet().part(), (xml, to) -> new SheetCopy(xml, to, marks, styles).copy());
            for (String part : book.parts()) {
                if (!List.of(LIST_OF_PARTS, book.stylesPart(), marks.sheet().part())
                        .contains(part)) {
                    same(zip, part);
                }
            }
        }
    }

    private void same(ZipOutputStream zip, String part) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        try (InputStream bytes = book.part(part)) {
            bytes.transferTo(zip);
        }
        zip.closeEntry();
    }

    /** The styles come before the sheet, so which of them are needed is looked up first. */
    private SortedSet<Integer> stylesOfMarked() throws IOException, BookFault {
        SortedSet<Integer> used = new TreeSet<>();
        used.add(0);
        book.read(marks.sheet(), row -> {
            marks.of(row.number())
                    .ifPresent(mark ->
                            mark.columns().forEach(column -> row.at(column).ifPresent(cell -> used.add(cell.style()))));
            return true;
        });
        return used;
    }

    private void rewrite(ZipOutputStream zip, String part, Rewriting rewriting) throws IOException, BookFault {
        zip.putNextEntry(new ZipEntry(part));
        Writer writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        try (InputStream bytes = book.part(part)) {
            XMLStreamReader xml = Xml.reader(bytes);
            rewriting.rewrite(xml, new XmlCopy(writer));
            xml.close();
        } catch (XMLStreamException damaged) {
            throw new BookFault(Message.of("exchange.file-damaged"), damaged);
        }
        writer.flush();
        zip.closeEntry();
    }
}
