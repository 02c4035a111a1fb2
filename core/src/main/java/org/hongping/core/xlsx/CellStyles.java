package org.hongping.core.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which styles of a workbook show a number as a day or as a share. */
final class CellStyles {
    private static final int MOST = 100_000;

    private final BitSet days = new BitSet();
    private final BitSet shares = new BitSet();
    private final Map<Integer, String> formats = new HashMap<>();

    boolean isDay(int style) {
        return days.get(style);
    }

    boolean isShare(int style) {
        return shares.get(style);
    }

    /** Reads {@code styles.xml}; without one no cell has a style. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        List<Integer> used = new ArrayList<>();
        boolean within = false;
        while (xml.hasNext() && used.size() < MOST) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? Xml.name(xml)
                    : "";
            if (event == XMLStreamConstants.START_ELEMENT) {
                within |= name.equals("cellXfs");
                if (name.equals("numFmt")) {
                    formats.put(number(xml, "numFmtId"), Xml.attribute(xml, "formatCode"));
                } else if (within && name.equals("xf")) {
                    used.add(number(xml, "numFmtId"));
                }
            } else if (name.equals("cellXfs")) {
                within = false;
            }
        }
        for (int style = 0; style < used.size(); style++) {
            days.set(style, showsDay(used.get(style)));
            shares.set(style, showsShare(used.get(style)));
        }
    }

    private boolean showsDay(int format) {
        return isEastAsianDay(format) || DateUtil.isADateFormat(format, code(format));
    }

    /** Days as Chinese and Japanese programs number them, without saying how they look. */
    private static boolean isEastAsianDay(int format) {
        return (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    }

    private boolean showsShare(int format) {
        return code(format).replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }

    private String code(int format) {
        String builtIn = BuiltinFormats.getBuiltinFormat(format);
        return formats.getOrDefault(format, builtIn == null ? "General" : builtIn);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String text = Xml.attribute(xml, attribute);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
