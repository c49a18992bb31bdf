package org.parley.reading.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML parts of an office document, which is a ZIP archive. Read by the JDK's streaming parser with document types and
 * external entities off: a document that declares a document type is refused.
 */
final class XmlParts {

    private final Map<String, byte[]> parts;

    private XmlParts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static XmlParts of(byte[] document, Limits limits, Predicate<String> wanted) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        Budget budget = new Budget(limits, document.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                budget.entry();
                if (wanted.test(entry.getName())) {
                    parts.putIfAbsent(entry.getName(), budget.readEntry(zip));
                } else {
                    budget.metered(zip).transferTo(java.io.OutputStream.nullOutputStream());
                }
                entry = zip.getNextEntry();
            }
        }
        return new XmlParts(parts);
    }

    /** Names in alphabetical order. */
    Iterable<String> names() {
        return parts.keySet();
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** What reads one part. */
    @FunctionalInterface
    interface Handler {
        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    /**
     * Reads a part from its start; a part that is missing is not read.
     *
     * @throws IOException when it is no well-formed XML, or declares a document type
     */
    void read(String name, Handler handler) throws IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            try {
                handler.read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException("broken XML in " + name, e);
        }
    }

    /** The text of the first element of that local name in a part. */
    Optional<String> text(String part, String element) throws IOException {
        StringBuilder found = new StringBuilder();
        read(part, xml -> {
            while (xml.hasNext() && found.length() == 0) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    found.append(xml.getElementText());
                }
            }
        });
        return HtmlReader.notBlank(found.toString());
    }
}
