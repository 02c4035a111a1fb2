package org.hongping.core.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hongping.rubric.Message;

/** A workbook somebody sent, open to be read. For one thread. */
public final class Book implements AutoCloseable {
    /** Most bytes of a part when it is unpacked: twenty times what 10,000 wide rows need. */
    private static final long MOST_OF_A_PART = 160L << 20;

    private static final int MOST_PARTS = 2_000;
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final SharedTexts texts = new SharedTexts();
    private final CellStyles styles = new CellStyles();
    private boolean from1904;
    private String stylesPart = "";
    private String textsPart = "";

    /**
     * A sheet of the workbook.
     *
     * @param name as its tab says
     * @param part where it stands in the file
     */
    public record Sheet(String name, String part) {}

    private record Relation(String type, String part) {}

    private Book(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a file.
     *
     * @throws BookFault if it is no workbook of this kind, is locked, damaged, or unpacks to more than is read
     */
    public static Book open(Path file) throws IOException, BookFault {
        FileKind.mustBeWorkbook(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException damaged) {
            throw new BookFault(Message.of("exchange.file-damaged"), damaged);
        }
        Book book = new Book(zip);
        boolean whole = false;
        try {
            book.readAll();
            whole = true;
            return book;
        } finally {
            if (!whole) {
                book.close();
            }
        }
    }

    /** Returns the sheets that are shown, in the order of their tabs. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /**
     * Reads the rows of a sheet from top to bottom.
     *
     * @throws BookFault if the sheet is damaged or larger than is read
     */
    public void read(Sheet sheet, RowSink sink) throws IOException, BookFault {
        guarded(sheet.part(), xml -> new SheetReader(xml, texts, new Numbers(styles, from1904)).read(sink));
    }

    private void readAll() throws IOException, BookFault {
        if (zip.size() > MOST_PARTS) {
            throw new BookFault(Message.of("exchange.file-parts", String.valueOf(zip.size())));
        }
        if (zip.getEntry(WORKBOOK) == null) {
            throw new BookFault(Message.of(
                    zip.getEntry("xl/workbook.bin") == null ? "exchange.file-not-workbook" : "exchange.file-binary"));
        }
        Map<String, Relation> relations = new HashMap<>();
        guarded("xl/_rels/workbook.xml.rels", xml -> elements(xml, () -> relate(xml, relations)));
        guarded(WORKBOOK, xml -> elements(xml, () -> find(xml, relations)));
        if (sheets.isEmpty()) {
            throw new BookFault(Message.of("exchange.file-damaged"));
        }
        if (!stylesPart.isEmpty()) {
            guarded(stylesPart, styles::read);
        }
        if (!textsPart.isEmpty()) {
            guarded(textsPart, texts::read);
        }
    }

    private void relate(XMLStreamReader xml, Map<String, Relation> relations) {
        if (Xml.name(xml).equals("Relationship")) {
            String type = Xml.attribute(xml, "Type");
            String target = Xml.attribute(xml, "Target");
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            relations.put(Xml.attribute(xml, "Id"), new Relation(type, part));
            stylesPart = type.endsWith("/styles") ? part : stylesPart;
            textsPart = type.endsWith("/sharedStrings") ? part : textsPart;
        }
    }

    private void find(XMLStreamReader xml, Map<String, Relation> relations) {
        String name = Xml.name(xml);
        if (name.equals("workbookPr")) {
            from1904 = List.of("1", "true").contains(Xml.attribute(xml, "date1904"));
        } else if (name.equals("sheet")
                && !Xml.attribute(xml, "state")
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("hidden")) {
            Relation relation = relations.get(Xml.attribute(xml, "id"));
            if (relation != null && relation.type().endsWith("/worksheet") && zip.getEntry(relation.part()) != null) {
                sheets.add(new Sheet(Xml.attribute(xml, "name"), relation.part()));
            }
        }
    }

    private static void elements(XMLStreamReader xml, Runnable element) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element.run();
            }
        }
    }

    private interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    private void guarded(String part, Reading reading) throws IOException, BookFault {
        try (InputStream bytes = part(part)) {
            XMLStreamReader xml = Xml.reader(bytes);
            reading.read(xml);
            xml.close();
        } catch (Bounded.Exceeded exceeded) {
            throw new BookFault(exceeded.why(), exceeded);
        } catch (java.util.zip.ZipException | java.io.EOFException damaged) {
            throw new BookFault(Message.of("exchange.file-damaged"), damaged);
        } catch (XMLStreamException damaged) {
            if (damaged.getNestedException() instanceof Bounded.Exceeded exceeded) {
                throw new BookFault(exceeded.why(), damaged);
            }
            throw new BookFault(Message.of("exchange.file-damaged"), damaged);
        } catch (IllegalArgumentException | java.util.NoSuchElementException damaged) {
            // A reference that is none, an element where none may be.
            throw new BookFault(Message.of("exchange.file-damaged"), damaged);
        }
    }

    /** Returns the bytes of a part, bounded; empty if it is not there. */
    InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? InputStream.nullInputStream() : new Bounded(zip.getInputStream(entry), MOST_OF_A_PART);
    }

    /** Returns the names of all parts, in their order. */
    List<String> parts() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    /** Returns where the styles stand; empty text if there are none. */
    String stylesPart() {
        return stylesPart;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
