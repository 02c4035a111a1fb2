package org.hongping.core.xlsx;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML of workbooks, read element by element; nothing outside the file is ever fetched. */
final class Xml {
    private static final XMLInputFactory READERS = readers();

    private Xml() {}

    /** Names come with their prefixes, so that a copy says what the original said. */
    static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
        synchronized (READERS) {
            return READERS.createXMLStreamReader(xml);
        }
    }

    /** Returns the name of the present element without its prefix. */
    static String name(XMLStreamReader xml) {
        String whole = xml.getLocalName();
        return whole.substring(whole.indexOf(':') + 1);
    }

    /** Returns an attribute, whatever its prefix; empty text if there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String whole = xml.getAttributeLocalName(index);
            if (whole.substring(whole.indexOf(':') + 1).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return "";
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }
}
