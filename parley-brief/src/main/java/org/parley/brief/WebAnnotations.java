package org.parley.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.parley.brief.told.Told;
import org.parley.model.ContentId;
import org.parley.model.Problem;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Statement;

/**
 * Statements as one W3C Web Annotation collection (JSON-LD, Web Annotation Data Model 2017), an annotation each. One
 * document rather than one annotation a line, because annotation tools load a collection. Targets are the spans, with a
 * quote selector (which finds the words in another copy of the text) and a position selector (code points); bodies are
 * the speech act as a tag and the speaker as text. Provenance is PROV-O: the words were quoted from the report, are
 * attributed to the speaker and influenced by those through whom they came. Ids are RFC 6920 names of the content hashes. Problems have no annotation. Holds one report
 * at a time.
 */
final class WebAnnotations implements TextForm {

    /** Characters of context before and after a quotation, at most; cut between code points. */
    private static final int CONTEXT_CHARACTERS = 32;

    private static final String PROV = "http://www.w3.org/ns/prov#";

    @Override
    public void write(Iterator<Outcome> outcomes, Writer out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        try (JsonGenerator json = JsonLines.JSON.createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            writeContext(json);
            json.writeStringField("type", "AnnotationCollection");
            json.writeStringField("label", "Statements read by Parley");
            json.writeObjectFieldStart("first");
            json.writeStringField("type", "AnnotationPage");
            json.writeArrayFieldStart("items");
            Annotations annotations = new Annotations(json);
            while (outcomes.hasNext()) {
                outcomes.next().tell(annotations);
            }
            json.writeEndArray();
            String id = ContentName.ofItem(ContentId.ofFields("annotations", annotations.ids));
            json.writeStringField("id", id + "#page");
            json.writeStringField("partOf", id);
            json.writeEndObject();
            json.writeStringField("id", id);
            json.writeNumberField("total", annotations.ids.size());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void writeContext(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("@context");
        json.writeString("http://www.w3.org/ns/anno.jsonld");
        json.writeStartObject();
        json.writeStringField("prov", PROV);
        json.writeObjectFieldStart("prov:wasQuotedFrom");
        json.writeStringField("@type", "@id");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static final class Annotations implements Outcome.Listener {

        private final JsonGenerator json;
        private final List<String> ids = new ArrayList<>();

        Annotations(JsonGenerator json) {
            this.json = json;
        }

        @Override
        public void read(Outcome.Read read) throws IOException {
            Told told = new Told(read.told(), read.copy());
            for (Statement statement : told.statements()) {
                writeAnnotation(told, statement);
                ids.add(statement.id());
            }
        }

        @Override
        public void unread(Problem problem) {}

        private void writeAnnotation(Told told, Statement statement) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", ContentName.ofItem(statement.id()));
            json.writeStringField("type", "Annotation");
            json.writeStringField("motivation", "classifying");
            json.writeObjectFieldStart("generator");
            json.writeStringField("type", "Software");
            json.writeStringField(
                    "name",
                    "Parley, " + statement.origin().rule() + " "
                            + statement.origin().version());
            json.writeEndObject();
            json.writeArrayFieldStart("body");
            writeTag(
                    statement.negated() ? "negated" : "",
                    statement.act().word(),
                    statement.kind().word());
            writeWho(told, statement);
            json.writeEndArray();
            json.writeArrayFieldStart("target");
            for (Span span : statement.content()) {
                writeTarget(told, span, "content");
            }
            for (Span span : statement.source()) {
                writeTarget(told, span, "source");
            }
            for (Span span : statement.cue()) {
                writeTarget(told, span, "cue");
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeTag(String... tags) throws IOException {
            for (String tag : tags) {
                if (!tag.isEmpty()) {
                    json.writeStartObject();
                    json.writeStringField("type", "TextualBody");
                    json.writeStringField("purpose", "tagging");
                    json.writeStringField("value", tag);
                    json.writeEndObject();
                }
            }
        }

        private void writeWho(Told told, Statement statement) throws IOException {
            json.writeStartObject();
            json.writeStringField("type", "TextualBody");
            json.writeStringField("purpose", "describing");
            json.writeStringField("value", statement.speaker().name() + ": " + told.words(statement.content()));
            json.writeStringField("format", "text/plain");
            json.writeStringField("language", told.report().language());
            json.writeStringField(
                    "prov:wasQuotedFrom", ContentName.ofReport(told.report().id()));
            if (statement.speaker().naming() != Speaker.Naming.UNKNOWN) {
                writeAgent("prov:wasAttributedTo", List.of(statement.speaker()));
            }
            if (!statement.via().isEmpty()) {
                writeAgent("prov:wasInfluencedBy", statement.via());
            }
            json.writeEndObject();
        }

        private void writeAgent(String property, List<Speaker> speakers) throws IOException {
            json.writeArrayFieldStart(property);
            for (Speaker speaker : speakers) {
                json.writeStartObject();
                json.writeStringField("type", "prov:Agent");
                json.writeStringField("name", speaker.name());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void writeTarget(Told told, Span span, String part) throws IOException {
            Report report = told.report();
            json.writeStartObject();
            json.writeStringField("type", "SpecificResource");
            json.writeStringField("rdfs:label", part);
            json.writeObjectFieldStart("source");
            json.writeStringField("id", ContentName.ofReport(report.id()));
            json.writeStringField("type", "Text");
            json.writeStringField("format", "text/plain");
            json.writeStringField("language", report.language());
            json.writeStringField("label", report.file());
            json.writeEndObject();
            json.writeArrayFieldStart("selector");
            writeQuote(report.text(), span);
            json.writeStartObject();
            json.writeStringField("type", "TextPositionSelector");
            json.writeNumberField("start", told.point(span.begin()));
            json.writeNumberField("end", told.point(span.end()));
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeQuote(String text, Span span) throws IOException {
            json.writeStartObject();
            json.writeStringField("type", "TextQuoteSelector");
            json.writeStringField("exact", span.in(text));
            json.writeStringField("prefix", text.substring(before(text, span.begin()), span.begin()));
            json.writeStringField("suffix", text.substring(span.end(), after(text, span.end())));
            json.writeEndObject();
        }

        private static int before(String text, int offset) {
            int begin = Math.max(0, offset - CONTEXT_CHARACTERS);
            return begin > 0 && Character.isLowSurrogate(text.charAt(begin)) ? begin + 1 : begin;
        }

        private static int after(String text, int offset) {
            int end = Math.min(text.length(), offset + CONTEXT_CHARACTERS);
            return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
        }
    }
}
