package org.parley.evaluation.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;

/** Reads the vector package of {@link WordClasses} as a stream: 300 MB of JSON do not fit into a tree. */
final class JsonWords {

    private JsonWords() {}

    static void read(Reader in, List<String> order, Map<String, float[]> vectors, int dimensions) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("words")) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        order.add(json.getText());
                    }
                } else if (field.equals("vectors")) {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        vectors.put(json.currentName(), vector(json, dimensions));
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static float[] vector(JsonParser json, int dimensions) throws IOException {
        float[] out = new float[dimensions];
        json.nextToken();
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i < dimensions) {
                out[i] = json.getFloatValue();
            }
        }
        return out;
    }
}
