package org.parley.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.model.Account;
import org.parley.model.CaseIncident;
import org.parley.model.EventDate;
import org.parley.model.Place;

/**
 * Incidents of the case as one GeoJSON feature collection (RFC 7946): a point each, longitude first, in WGS 84. A point
 * stands for the whole place: {@code precision} says how much of the earth is meant. An incident without a known point has
 * the geometry {@code null}, which the RFC allows, and is not left out.
 */
final class GeoJson implements CaseForm {

    @Override
    public void write(CaseTold told, Writer out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        try (JsonGenerator json = JsonLines.JSON.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines));
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (CaseIncident incident : told.docket().incidents()) {
                writeFeature(json, told, incident);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        out.flush();
    }

    private static void writeFeature(JsonGenerator json, CaseTold told, CaseIncident incident) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", incident.id());
        Optional<Place.Point> point = incident.findPlace().flatMap(Place::findPoint);
        if (point.isPresent()) {
            json.writeObjectFieldStart("geometry");
            json.writeStringField("type", "Point");
            json.writeArrayFieldStart("coordinates");
            json.writeNumber(Told.rounded(point.get().longitude()));
            json.writeNumber(Told.rounded(point.get().latitude()));
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeNullField("geometry");
        }
        json.writeObjectFieldStart("properties");
        writeText(json, "date", incident.findDate().map(EventDate::edtf));
        json.writeStringField("event", incident.kind().type().name());
        writeText(json, "mode", incident.kind().findMode());
        writeText(json, "sub_event", incident.kind().findSubEvent());
        writeText(json, "place", incident.findPlace().map(Place::name));
        writeText(json, "admin1", incident.findPlace().flatMap(Place::findAdmin1));
        writeText(json, "country", incident.findPlace().flatMap(Place::findCountry));
        writeText(json, "precision", incident.findPlace().map(place -> place.precision()
                .word()));
        json.writeFieldName("killed");
        EventParts.writeToll(json, incident.killed());
        json.writeFieldName("injured");
        EventParts.writeToll(json, incident.injured());
        json.writeFieldName("detained");
        EventParts.writeToll(json, incident.detained());
        json.writeArrayFieldStart("accounts");
        for (Account account : incident.accounts()) {
            Told from = told.told(account.report());
            json.writeStartObject();
            json.writeStringField("file", from.report().file());
            json.writeNumberField("line", from.line(account.spans().get(0)));
            json.writeStringField("quote", from.sentences(account.spans()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }
}
