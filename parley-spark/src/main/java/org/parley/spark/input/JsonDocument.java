package org.parley.spark.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.reading.intake.GivenText;

/**
 * A document in a JSON object.
 *
 * @param given absent when the line holds none
 * @param cause why there is none, empty when the line is blank or there is one
 */
record JsonDocument(@Nullable GivenText given, String cause) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Hands on what there is. */
    void tell(Consumer<GivenText> document, Consumer<String> problem) {
        if (given != null) {
            document.accept(given);
        } else if (!cause.isEmpty()) {
            problem.accept(cause);
        }
    }

    /**
     * Reads a line.
     *
     * @param file base name of its file
     * @param at byte of the file on which it begins
     */
    static JsonDocument read(byte[] line, String file, long at) {
        Map<Fields, String> values = new EnumMap<>(Fields.class);
        try (JsonParser json = JSON.createParser(line)) {
            JsonToken first = json.nextToken();
            if (first == null) {
                return new JsonDocument(null, "");
            }
            if (first != JsonToken.START_OBJECT) {
                return new JsonDocument(null, "is no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value.isStructStart()) {
                    json.skipChildren();
                } else if (value != JsonToken.VALUE_NULL) {
                    put(values, name, json.getText());
                }
            }
        } catch (IOException e) {
            return new JsonDocument(null, "is no whole JSON object");
        }
        GivenText given = Fields.document(values::get, file + "!" + at);
        return given == null
                ? new JsonDocument(null, "has no text: none of its keys is text, body, content or html")
                : new JsonDocument(given, "");
    }

    private static void put(Map<Fields, String> values, String name, String value) {
        for (Fields field : Fields.values()) {
            if (field.is(name)) {
                values.putIfAbsent(field, value);
            }
        }
    }
}
