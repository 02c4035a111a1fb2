package org.hongping.core.xlsx;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Copies the styles of a workbook and adds to each of some styles its twin on a coloured ground, with everything else
 * as it was: a day stays a day, a text a text.
 */
final class StylesCopy {
    private static final String COLOUR = "FFFFE0DB";

    private final SortedSet<Integer> wanted;
    private final Map<Integer, String> twins = new TreeMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private int fills;
    private int styles;

    /** Will make twins of these styles. */
    StylesCopy(SortedSet<Integer> wanted) {
        this.wanted = wanted;
    }

    /** Returns the twin of a style; itself if the workbook does not know it. */
    int twin(int style) {
        return numbers.getOrDefault(style, style);
    }

    void copy(XMLStreamReader xml, XmlCopy to) throws XMLStreamException, IOException {
        to.begin();
        String within = "";
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? Xml.name(xml)
                    : "";
            if (event == XMLStreamConstants.START_ELEMENT && (name.equals("fills") || name.equals("cellXfs"))) {
                within = name;
                to.event(xml, Map.of("count", ""));
            } else if (event == XMLStreamConstants.END_ELEMENT && !within.isEmpty() && name.equals(within)) {
                to.raw(within.equals("fills") ? fill(prefix(xml)) : added());
                to.event(xml, Map.of());
                within = "";
            } else if (event == XMLStreamConstants.START_ELEMENT && within.equals("cellXfs") && name.equals("xf")) {
                style(xml, to);
            } else {
                fills += event == XMLStreamConstants.START_ELEMENT && within.equals("fills") && name.equals("fill")
                        ? 1
                        : 0;
                to.event(xml, Map.of());
            }
        }
    }

    private void style(XMLStreamReader xml, XmlCopy to) throws XMLStreamException, IOException {
        StringWriter whole = new StringWriter();
        new XmlCopy(whole).element(xml, Map.of());
        to.raw(whole.toString());
        if (wanted.contains(styles)) {
            twins.put(styles, coloured(whole.toString()));
        }
        styles++;
    }

    /** The element was written by us, so its attributes stand as {@code name="value"} in its first tag. */
    private String coloured(String style) {
        int end = style.indexOf('>');
        String tag = style.substring(0, end).replaceAll(" (fillId|applyFill)=\"[^\"]*\"", "");
        return tag + " fillId=\"" + fills + "\" applyFill=\"1\"" + style.substring(end);
    }

    private String added() {
        StringBuilder all = new StringBuilder();
        int number = styles;
        for (Map.Entry<Integer, String> twin : twins.entrySet()) {
            numbers.put(twin.getKey(), number++);
            all.append(twin.getValue());
        }
        return all.toString();
    }

    private static String fill(String prefix) {
        return "<" + prefix + "fill><" + prefix + "patternFill patternType=\"solid\"><" + prefix + "fgColor rgb=\""
                + COLOUR + "\"/></" + prefix + "patternFill></" + prefix + "fill>";
    }

    private static String prefix(XMLStreamReader xml) {
        String whole = xml.getLocalName();
        return whole.substring(0, whole.indexOf(':') + 1);
    }
}
