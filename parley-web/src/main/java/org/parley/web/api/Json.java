package org.parley.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers in JSON. */
final class Json {

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private static final int MOST = 500;

    private Json() {}

    /** How many lines of a list are told at once. */
    static int bounded(int most) {
        return Math.min(Math.max(1, most), MOST);
    }

    /** A constant as programs read it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ResponseEntity<byte[]> of(JsonNode value) {
        return of(HttpStatus.OK, value);
    }

    static ResponseEntity<byte[]> of(HttpStatusCode status, JsonNode value) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body((value + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What a parameter of this type may be: the names of its constants. */
    static List<String> words(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** One object a line. */
    static ResponseEntity<byte[]> lines(List<? extends JsonNode> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach(value -> lines.append(value).append('\n'));
        return ResponseEntity.ok().contentType(LINES).body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
