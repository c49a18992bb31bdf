package org.parley.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.parley.docket.ground.LinkedIncident;
import org.parley.docket.ground.Snapshot;
import org.parley.model.GroundIncident;

/** Imported incidents beside one of the reports, in JSON lines: each with the terms on which it may be used. */
final class LinkedLines {

    private LinkedLines() {}

    static void write(JsonGenerator json, List<LinkedIncident> all) throws IOException {
        json.writeStartArray();
        for (LinkedIncident one : all) {
            Snapshot.Head source = one.source().head();
            json.writeStartObject();
            json.writeStringField("id", one.id());
            json.writeStringField("data_set", source.dataSet());
            json.writeStringField("release", source.release());
            json.writeStringField("likeness", one.likeness().words());
            json.writeArrayFieldStart("reasons");
            for (String reason : one.reasons()) {
                json.writeString(reason);
            }
            json.writeEndArray();
            json.writeStringField("from", one.from().toString());
            json.writeStringField("to", one.to().toString());
            writeKilled(json, one.findKilled());
            json.writeStringField("licence", source.terms().licence());
            json.writeStringField("attribution", source.terms().attribution());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeKilled(JsonGenerator json, Optional<GroundIncident.Killed> killed) throws IOException {
        json.writeFieldName("killed");
        if (killed.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("low", killed.get().low());
        json.writeNumberField("best", killed.get().best());
        json.writeNumberField("high", killed.get().high());
        json.writeEndObject();
    }
}
