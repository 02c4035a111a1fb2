package org.hongping.core.xlsx;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Writes elements as they were read, with their prefixes, and others between them. */
final class XmlCopy {
    private final Writer out;

    XmlCopy(Writer out) {
        this.out = out;
    }

    void begin() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** Writes what the reader stands at; an element with other values for some of its attributes, none if empty. */
    void event(XMLStreamReader xml, Map<String, String> others) throws IOException {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml, others);
            case XMLStreamConstants.END_ELEMENT -> raw("</" + xml.getLocalName() + ">");
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                out.write(escaped(xml.getText()));
            default -> {
                // Remarks and instructions of other programs say nothing that the sheet shows.
            }
        }
    }

    /** Writes the element the reader stands at, to its end. */
    void element(XMLStreamReader xml, Map<String, String> others) throws IOException, XMLStreamException {
        event(xml, others);
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            event(xml, Map.of());
        }
    }

    /** Leaves the element the reader stands at out. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    void raw(String text) throws IOException {
        out.write(text);
    }

    private void start(XMLStreamReader xml, Map<String, String> others) throws IOException {
        out.write('<');
        out.write(xml.getLocalName());
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String name = xml.getAttributeLocalName(index);
            if (!others.containsKey(name)) {
                attribute(name, xml.getAttributeValue(index));
            }
        }
        for (Map.Entry<String, String> other : others.entrySet()) {
            if (!other.getValue().isEmpty()) {
                attribute(other.getKey(), other.getValue());
            }
        }
        out.write('>');
    }

    private void attribute(String name, String value) throws IOException {
        out.write(" " + name + "=\"" + escaped(value).replace("\n", "&#10;").replace("\t", "&#9;") + "\"");
    }

    /** Returns the text as XML holds it; what no XML can hold becomes a sign of replacement. */
    static String escaped(String text) {
        return isPlain(text) ? text : rewritten(text);
    }

    /** Most texts of a large sheet are; they cost nothing then. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > 0xD7FF || letter == '&' || letter == '<' || letter == '>' || letter == '"') {
                return false;
            }
        }
        return true;
    }

    private static String rewritten(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(isAllowed(character) ? character : '\uFFFD');
            }
        });
        return out.toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\n'
                || character == '\t'
                || (character >= ' ' && character < 0xD800)
                || (character > 0xDFFF && character < 0xFFFE)
                || character > 0xFFFF;
    }
}
