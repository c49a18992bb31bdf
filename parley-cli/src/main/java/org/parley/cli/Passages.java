package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.model.Span;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.KeptReport;

/** The words of reports on which JSON lines of items rest. Used by one thread. */
final class Passages {

    private static final List<String> OWN_SPANS = List.of("source", "cue", "content", "trigger", "spans");

    private final Map<String, KeptReport> byId = new HashMap<>();
    private final Map<String, Told> told = new HashMap<>();

    private Passages() {}

    /** @param reports that may be shown; what rests on others has no words here */
    static Passages of(List<KeptReport> reports) {
        Passages passages = new Passages();
        reports.forEach(kept -> passages.byId.putIfAbsent(kept.id(), kept));
        return passages;
    }

    /** @param told all whose words may be shown */
    static Passages of(CaseTold told) {
        Passages passages = new Passages();
        told.filed().forEach(one -> passages.told.putIfAbsent(one.report().id(), one));
        return passages;
    }

    /**
     * Words of a report.
     *
     * @param report id
     * @param line of the report, from 1
     * @param spans in UTF-16 units, in text order
     * @param sentences in which they lie, on one line
     */
    record Passage(String report, String file, int line, List<Span> spans, String sentences, JsonNode points) {

        Passage {
            spans = List.copyOf(spans);
        }

        ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("report", report);
            json.put("file", file);
            json.put("line", line);
            json.set("spans", points);
            json.put("text", sentences);
            return json;
        }
    }

    /** All on which an item rests, each once, in the order of its line. */
    List<Passage> of(JsonNode item) throws CaseProblem {
        return of(item, Integer.MAX_VALUE);
    }

    /** The first of them. */
    List<Passage> of(JsonNode item, int most) throws CaseProblem {
        Set<Passage> found = new LinkedHashSet<>();
        gather(item, most, found);
        return List.copyOf(found);
    }

    private void gather(JsonNode node, int most, Set<Passage> found) throws CaseProblem {
        if (found.size() >= most) {
            return;
        }
        JsonNode report = node.path("report");
        List<int[]> points = new ArrayList<>();
        if (report.isTextual()) {
            OWN_SPANS.forEach(name -> node.path(name).forEach(span -> {
                if (span.size() == 2 && span.path(0).isInt() && span.path(1).isInt()) {
                    points.add(new int[] {span.path(0).asInt(), span.path(1).asInt()});
                }
            }));
        }
        if (!points.isEmpty()) {
            passage(report.asText(), points).ifPresent(found::add);
        }
        for (JsonNode child : node) {
            gather(child, most, found);
        }
    }

    private Optional<Passage> passage(String report, List<int[]> points) throws CaseProblem {
        Told known = told.get(report);
        if (known == null) {
            KeptReport kept = byId.get(report);
            if (kept == null) {
                return Optional.empty();
            }
            known = new Told(kept.read(), null);
            told.put(report, known);
        }
        String text = known.report().text();
        int length = known.point(text.length());
        List<Span> spans = new ArrayList<>();
        ArrayNode given = JsonNodeFactory.instance.arrayNode();
        points.sort(Comparator.comparingInt((int[] one) -> one[0]).thenComparingInt(one -> one[1]));
        for (int[] one : points) {
            if (one[0] >= 0 && one[0] < one[1] && one[1] <= length) {
                spans.add(new Span(text.offsetByCodePoints(0, one[0]), text.offsetByCodePoints(0, one[1])));
                given.addArray().add(one[0]).add(one[1]);
            }
        }
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Passage(
                report, known.report().file(), known.line(spans.get(0)), spans, known.sentences(spans), given));
    }
}
