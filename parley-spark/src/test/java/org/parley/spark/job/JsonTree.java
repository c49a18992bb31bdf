package org.parley.spark.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** JSON without the keys that have no value, numbers by value: equal when it says the same. */
final class JsonTree {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonTree() {}

    static Object of(String json) {
        try {
            return text(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + json, e);
        }
    }

    private static String text(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> parts = new ArrayList<>();
            for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!object.get(name).isNull()) {
                    parts.add(name + "=" + text(object.get(name)));
                }
            }
            parts.sort(null);
            return parts.toString();
        }
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(text(part)));
            return parts.toString();
        }
        return node.isNumber() ? Double.toString(node.doubleValue()) : node.asText();
    }
}
