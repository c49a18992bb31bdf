package org.parley.evaluation.labels;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.Span;

/**
 * A place where, by the {@code actor} lines of {@code parley read --format jsonl}, a text speaks of an actor.
 *
 * @param file base name
 * @param span in UTF-16 units
 * @param actor id of the line
 * @param code of the actor, empty for none
 */
record OutputMention(String file, Span span, String actor, String code) {

    /**
     * The mentions of all files that are among the texts, in order of the lines.
     *
     * @throws LabelProblem when a mention does not lie in its text
     */
    static List<OutputMention> read(Path lines, Map<String, LabelledText> texts) throws IOException, LabelProblem {
        List<OutputMention> out = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(lines, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                try (JsonParser json = new JsonFactory().createParser(line)) {
                    if (json.nextToken() == JsonToken.START_OBJECT) {
                        addMentions(object(json), texts, out);
                    }
                }
            }
        }
        return out;
    }

    /** The one place that knows the form of an {@code actor} line: a list of files, each with its pairs of code points. */
    private static void addMentions(Map<String, Object> line, Map<String, LabelledText> texts, List<OutputMention> out)
            throws LabelProblem {
        if (!"actor".equals(line.get("type")) || !(line.get("id") instanceof String id)) {
            return;
        }
        if (!(line.get("mentions") instanceof List<?> places)) {
            throw new LabelProblem("Actor " + id + " has no list of mentions.");
        }
        for (Object place : places) {
            if (place instanceof Map<?, ?> in
                    && in.get("file") instanceof String file
                    && in.get("spans") instanceof List<?> spans) {
                addSpans(file, spans, id, line, texts, out);
            } else {
                throw new LabelProblem("A mention of actor " + id + " has no file with spans: " + place + ".");
            }
        }
    }

    private static void addSpans(
            String file,
            List<?> spans,
            String id,
            Map<String, Object> line,
            Map<String, LabelledText> texts,
            List<OutputMention> out)
            throws LabelProblem {
        LabelledText text = texts.get(file);
        if (text == null) {
            return;
        }
        String code = line.get("code") instanceof String known ? known : "";
        for (Object span : spans) {
            if (span instanceof List<?> ends
                    && ends.size() == 2
                    && ends.get(0) instanceof Integer begin
                    && ends.get(1) instanceof Integer end) {
                out.add(new OutputMention(file, text.span(begin, end), id, code));
            } else {
                throw new LabelProblem("A mention of actor " + id + " is no range: " + span + ".");
            }
        }
    }

    /** Fields of the object just begun, without those that are null. */
    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> out = new TreeMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                out.put(name, value(json));
            }
        }
        return out;
    }

    /** A map, a list, an integer, or the text of anything else. */
    private static Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(json);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> out = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                out.add(value(json));
            }
            return out;
        }
        return token == JsonToken.VALUE_NUMBER_INT ? (Object) json.getIntValue() : json.getText();
    }
}
