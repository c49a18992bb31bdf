package org.parley.web.api;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parley.record.projection.EntryRow;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The last entries as an Atom feed (RFC 4287): whoever wants to know of new ones asks for it with his token. */
@RestController
public class Feed {

    private static final int MOST = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Needs(Right.LOOK)
    @Does(value = "The last entries that the reader may see, as an Atom feed.", gives = "application/atom+xml")
    @GetMapping("/api/v1/feed.atom")
    ResponseEntity<byte[]> feed(Seat seat) throws CaseProblem, IOException {
        List<EntryRow> rows = seat.lists().entries(seat.reader(), Long.MAX_VALUE, MOST);
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_ATOM_XML)
                    .body(atom(seat, rows).getBytes(StandardCharsets.UTF_8));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String atom(Seat seat, List<EntryRow> rows) throws CaseProblem, XMLStreamException {
        String log = "urn:parley:" + seat.origin();
        StringWriter out = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        text(xml, "id", log);
        text(xml, "title", seat.mechanism().find().map(set -> set.name()).orElse(log));
        text(
                xml,
                "updated",
                rows.isEmpty() ? Instant.EPOCH.toString() : rows.get(0).time().toString());
        for (EntryRow row : rows) {
            xml.writeStartElement("entry");
            text(xml, "id", log + "#" + row.position());
            text(xml, "title", row.position() + ": " + row.kind().orElse("not for this reader"));
            text(xml, "updated", row.time().toString());
            xml.writeStartElement("author");
            text(xml, "name", row.by().map(by -> by.member()).orElse("-"));
            xml.writeEndElement();
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", "/record/entries/" + row.position());
            if (row.kind().isPresent()) {
                xml.writeEmptyElement("category");
                xml.writeAttribute("term", row.kind().get());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return out.toString();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
