package org.parley.evaluation.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that a docket says: a line, or a part of one that has a section of its own.
 *
 * @param id of the line it stands in
 * @param fields values by name; a name without values is absent
 * @param sides passages: one group, or one for each value of a discrepancy or each of two allegations
 */
record Item(Section section, String id, Map<String, List<String>> fields, List<List<Passage>> sides) {

    Item {
        Map<String, List<String>> copy = new TreeMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = copy;
        sides = sides.stream().map(List::copyOf).toList();
    }

    List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Section, id, fields and where it begins: enough to find it again. */
    String line() {
        List<String> parts = new ArrayList<>();
        fields.forEach((name, values) -> {
            if (!values.isEmpty()) {
                parts.add(name + "=" + String.join("+", values));
            }
        });
        List<String> where = sides.stream()
                .filter(side -> !side.isEmpty())
                .map(side -> side.get(0).toString())
                .toList();
        return section.word() + " " + id + " " + String.join(" ", parts) + " at " + String.join(" | ", where);
    }
}
