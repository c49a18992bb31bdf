package org.parley.evaluation.labels;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of JSON. Only one of the three is filled; null and a missing field are {@link #NONE}.
 *
 * @param fields of an object, in order
 * @param elements of an array
 * @param text of a string, number or truth value
 */
record JsonNode(Map<String, JsonNode> fields, List<JsonNode> elements, String text) {

    static final JsonNode NONE = new JsonNode(Map.of(), List.of(), "");

    private static final JsonFactory JSON = new JsonFactory();

    /** @throws IOException when the line is no JSON */
    static JsonNode parse(String line) throws IOException {
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            return value(json);
        }
    }

    private static JsonNode value(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                fields.put(name, value(json));
            }
            return new JsonNode(fields, List.of(), "");
        }
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<JsonNode> elements = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(json));
            }
            return new JsonNode(Map.of(), elements, "");
        }
        return json.currentToken() == JsonToken.VALUE_NULL ? NONE : new JsonNode(Map.of(), List.of(), json.getText());
    }

    JsonNode field(String name) {
        return fields.getOrDefault(name, NONE);
    }

    /** The elements of an array, or what is there as the only one; nothing for {@link #NONE}. */
    List<JsonNode> each() {
        if (!elements.isEmpty()) {
            return elements;
        }
        return fields.isEmpty() && text.isEmpty() ? List.of() : List.of(this);
    }

    /** All strings and numbers in it, however deep. */
    List<String> texts() {
        List<String> out = new ArrayList<>();
        if (!text.isEmpty()) {
            out.add(text);
        }
        fields.values().forEach(node -> out.addAll(node.texts()));
        elements.forEach(node -> out.addAll(node.texts()));
        return out;
    }

    /** The codes of a party or of several; a party given as a string is its code. */
    List<String> codes() {
        return each().stream()
                .map(party -> party.fields().isEmpty()
                        ? party.text()
                        : party.field("code").text().isEmpty()
                                ? party.field("name").text()
                                : party.field("code").text())
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
