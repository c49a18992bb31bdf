package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How sure the machine is of items of the docket, by the statements and events on which they rest. */
final class Confidence {

    private Confidence() {}

    /**
     * The same lines; one of the docket that has no {@code confidence} gets that of the surest of its own accounts, when the
     * statement or event of one is among the lines.
     */
    static List<JsonNode> added(List<JsonNode> lines) {
        Map<String, Double> known = new HashMap<>();
        for (JsonNode line : lines) {
            if (line.path("confidence").isNumber()) {
                known.put(line.path("id").asText(), line.path("confidence").asDouble());
            }
        }
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode line : lines) {
            double surest = -1;
            for (JsonNode account : line.path("accounts")) {
                for (String carrier : List.of("statement", "event")) {
                    surest = Math.max(
                            surest, known.getOrDefault(account.path(carrier).asText(), -1.0));
                }
            }
            if (surest >= 0 && !line.has("confidence")) {
                ObjectNode sure = line.deepCopy();
                sure.put("confidence", surest);
                all.add(sure);
            } else {
                all.add(line);
            }
        }
        return all;
    }
}
