package org.parley.brief;

import static org.parley.brief.JsonField.writeText;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.Told;
import org.parley.model.Event;
import org.parley.model.EventDate;
import org.parley.model.Heading;
import org.parley.model.Modality;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Problem;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Toll;

/**
 * One PLOVER record a line, an object of JSON, with the fields of the manual of 2024-02-04 (draft 2.0) that a reading fills.
 * The text itself is not repeated: {@code text_info} tells where it stands. Problems have no record.
 */
final class PloverRecords implements TextForm {

    @Override
    public void write(Iterator<Outcome> outcomes, Writer out) throws IOException {
        try (JsonGenerator json = JsonLines.JSON.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            Outcome.Listener records = new Records(json);
            while (outcomes.hasNext()) {
                outcomes.next().tell(records);
                json.flush();
            }
        }
    }

    private record Records(JsonGenerator json) implements Outcome.Listener {

        @Override
        public void read(Outcome.Read read) throws IOException {
            Told told = new Told(read.told(), read.copy());
            for (Event event : read.told().events()) {
                writeRecord(json, told, event);
                json.writeRaw('\n');
            }
        }

        @Override
        public void unread(Problem problem) {}
    }

    private static void writeRecord(JsonGenerator json, Told told, Event event) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id());
        writeField(json, "date", dayOf(event));
        writeEntities(json, told, "actor", event.actors());
        writeList(json, "event", List.of(event.type().name()));
        writeEntities(json, told, "recipient", event.recipients());
        writeList(json, "mode", event.modes());
        writeList(json, "context", event.contexts());
        writeLocation(json, event.place());
        writeList(
                json,
                "event_text",
                event.trigger().stream().map(span -> told.words(List.of(span))).toList());
        json.writeNumberField("quad_code", event.type().quad().code());
        writeToll(json, "dead", event.killed());
        writeToll(json, "injured", event.injured());
        writeToll(json, "arrested", event.detained());
        Span extent =
                event.trigger().get(0).cover(event.trigger().get(event.trigger().size() - 1));
        json.writeObjectFieldStart("text_info");
        json.writeNumberField("start", told.point(extent.begin()));
        json.writeNumberField("end", told.point(extent.end()));
        json.writeEndObject();
        writeCitation(json, told.report());
        json.writeStringField("coder", "Parley");
        json.writeStringField("comment", comment(event));
        json.writeEndObject();
    }

    /** PLOVER wants a day; an event whose day is not known has none. */
    private static @Nullable String dayOf(Event event) {
        return event.findDate()
                .filter(date -> date.precision() == EventDate.Precision.DAY)
                .map(EventDate::edtf)
                .orElse(null);
    }

    private static String comment(Event event) {
        String told = event.findStatement()
                .map(statement -> "; in statement " + statement)
                .orElse("");
        String modality = event.modality() == Modality.NEGATED
                ? "negation"
                : event.modality().word();
        return "modality " + modality + told + "; rule " + event.origin().rule() + " "
                + event.origin().version();
    }

    private static void writeEntities(JsonGenerator json, Told told, String name, List<Participant> participants)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Participant participant : participants) {
            json.writeStartObject();
            writeField(json, "code", participant.code());
            writeField(json, "sector", participant.sector());
            json.writeStringField("entity_text", told.words(List.of(participant.span())));
            json.writeStringField("identifier_text", participant.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeLocation(JsonGenerator json, @Nullable Place place) throws IOException {
        json.writeFieldName("event_loc");
        if (place == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("resolved_place", place.name());
        writeField(json, "province", place.admin1());
        writeField(json, "country_code", place.country());
        if (place.point() != null) {
            json.writeNumberField("lat", place.point().latitude());
            json.writeNumberField("lon", place.point().longitude());
        }
        json.writeStringField("resolution", place.precision().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private static void writeToll(JsonGenerator json, String name, Toll toll) throws IOException {
        if (toll.min() > 0) {
            json.writeNumberField(name, toll.min());
        }
    }

    private static void writeCitation(JsonGenerator json, Report report) throws IOException {
        Heading heading = report.heading();
        json.writeObjectFieldStart("cite_info");
        json.writeStringField("citation", report.file());
        writeField(json, "title", heading.title());
        writeField(json, "publication", heading.publisher());
        json.writeStringField("language", report.language());
        json.writeStringField("codebook", "PLOVER");
        json.writeStringField("version", "2.0 draft 2024-02-04");
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void writeField(JsonGenerator json, String name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        writeText(json, value);
    }
}
