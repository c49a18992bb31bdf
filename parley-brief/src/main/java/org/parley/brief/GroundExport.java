package org.parley.brief;

import static org.parley.brief.JsonField.writeText;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.docket.ground.Snapshot;
import org.parley.model.GroundIncident;
import org.parley.model.IncidentKind;
import org.parley.model.Place;

/**
 * Writes imported incidents one after the other, each with the licence and the attribution of its data set. Used by one thread. The writer
 * below stays open.
 */
public interface GroundExport {

    /**
     * Writes an incident.
     *
     * @param from where it comes from
     */
    void write(GroundIncident incident, Snapshot from) throws IOException;

    /** Writes out what is not written yet. */
    void finish() throws IOException;

    /** JSON lines of type {@code ground}. */
    static GroundExport jsonLines(Writer out) throws IOException {
        return new Lines(out);
    }

    /** A CSV table (RFC 4180, UTF-8) with a header. */
    static GroundExport csv(Writer out) throws IOException {
        return new Table(out);
    }

    /** One object a line. */
    final class Lines implements GroundExport {

        private final JsonGenerator json;

        private Lines(Writer out) throws IOException {
            this.json = JsonLines.JSON.createGenerator(out);
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        }

        @Override
        public void write(GroundIncident incident, Snapshot from) throws IOException {
            json.writeStartObject();
            json.writeStringField("type", "ground");
            json.writeStringField("id", incident.id());
            json.writeStringField("data_set", from.head().dataSet());
            json.writeStringField("release", from.head().release());
            json.writeStringField("from", incident.from().toString());
            json.writeStringField("to", incident.to().toString());
            json.writeStringField("date_precision", incident.datePrecision().word());
            IncidentKind kind = incident.kind();
            text("event", kind == null ? null : kind.type().name());
            text("mode", kind == null ? null : kind.mode());
            text("sub_event", kind == null ? null : kind.subEvent());
            json.writeArrayFieldStart("categories");
            for (String category : incident.categories()) {
                json.writeString(category);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("sides");
            for (GroundIncident.Side side : incident.sides()) {
                side(side);
            }
            json.writeEndArray();
            json.writeFieldName("place");
            EventParts.writePlace(json, incident.place());
            json.writeFieldName("killed");
            killed(incident.killed());
            json.writeNumberField("sources", incident.sources());
            json.writeStringField("words", incident.words());
            json.writeStringField("licence", from.head().terms().licence());
            json.writeStringField("attribution", from.head().terms().attribution());
            json.writeEndObject();
            json.writeRaw('\n');
        }

        private void text(String name, @Nullable String value) throws IOException {
            json.writeFieldName(name);
            writeText(json, value);
        }

        private void side(GroundIncident.Side side) throws IOException {
            json.writeStartObject();
            json.writeStringField("name", side.name());
            json.writeStringField("actor", side.actor());
            text("code", side.code());
            text("sector", side.sector());
            json.writeStringField("role", side.role().word());
            json.writeEndObject();
        }

        private void killed(GroundIncident.@Nullable Killed killed) throws IOException {
            if (killed == null) {
                json.writeNull();
                return;
            }
            json.writeStartObject();
            json.writeNumberField("low", killed.low());
            json.writeNumberField("best", killed.best());
            json.writeNumberField("high", killed.high());
            json.writeFieldName("civilians");
            if (killed.civilians() == null) {
                json.writeNull();
            } else {
                json.writeNumber(killed.civilians());
            }
            json.writeEndObject();
        }

        @Override
        public void finish() throws IOException {
            json.flush();
        }
    }

    /** Sides of one incident stand in one cell, parted by {@code ; }. */
    final class Table implements GroundExport {

        private static final List<String> COLUMNS = List.of(
                "id",
                "data_set",
                "release",
                "from",
                "to",
                "date_precision",
                "event",
                "mode",
                "sub_event",
                "categories",
                "first",
                "second",
                "place",
                "province",
                "country",
                "lat",
                "lon",
                "place_precision",
                "killed_low",
                "killed_best",
                "killed_high",
                "killed_civilians",
                "sources",
                "words",
                "licence",
                "attribution");

        private final CsvWriter csv;

        private Table(Writer out) {
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(COLUMNS);
        }

        @Override
        public void write(GroundIncident incident, Snapshot from) {
            Optional<IncidentKind> kind = incident.findKind();
            Optional<Place> place = incident.findPlace();
            Optional<GroundIncident.Killed> killed = incident.findKilled();
            csv.writeRecord(List.of(
                            incident.id(),
                            from.head().dataSet(),
                            from.head().release(),
                            incident.from().toString(),
                            incident.to().toString(),
                            incident.datePrecision().word(),
                            kind.map(one -> one.type().name()).orElse(""),
                            kind.flatMap(IncidentKind::findMode).orElse(""),
                            kind.flatMap(IncidentKind::findSubEvent).orElse(""),
                            String.join("; ", incident.categories()),
                            sides(incident, true),
                            sides(incident, false),
                            place.map(Place::name).orElse(""),
                            place.flatMap(Place::findAdmin1).orElse(""),
                            place.flatMap(Place::findCountry).orElse(""),
                            place.flatMap(Place::findPoint)
                                    .map(point -> point.latitude() + "")
                                    .orElse(""),
                            place.flatMap(Place::findPoint)
                                    .map(point -> point.longitude() + "")
                                    .orElse(""),
                            place.map(one -> one.precision().word()).orElse(""),
                            killed.map(one -> one.low() + "").orElse(""),
                            killed.map(one -> one.best() + "").orElse(""),
                            killed.map(one -> one.high() + "").orElse(""),
                            killed.flatMap(GroundIncident.Killed::findCivilians)
                                    .map(Object::toString)
                                    .orElse(""),
                            incident.sources() == 0 ? "" : incident.sources() + "",
                            incident.words(),
                            from.head().terms().licence(),
                            from.head().terms().attribution())
                    .stream()
                    .map(Table::cell)
                    .toList());
        }

        /** A number below 0 is no formula. */
        private static String cell(String words) {
            return words.matches("-[\\d.]+") ? words : Cells.harmless(words);
        }

        private static String sides(GroundIncident incident, boolean first) {
            return incident.sides().stream()
                    .filter(side -> first
                            == (side.role() == GroundIncident.Role.FIRST
                                    || side.role() == GroundIncident.Role.WITH_FIRST))
                    .map(GroundIncident.Side::actor)
                    .collect(Collectors.joining("; "));
        }

        @Override
        public void finish() throws IOException {
            csv.flush();
        }
    }
}
