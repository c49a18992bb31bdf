package org.parley.brief;

import static org.parley.brief.JsonField.number;
import static org.parley.brief.JsonField.text;
import static org.parley.brief.JsonField.texts;
import static org.parley.brief.JsonField.writeText;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Toll;

/** The keys of an {@code incident} line. */
final class IncidentLine {

    private static final int DECIMALS = 4;

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
                            (json, in) -> writePlace(json, in.item().place())),
                    toll("killed", "`min`, `max` (`null` without upper bound) and `approx`", Incident::killed),
                    toll("injured", "the same", Incident::injured),
                    toll("detained", "the same: arrested, captured or abducted", Incident::detained),
                    new JsonField<>(
                            "perpetrator",
                            "object",
                            "`name`, `code`, `sector`, `actor` (its id) and `span` of who did it",
                            (json, in) ->
                                    writeParticipant(json, in.told(), in.item().perpetrator())),
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
        return new JsonField<>(name, "object", meaning, (json, in) -> {
            Toll value = toll.apply(in.item());
            json.writeStartObject();
            json.writeNumberField("min", value.min());
            json.writeFieldName("max");
            if (value.max() == null) {
                json.writeNull();
            } else {
                json.writeNumber(value.max());
            }
            json.writeBooleanField("approx", value.approx());
            json.writeEndObject();
        });
    }

    private static void writePlace(JsonGenerator json, @Nullable Place place) throws IOException {
        if (place == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("name", place.name());
        json.writeFieldName("admin1");
        writeText(json, place.admin1());
        json.writeFieldName("country");
        writeText(json, place.country());
        writeDegrees(json, "lat", place.findPoint().map(Place.Point::latitude).orElse(null));
        writeDegrees(json, "lon", place.findPoint().map(Place.Point::longitude).orElse(null));
        json.writeStringField("precision", place.precision().word());
        json.writeEndObject();
    }

    private static void writeDegrees(JsonGenerator json, String name, @Nullable Double degrees) throws IOException {
        json.writeFieldName(name);
        if (degrees == null) {
            json.writeNull();
        } else {
            BigDecimal exact = new BigDecimal(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
            json.writeNumber(exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros());
        }
    }

    private static void writeParticipant(JsonGenerator json, Told told, @Nullable Participant who) throws IOException {
        if (who == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("name", who.name());
        json.writeFieldName("code");
        writeText(json, who.code());
        json.writeFieldName("sector");
        writeText(json, who.sector());
        json.writeFieldName("actor");
        writeText(json, who.actor());
        json.writeFieldName("span");
        JsonField.writeSpans(json, told, List.of(who.span()));
        json.writeEndObject();
    }

    private static void writeKind(JsonGenerator json, IncidentKind kind) throws IOException {
        json.writeStartObject();
        json.writeStringField("event", kind.type().name());
        json.writeFieldName("mode");
        writeText(json, kind.mode());
        json.writeFieldName("sub_event");
        writeText(json, kind.subEvent());
        json.writeEndObject();
    }
}
