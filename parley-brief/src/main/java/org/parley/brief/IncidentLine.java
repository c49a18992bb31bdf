package org.parley.brief;

import static org.parley.brief.JsonField.number;
import static org.parley.brief.JsonField.text;
import static org.parley.brief.JsonField.texts;
import static org.parley.brief.JsonField.writeText;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.parley.brief.told.Told;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Toll;

/** The keys of an {@code incident} line. */
final class IncidentLine {

    static final JsonLine<JsonLine.In<Incident>> LINE = new JsonLine<>(
            "incident",
            "A happening on the ground, as one report tells it.",
            List.of(
                    text("id", "content hash of report and spans", in -> in.item()
                            .id()),
                    text("report", "id of the report", in -> in.item().report()),
                    texts(
                            "files",
                            "its file, as a list of one",
                            in -> List.of(in.told().report().file())),
                    texts("events", "ids of its events", in -> in.item().events()),
                    text(
                            "date",
                            "EDTF (ISO 8601-2): `2013-01-24`, `2013-01`, `2013-01-24/2013-01-26`; `~` is about",
                            in -> in.item().findDate().map(date -> date.edtf()).orElse(null)),
                    text("date_precision", "`day`, `week`, `month`, `season`, `year` or `interval`", in -> in.item()
                            .findDate()
                            .map(date -> date.precision().word())
                            .orElse(null)),
                    new JsonField<>(
                            "place",
                            "object",
                            "`name`, `admin1` (province), `country` (ISO 3166 alpha-3), `lat`, `lon` and `precision`"
                                    + " (`site`, `city`, `district`, `province`, `country` or `region`)",
                            (json, in) -> EventParts.writePlace(json, in.item().place())),
                    toll("killed", "`min`, `max` (`null` without upper bound) and `approx`", Incident::killed),
                    toll("injured", "the same", Incident::injured),
                    toll("detained", "the same: arrested, captured or abducted", Incident::detained),
                    new JsonField<>(
                            "perpetrator",
                            "object",
                            "`name`, `code`, `sector`, `actor` (its id) and `span` of who did it",
                            (json, in) -> EventParts.writeParticipant(
                                    json, in.told(), in.item().perpetrator())),
                    text(
                            "named_by",
                            "id of the statement that names the perpetrator; `null` when the report itself does",
                            in -> in.item().namedBy()),
                    new JsonField<>(
                            "kind",
                            "object",
                            "`event` (PLOVER type), `mode` (PLOVER mode) and `sub_event` (ACLED sub-event type)",
                            (json, in) -> writeKind(json, in.item().kind())),
                    JsonLine.itemSpans("spans", "the words it rests on", Incident::spans),
                    text("rule", "rule or model that proposed it", in -> in.item()
                            .origin()
                            .rule()),
                    text("version", "its version", in -> in.item().origin().version()),
                    number(
                            "confidence",
                            "0 to 1",
                            in -> Told.rounded(in.item().origin().confidence()))));

    private IncidentLine() {}

    private static JsonField<JsonLine.In<Incident>> toll(String name, String meaning, Function<Incident, Toll> toll) {
        return new JsonField<>(
                name, "object", meaning, (json, in) -> EventParts.writeToll(json, toll.apply(in.item())));
    }

    static void writeKind(JsonGenerator json, IncidentKind kind) throws IOException {
        json.writeStartObject();
        json.writeStringField("event", kind.type().name());
        json.writeFieldName("mode");
        writeText(json, kind.mode());
        json.writeFieldName("sub_event");
        writeText(json, kind.subEvent());
        json.writeEndObject();
    }
}
