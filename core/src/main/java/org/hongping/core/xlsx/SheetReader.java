package org.hongping.core.xlsx;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hongping.core.xlsx.Cell.Nature;

/** Reads one sheet, a row at a time. */
final class SheetReader {
    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final Numbers numbers;
    private int row;
    private int column;
    private boolean computed;

    SheetReader(XMLStreamReader xml, SharedTexts texts, Numbers numbers) {
        this.xml = xml;
        this.texts = texts;
        this.numbers = numbers;
    }

    void read(RowSink sink) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = Xml.name(xml);
            if (name.equals("row")) {
                List<Cell> cells = cells();
                if (!cells.isEmpty() && !sink.row(new SheetRow(row, cells))) {
                    return;
                }
            } else if (name.equals("mergeCell")) {
                merged(Xml.attribute(xml, "ref"), sink);
            }
        }
    }

    private static void merged(String reference, RowSink sink) {
        int between = reference.indexOf(':');
        if (between > 0) {
            sink.merged(CellPlace.of(reference.substring(0, between)), CellPlace.of(reference.substring(between + 1)));
        }
    }

    private List<Cell> cells() throws XMLStreamException {
        String number = Xml.attribute(xml, "r");
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number);
        column = -1;
        List<Cell> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && Xml.name(xml).equals("c")) {
                Cell cell = cell();
                if (!cell.text().isBlank()) {
                    cells.add(cell);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && Xml.name(xml).equals("row")) {
                break;
            }
        }
        return cells;
    }

    private Cell cell() throws XMLStreamException {
        String reference = Xml.attribute(xml, "r");
        column = reference.isEmpty() ? column + 1 : CellPlace.of(reference).column();
        String type = Xml.attribute(xml, "t");
        String styled = Xml.attribute(xml, "s");
        int style = styled.isEmpty() ? 0 : Integer.parseInt(styled);
        computed = false;
        String stored = type.equals("inlineStr") ? SharedTexts.text(xml, "c") : value();
        if (computed && stored.isBlank() && !type.equals("str")) {
            return new Cell(column, "=", Nature.ERROR, style); // a formula nobody has calculated yet
        }
        return switch (type) {
            case "s" ->
                new Cell(
                        column, stored.isEmpty() ? "" : texts.at(Integer.parseInt(stored.strip())), Nature.TEXT, style);
            case "inlineStr", "str" -> new Cell(column, SharedTexts.unescaped(stored), Nature.TEXT, style);
            case "b" -> new Cell(column, stored.equals("1") ? "TRUE" : "FALSE", Nature.TEXT, style);
            case "e" -> new Cell(column, stored, Nature.ERROR, style);
            case "d" -> new Cell(column, stored.length() > 10 ? stored.substring(0, 10) : stored, Nature.NUMBER, style);
            default -> numbers.cell(column, stored.strip(), style);
        };
    }

    /** Returns the value of a cell without the formula it comes from. */
    private String value() throws XMLStreamException {
        StringBuilder value = new StringBuilder();
        boolean within = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                within = Xml.name(xml).equals("v");
                computed |= Xml.name(xml).equals("f");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                within = false;
                if (Xml.name(xml).equals("c")) {
                    break;
                }
            } else if (within && xml.hasText()) {
                value.append(xml.getText());
            }
        }
        return value.toString();
    }
}
