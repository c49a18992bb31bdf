package org.parley.brief;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.Problem;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * JSON lines: one object a line, keys in the order of {@link JsonLine}. A report's line comes first, then its statements,
 * events and incidents together in text order (of those that begin together in this order). Reports and problems come in
 * filing order; after all of them the actors, who stand in many reports, and the docket, for which all are held.
 */
final class JsonLines implements TextForm {

    static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final Issues issues;
    private final LinkedIncidents.Finder imports;

    /**
     * Lines.
     *
     * @param issues by which the docket is made
     * @param imports finds what was imported beside its incidents
     */
    JsonLines(Issues issues, LinkedIncidents.Finder imports) {
        this.issues = issues;
        this.imports = imports;
    }

    @Override
    public void write(Iterator<Outcome> outcomes, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            List<Told> reads = new ArrayList<>();
            Outcome.Listener lines = new Lines(json, reads);
            while (outcomes.hasNext()) {
                outcomes.next().tell(lines);
                json.flush();
            }
            CaseLines.write(json, CaseTold.of(reads, List.of(), issues, imports));
        }
    }

    private record Lines(JsonGenerator json, List<Told> reads) implements Outcome.Listener {

        @Override
        public void read(Outcome.Read read) throws IOException {
            Told told = new Told(read.told(), read.copy());
            reads.add(told);
            JsonLines.write(json, told);
        }

        @Override
        public void unread(Problem problem) throws IOException {
            JsonLine.PROBLEM.write(json, problem);
            json.writeRaw('\n');
        }
    }

    /** The line of a report, and those of all that it says. */
    static void write(JsonGenerator json, Told told) throws IOException {
        JsonLine.REPORT.write(json, told);
        json.writeRaw('\n');
        for (Item item : items(told)) {
            item.write(json);
            json.writeRaw('\n');
        }
    }

    private static List<Item> items(Told told) {
        List<Item> items = new ArrayList<>();
        for (Statement statement : told.statements()) {
            items.add(new Item(
                    statement.extent(), json -> JsonLine.STATEMENT.write(json, new JsonLine.In<>(told, statement))));
        }
        for (Event event : told.read().events()) {
            items.add(new Item(
                    event.trigger().get(0), json -> JsonLine.EVENT.write(json, new JsonLine.In<>(told, event))));
        }
        for (Incident incident : told.read().incidents()) {
            items.add(new Item(
                    incident.spans().get(0), json -> JsonLine.INCIDENT.write(json, new JsonLine.In<>(told, incident))));
        }
        items.sort(Comparator.comparing(Item::span, Comparator.comparingInt(Span::begin)));
        return items;
    }

    /** A line with the span that gives its place. */
    private record Item(Span span, Line line) {
        void write(JsonGenerator json) throws IOException {
            line.write(json);
        }
    }

    @FunctionalInterface
    private interface Line {
        void write(JsonGenerator json) throws IOException;
    }
}
