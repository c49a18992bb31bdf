package org.parley.brief;

import static org.parley.brief.JsonField.writeSpans;
import static org.parley.brief.JsonField.writeText;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.Told;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Toll;

/** The objects within the lines of events and incidents: participants, place, tolls. */
final class EventParts {

    /** Of degrees: some ten metres. */
    private static final int DECIMALS = 4;

    private EventParts() {}

    static void writeParticipants(JsonGenerator json, Told told, List<Participant> participants) throws IOException {
        json.writeStartArray();
        for (Participant participant : participants) {
            writeParticipant(json, told, participant);
        }
        json.writeEndArray();
    }

    static void writeParticipant(JsonGenerator json, Told told, @Nullable Participant participant) throws IOException {
        if (participant == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("name", participant.name());
        json.writeFieldName("code");
        writeText(json, participant.code());
        json.writeFieldName("sector");
        writeText(json, participant.sector());
        json.writeFieldName("actor");
        writeText(json, participant.actor());
        json.writeFieldName("span");
        writeSpans(json, told, List.of(participant.span()));
        json.writeEndObject();
    }

    static void writePlace(JsonGenerator json, @Nullable Place place) throws IOException {
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

    static void writeToll(JsonGenerator json, Toll toll) throws IOException {
        json.writeStartObject();
        json.writeNumberField("min", toll.min());
        json.writeFieldName("max");
        if (toll.max() == null) {
            json.writeNull();
        } else {
            json.writeNumber(toll.max());
        }
        json.writeBooleanField("approx", toll.approx());
        json.writeEndObject();
    }
}
