package org.parley.docket.ground;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.GroundIncident;

/** PLOVER records, one object of JSON a line, with the names of the manual of 2024-02-04; what {@code parley read --format plover} writes too. */
final class PloverReader implements RowReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final String dataSet;

    PloverReader(String dataSet) {
        this.dataSet = dataSet;
    }

    @Override
    public void read(Reader text, Consumer<GroundRow> rows) throws IOException {
        BufferedReader in = new BufferedReader(text, 1 << 16);
        Cells cells = new Cells();
        long number = 0;
        boolean known = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (bare.isBlank()) {
                continue;
            }
            cells.begin(number, List.of());
            Optional<Map<String, Object>> record = parse(bare);
            if (record.isEmpty()) {
                if (!known) {
                    throw new UnreadableData("these are no JSON lines: line " + number + " is no object");
                }
                cells.flaw(RowFlaw.Kind.NOT_JSON, bare);
                rows.accept(cells.row(null));
            } else {
                known = true;
                rows.accept(cells.row(incident(cells, new PloverRecord(record.get()))));
            }
        }
    }

    private @Nullable GroundIncident incident(Cells row, PloverRecord record) {
        String id = row.name(record.text("id"));
        if (id.isEmpty()) {
            row.flaw(RowFlaw.Kind.NO_ID, "");
        }
        String date = record.text("date");
        // what Parley writes when only the day of the report is known: it happened then, or the day before
        boolean about = date.endsWith("~");
        Optional<LocalDate> day = row.day(about ? date.substring(0, date.length() - 1) : date);
        Optional<LocalDate> from = about ? day.map(one -> one.minusDays(1)) : day;
        Optional<LocalDate> to = record.text("enddate").isEmpty() ? day : row.day(record.text("enddate"));
        record.unreal().ifPresent(word -> row.flaw(RowFlaw.Kind.NOT_ACTUAL, word));
        if (id.isEmpty() || from.isEmpty() || to.isEmpty() || record.unreal().isPresent()) {
            return null;
        }
        Cells.Stretch days = row.stretch(from.get(), to.get(), org.parley.model.EventDate.Precision.DAY);
        return new GroundIncident(
                dataSet + ":" + id,
                record.kind(row),
                record.categories(),
                record.sides(row),
                days.from(),
                days.to(),
                days.precision(),
                record.place(row),
                record.killed(row),
                0,
                String.join("\n", record.texts("event_text")));
    }

    private static Optional<Map<String, Object>> parse(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, Object> object = object(parser);
            return parser.nextToken() == null ? Optional.of(object) : Optional.empty();
        } catch (JsonParseException | com.fasterxml.jackson.core.exc.StreamConstraintsException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    /** A text, a list, or an object; numbers are texts and null is an empty one. */
    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser));
            }
            return items;
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
    }
}
