package org.hongping.core.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook, which its cells name by number. */
final class SharedTexts {
    /** Beside the server there is room for so many characters. */
    private static final long MOST = 8_000_000;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    String at(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : "";
    }

    /** Reads {@code sharedStrings.xml}. */
    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        long characters = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && Xml.name(xml).equals("si")) {
                String text = text(xml, "si");
                characters += text.length() + 20L;
                if (characters > MOST) {
                    throw new Bounded.Exceeded(MOST * 2);
                }
                texts.add(text);
            }
        }
    }

    /** Returns all text up to the end of the element, without how its characters are pronounced. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean wanted = false;
        boolean spoken = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (wanted && !spoken) {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                wanted = Xml.name(xml).equals("t");
                spoken |= Xml.name(xml).equals("rPh");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = Xml.name(xml);
                wanted = false;
                spoken &= !name.equals("rPh");
                if (name.equals(element)) {
                    break;
                }
            }
        }
        return unescaped(text.toString());
    }

    /** What XML cannot hold stands as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
