package org.parley.reading.intake;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.parley.model.Furniture;
import org.parley.reading.intake.Rendered.Facts;

/**
 * Word documents (ECMA-376) straight from their XML: the paragraphs of the body, then the notes; running heads before and
 * reviewers' comments after it are marked as furniture. Text that is struck by tracked changes is no text of the document.
 * POI would do the same with 15 MB of schema classes.
 */
final class DocxReader {

    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "instrText",
            "delText",
            "Fallback",
            "pPr",
            "rPr",
            "sectPr",
            "tblPr",
            "trPr",
            "tcPr",
            "delInstrText");
    private static final Set<String> NOTES = Set.of("word/footnotes.xml", "word/endnotes.xml");

    private DocxReader() {}

    static Contents read(byte[] bytes, Source source, Limits limits) throws IOException {
        XmlParts parts = XmlParts.of(
                bytes,
                limits,
                name -> (name.startsWith("word/") && name.endsWith(".xml")) || name.equals("docProps/core.xml"));
        if (!parts.has("word/document.xml")) {
            throw new Unreadable("looks like a Word document (DOCX) but its text is missing");
        }
        Drafting draft = new Drafting(limits.characters());
        for (String name : parts.names()) {
            if (name.startsWith("word/header")) {
                part(parts, name, draft, Furniture.MASTHEAD);
            }
        }
        parts.read("word/document.xml", xml -> body(xml, draft));
        for (String name : parts.names()) {
            if (NOTES.contains(name)) {
                parts.read(name, xml -> body(xml, draft));
            } else if (name.startsWith("word/footer")) {
                part(parts, name, draft, Furniture.MASTHEAD);
            } else if (name.equals("word/comments.xml")) {
                part(parts, name, draft, Furniture.COMMENTS);
            }
        }
        Facts facts = new Facts(
                FileFields.title(parts.text("docProps/core.xml", "title").orElse(null)),
                null,
                null,
                FileFields.author(parts.text("docProps/core.xml", "creator").orElse(null)),
                null);
        return Contents.of(new Rendered(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                draft.text(),
                facts,
                draft.marked(),
                List.of()));
    }

    private static void part(XmlParts parts, String name, Drafting draft, Furniture furniture) throws IOException {
        draft.paragraph();
        int from = draft.position();
        parts.read(name, xml -> body(xml, draft));
        draft.mark(from, furniture);
    }

    private static void body(XMLStreamReader xml, Drafting draft) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                if (SKIPPED.contains(name)) {
                    skip(xml);
                } else {
                    begin(xml, name, draft);
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("tr")) {
                draft.line();
            }
        }
    }

    private static void begin(XMLStreamReader xml, String name, Drafting draft) throws XMLStreamException, IOException {
        switch (name) {
            case "p" -> draft.paragraph();
            case "br", "cr" -> draft.line();
            case "tab" -> draft.exactly("\t");
            case "noBreakHyphen" -> draft.exactly("-");
            case "t" -> draft.exactly(xml.getElementText());
            default -> {}
        }
    }

    /** Past the end of the element that has just begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }
}
