package org.parley.reading.intake;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.parley.model.Furniture;
import org.parley.reading.intake.Rendered.Facts;

/**
 * OpenDocument texts (OASIS ODF 1.3) straight from their XML: headings, paragraphs, lists and tables in order, notes where
 * they stand. Tracked deletions and annotations are no text of the document; running heads are marked as furniture.
 */
final class OdtReader {

    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final int MOST_BLANKS = 1000;
    private static final Set<String> SKIPPED = Set.of(
            "tracked-changes",
            "annotation",
            "annotation-end",
            "note-citation",
            "forms",
            "sequence-decls",
            "desc",
            "title",
            "scripts");

    private OdtReader() {}

    static Contents read(byte[] bytes, Source source, Limits limits) throws IOException {
        Set<String> wanted = Set.of("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml");
        XmlParts parts = XmlParts.of(bytes, limits, wanted::contains);
        if (encrypted(parts)) {
            throw new Unreadable("is protected with a password");
        }
        if (!parts.has("content.xml")) {
            throw new Unreadable("looks like an OpenDocument text (ODT) but its text is missing");
        }
        Drafting draft = new Drafting(limits.characters());
        parts.read("styles.xml", xml -> heads(xml, draft));
        draft.paragraph();
        parts.read("content.xml", xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("body")) {
                    inside(xml, draft);
                }
            }
        });
        Facts facts = new Facts(
                FileFields.title(parts.text("meta.xml", "title").orElse(null)),
                null,
                null,
                FileFields.author(parts.text("meta.xml", "initial-creator").orElse(null)),
                null);
        return Contents.of(new Rendered(
                "application/vnd.oasis.opendocument.text", draft.text(), facts, draft.marked(), List.of()));
    }

    private static boolean encrypted(XmlParts parts) throws IOException {
        boolean[] found = {false};
        parts.read("META-INF/manifest.xml", xml -> {
            while (xml.hasNext()) {
                found[0] |= xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("encryption-data");
            }
        });
        return found[0];
    }

    /** Page headers and footers stand in the master pages of the styles. */
    private static void heads(XMLStreamReader xml, Drafting draft) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().matches("header|footer")) {
                draft.paragraph();
                int from = draft.position();
                inside(xml, draft);
                draft.mark(from, Furniture.MASTHEAD);
            }
        }
    }

    /** Everything inside the element that has just begun. */
    private static void inside(XMLStreamReader xml, Drafting draft) throws XMLStreamException, IOException {
        int depth = 1;
        int paragraphs = 0;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                if (SKIPPED.contains(xml.getLocalName())) {
                    DocxReader.skip(xml);
                } else {
                    depth++;
                    paragraphs += isParagraph(xml) ? 1 : 0;
                    begin(xml, draft);
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
                paragraphs -= isParagraph(xml) ? 1 : 0;
            } else if (event == XMLStreamReader.CHARACTERS && paragraphs > 0) {
                draft.flowing(xml.getText());
            }
        }
    }

    private static boolean isParagraph(XMLStreamReader xml) {
        String name = xml.getLocalName();
        return TEXT.equals(xml.getNamespaceURI()) && (name.equals("p") || name.equals("h"));
    }

    private static void begin(XMLStreamReader xml, Drafting draft) throws IOException {
        if (!TEXT.equals(xml.getNamespaceURI())) {
            return;
        }
        switch (xml.getLocalName()) {
            case "p", "h" -> draft.paragraph();
            case "line-break" -> draft.line();
            case "tab" -> draft.exactly("\t");
            case "s" -> draft.exactly(" ".repeat(blanks(xml.getAttributeValue(TEXT, "c"))));
            default -> {}
        }
    }

    private static int blanks(@org.jspecify.annotations.Nullable String count) {
        return count == null || !count.matches("\\d{1,4}") ? 1 : Math.min(MOST_BLANKS, Integer.parseInt(count));
    }
}
