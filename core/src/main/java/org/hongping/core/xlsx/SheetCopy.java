package org.hongping.core.xlsx;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Copies a sheet and writes remarks into it; whatever else it holds stays as it was. */
final class SheetCopy {
    private static final int WIDTH = 60;

    private final XMLStreamReader xml;
    private final XmlCopy to;
    private final Marks marks;
    private final StylesCopy styles;
    private String prefix = "";
    private int row;
    private boolean widthSet;

    SheetCopy(XMLStreamReader xml, XmlCopy to, Marks marks, StylesCopy styles) {
        this.xml = xml;
        this.to = to;
        this.marks = marks;
        this.styles = styles;
    }

    void copy() throws XMLStreamException, IOException {
        to.begin();
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT ? Xml.name(xml) : "";
            if (event == XMLStreamConstants.END_ELEMENT && Xml.name(xml).equals("cols") && !widthSet) {
                width();
            }
            switch (name) {
                case "dimension" -> XmlCopy.skip(xml); // it would be too narrow now; programs find it out themselves
                case "col" -> width(xml);
                case "sheetData" -> rowsBegin();
                case "row" -> row();
                default -> to.event(xml, Map.of());
            }
        }
    }

    private void rowsBegin() throws IOException {
        String whole = xml.getLocalName();
        prefix = whole.substring(0, whole.indexOf(':') + 1);
        if (!widthSet) {
            to.raw("<" + prefix + "cols>");
            width();
            to.raw("</" + prefix + "cols>");
        }
        to.event(xml, Map.of());
    }

    /** A width may be of many columns; ours is cut out of it. */
    private void width(XMLStreamReader col) throws IOException, XMLStreamException {
        String whole = col.getLocalName();
        prefix = whole.substring(0, whole.indexOf(':') + 1);
        int ours = marks.column() + 1;
        int first = Integer.parseInt(Xml.attribute(col, "min"));
        int last = Integer.parseInt(Xml.attribute(col, "max"));
        if (!widthSet && first > ours) {
            width();
        }
        if (first > ours || last < ours) {
            to.element(col, Map.of());
            return;
        }
        if (first < ours) {
            to.event(col, Map.of("max", String.valueOf(ours - 1)));
            to.raw("</" + whole + ">");
        }
        width();
        if (last > ours) {
            to.event(col, Map.of("min", String.valueOf(ours + 1)));
            to.raw("</" + whole + ">");
        }
        XmlCopy.skip(col);
    }

    private void width() throws IOException {
        int ours = marks.column() + 1;
        to.raw("<" + prefix + "col min=\"" + ours + "\" max=\"" + ours + "\" width=\"" + WIDTH
                + "\" customWidth=\"1\"/>");
        widthSet = true;
    }

    private void row() throws IOException, XMLStreamException {
        String number = Xml.attribute(xml, "r");
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
        to.event(xml, Map.of("spans", ""));
        Optional<Marks.Mark> mark = marks.of(row);
        TreeMap<Integer, Boolean> missing = new TreeMap<>();
        mark.ifPresent(said -> said.columns().forEach(column -> missing.put(column, true)));
        mark.ifPresent(said -> missing.put(marks.column(), true));
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && Xml.name(xml).equals("c")) {
                String reference = Xml.attribute(xml, "r");
                column = reference.isEmpty()
                        ? column + 1
                        : CellPlace.of(reference).column();
                write(mark, missing.headMap(column));
                cell(column, missing);
            } else if (event == XMLStreamConstants.END_ELEMENT && Xml.name(xml).equals("row")) {
                write(mark, missing);
                to.event(xml, Map.of());
                return;
            } else {
                to.event(xml, Map.of());
            }
        }
    }

    private void cell(int column, Map<Integer, Boolean> missing) throws IOException, XMLStreamException {
        if (column == marks.column()) {
            XmlCopy.skip(xml); // a remark of before
        } else if (missing.remove(column) != null) {
            String style = Xml.attribute(xml, "s");
            to.element(xml, Map.of("s", String.valueOf(styles.twin(style.isEmpty() ? 0 : Integer.parseInt(style)))));
        } else {
            to.element(xml, Map.of());
        }
    }

    /** Writes the cells that come before the one at hand, and forgets them. */
    private void write(Optional<Marks.Mark> mark, Map<Integer, Boolean> cells) throws IOException {
        for (int column : cells.keySet()) {
            String place = new CellPlace(row, column).reference();
            if (column == marks.column()) {
                to.raw("<" + prefix + "c r=\"" + place + "\" t=\"inlineStr\"><" + prefix + "is><" + prefix
                        + "t xml:space=\"preserve\">"
                        + XmlCopy.escaped(mark.map(Marks.Mark::text).orElse("")) + "</" + prefix + "t></" + prefix
                        + "is></" + prefix + "c>");
            } else {
                to.raw("<" + prefix + "c r=\"" + place + "\" s=\"" + styles.twin(0) + "\"/>");
            }
        }
        cells.clear();
    }
}
