package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the JSON line of an item says, in one sentence for people. A line that says little gives little. */
final class Gist {

    private Gist() {}

    static String of(JsonNode line) {
        String gist =
                switch (text(line, "type")) {
                    case "statement" ->
                        named(line, "speaker") + " " + (line.path("negated").asBoolean() ? "did not " : "")
                                + text(line, "act") + ": " + quoted(text(line, "text"));
                    case "event" ->
                        text(line, "event") + ": " + names(line.path("actor")) + " to " + names(line.path("recipient"));
                    case "incident", "case_incident" -> incident(line);
                    case "session" ->
                        parts(text(line, "date"), text(line.path("place"), "name"), names(line.path("parties")));
                    case "allegation" ->
                        named(line, "accuser") + " accuses " + named(line, "accused") + ": "
                                + quoted(text(line, "conduct"));
                    case "proposal" -> named(line, "by") + " proposes: " + quoted(text(line, "what"));
                    case "commitment" -> named(line, "by") + " undertakes: " + quoted(text(line, "what"));
                    case "position" ->
                        named(line, "party") + " on " + text(line, "issue") + ": " + text(line, "stance");
                    case "discrepancy" -> text(line, "slot") + ": " + values(line);
                    case "corroboration" ->
                        text(line, "fact") + ", by " + line.path("independent").asInt() + " independent sources";
                    default -> parts(text(line, "name"), text(line, "title"), text(line, "text"), text(line, "what"));
                };
        return gist.strip();
    }

    private static String incident(JsonNode line) {
        List<String> parts = new ArrayList<>(List.of(
                text(line, "date"),
                text(line.path("place"), "name"),
                text(line.path("kind"), "event").toLowerCase(Locale.ROOT)));
        for (String toll : List.of("killed", "injured", "detained")) {
            int least = line.path(toll).path("min").asInt();
            if (least > 0) {
                boolean exact = line.path(toll).path("max").asInt(-1) == least;
                parts.add(least + (exact ? " " : " or more ") + toll);
            }
        }
        return parts(parts.toArray(String[]::new));
    }

    private static String values(JsonNode line) {
        List<String> values = new ArrayList<>();
        line.path("values").forEach(value -> values.add(text(value, "value")));
        return String.join(" / ", values);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "“" + text + "”";
    }

    private static String parts(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** A name by itself, or an object with one. */
    private static String named(JsonNode line, String key) {
        JsonNode value = line.path(key);
        String name = value.isObject() ? text(value, "name") : text(line, key);
        return name.isEmpty() ? "somebody" : name;
    }

    private static String names(JsonNode all) {
        List<String> names = new ArrayList<>();
        all.forEach(one -> names.add(text(one, "name")));
        return names.isEmpty() ? "nobody named" : String.join(", ", names);
    }

    private static String text(JsonNode line, String key) {
        return line.path(key).isValueNode() && !line.path(key).isNull()
                ? line.path(key).asText()
                : "";
    }
}
