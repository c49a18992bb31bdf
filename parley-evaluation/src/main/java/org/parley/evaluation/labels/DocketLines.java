package org.parley.evaluation.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The items of a docket, from JSON lines. A line is an item, and so is each of its parts that has a section of its own: participants,
 * agenda and readouts of a session; evidence, responses and counter-allegations of an allegation; answers and bearings of proposals
 * and commitments. A part without accounts stands on those of its line. Lines of other types are passed over.
 *
 * @param hashes ids of the reports by file: the SHA-256 of their texts
 */
record DocketLines(Map<String, String> hashes, List<Item> items) {

    private static final Set<String> PARTIES = Set.of("accuser", "accused", "by", "host", "parties", "party", "to");
    private static final List<String> ALLEGED = List.of("accuser", "accused");

    DocketLines {
        hashes = Map.copyOf(hashes);
        items = List.copyOf(items);
    }

    /** @throws IOException when a line is no JSON */
    static DocketLines read(BufferedReader in) throws IOException {
        Reading reading = new Reading();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                reading.line(JsonNode.parse(line));
            }
        }
        reading.counters();
        return new DocketLines(reading.hashes, reading.items);
    }

    private static final class Reading {

        private final Map<String, String> hashes = new TreeMap<>();
        private final List<Item> items = new ArrayList<>();
        private final Map<String, JsonNode> allegations = new LinkedHashMap<>();

        void line(JsonNode line) {
            switch (line.field("type").text()) {
                case "report" ->
                    hashes.put(line.field("file").text(), line.field("id").text());
                case "session" -> session(line);
                case "allegation" -> allegation(line);
                case "proposal" -> undertaking(Section.PROPOSAL, line);
                case "commitment" -> undertaking(Section.COMMITMENT, line);
                case "position" -> add(Section.POSITION, line, line, List.of("party", "stance"), List.of());
                case "case_incident" -> add(Section.INCIDENT, line, line, List.of("date"), List.of());
                case "corroboration" -> corroboration(line);
                case "discrepancy" -> discrepancy(line);
                default -> {
                    // statements, events, actors, problems: what a docket rests on
                }
            }
        }

        private void session(JsonNode line) {
            List<String> parties = List.of("parties");
            add(Section.SESSION, line, line, List.of("date", "host", "length", "parties", "place"), List.of());
            for (JsonNode one : line.field("participants").each()) {
                Map<String, List<String>> fields = Map.of("party", one.codes());
                items.add(new Item(Section.PARTICIPANT, id(line), fields, List.of(passages(one, line))));
            }
            for (JsonNode one : line.field("agenda").each()) {
                add(Section.AGENDA, line, one, List.of("table"), parties);
            }
            for (JsonNode one : line.field("readouts").each()) {
                add(Section.READOUT, line, one, List.of("agreement", "parties"), List.of());
            }
        }

        private void allegation(JsonNode line) {
            allegations.put(id(line), line);
            add(Section.ALLEGATION, line, line, ALLEGED, List.of());
            for (JsonNode one : line.field("evidence").each()) {
                add(Section.EVIDENCE, line, one, List.of(), ALLEGED);
            }
            for (JsonNode one : line.field("responses").each()) {
                add(Section.RESPONSE, line, one, List.of("by", "kind"), ALLEGED);
            }
        }

        private void undertaking(Section section, JsonNode line) {
            add(section, line, line, List.of("by", "to"), List.of());
            for (JsonNode one : line.field("answers").each()) {
                add(Section.ANSWER, line, one, List.of("by", "kind"), List.of());
            }
            for (JsonNode one : line.field("bearing").each()) {
                add(Section.BEARING, line, one, List.of("sense"), List.of());
            }
        }

        private void corroboration(JsonNode line) {
            List<Passage> passages = new ArrayList<>(passages(line));
            line.field("origins").each().forEach(origin -> passages.addAll(passages(origin)));
            Map<String, List<String>> fields =
                    Map.of("independent", line.field("independent").texts());
            items.add(new Item(Section.CORROBORATION, id(line), fields, List.of(passages)));
        }

        private void discrepancy(JsonNode line) {
            List<List<Passage>> values =
                    line.field("values").each().stream().map(Reading::passages).toList();
            Map<String, List<String>> fields = Map.of(
                    "kind",
                    line.field("kind").texts(),
                    "slot",
                    line.field("slot").texts());
            items.add(new Item(Section.DISCREPANCY, id(line), fields, values));
        }

        /** Two allegations that counter each other are one item, whichever of them names the other. */
        void counters() {
            Set<List<String>> pairs = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
            allegations.forEach((id, line) -> {
                for (String other : line.field("counters").texts()) {
                    pairs.add(id.compareTo(other) < 0 ? List.of(id, other) : List.of(other, id));
                }
            });
            for (List<String> pair : pairs) {
                List<String> parties = new ArrayList<>();
                List<List<Passage>> sides = new ArrayList<>();
                for (String id : pair) {
                    JsonNode line = allegations.getOrDefault(id, JsonNode.NONE);
                    parties.addAll(line.field("accuser").codes());
                    sides.add(passages(line));
                }
                items.add(new Item(Section.COUNTER, String.join("+", pair), Map.of("parties", parties), sides));
            }
        }

        /** @param inherited fields that the part has from its line */
        private void add(Section section, JsonNode line, JsonNode part, List<String> names, List<String> inherited) {
            Map<String, List<String>> fields = new TreeMap<>();
            inherited.forEach(name -> fields.put(name, values(name, line)));
            names.forEach(name -> fields.put(name, values(name, part)));
            items.add(new Item(section, id(line), fields, List.of(passages(part, line))));
        }

        private static List<String> values(String name, JsonNode in) {
            JsonNode node = in.field(name);
            return PARTIES.contains(name) ? node.codes() : node.texts();
        }

        private static String id(JsonNode line) {
            return line.field("id").text();
        }

        private static List<Passage> passages(JsonNode part, JsonNode line) {
            List<Passage> own = passages(part);
            return own.isEmpty() ? passages(line) : own;
        }

        private static List<Passage> passages(JsonNode node) {
            List<Passage> out = new ArrayList<>();
            for (JsonNode account : node.field("accounts").each()) {
                String file = account.field("file").text();
                for (JsonNode span : account.field("spans").each()) {
                    List<String> ends = span.texts();
                    out.add(new Passage(file, Integer.parseInt(ends.get(0)), Integer.parseInt(ends.get(1))));
                }
            }
            return out;
        }
    }
}
