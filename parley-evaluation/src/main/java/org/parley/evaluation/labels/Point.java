package org.parley.evaluation.labels;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a careful reader finds in a case.
 *
 * @param required whether a docket without it lacks something
 * @param key what the fields of an item must say, by name, in the form of {@link Keys}
 * @param about our own words for people
 * @param sides passages that carry it; two groups or more for a discrepancy (values) or a counter-allegation
 */
record Point(
        String id,
        Section section,
        boolean required,
        Map<String, String> key,
        String about,
        List<List<Passage>> sides) {

    private static final int COLUMNS = 6;

    Point {
        key = Collections.unmodifiableMap(new TreeMap<>(key));
        sides = sides.stream().map(List::copyOf).toList();
        if (sides.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("point " + id + " has a group without passages");
        }
        if (section.hasSides() ? sides.size() < 2 : sides.size() != 1) {
            throw new IllegalArgumentException("point " + id + ", a " + section.word() + ", has " + sides.size()
                    + " groups of passages: a discrepancy and a counter have two or more, all else one");
        }
    }

    /** @throws IllegalArgumentException when the line is not as the package says */
    static Point parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("a point has " + COLUMNS + " columns, not " + columns.length);
        }
        return new Point(
                columns[0],
                Section.parse(columns[1]),
                need(columns[2]),
                key(columns[3]),
                columns[4],
                sides(columns[5]));
    }

    private static boolean need(String word) {
        return switch (word) {
            case "required" -> true;
            case "optional" -> false;
            default -> throw new IllegalArgumentException("need is required or optional, not '" + word + "'");
        };
    }

    private static Map<String, String> key(String column) {
        Map<String, String> out = new TreeMap<>();
        if (column.equals("-")) {
            return out;
        }
        for (String field : column.split(" ", -1)) {
            int equals = field.indexOf('=');
            if (equals <= 0 || equals == field.length() - 1) {
                throw new IllegalArgumentException("a field of a key is name=value, not '" + field + "'");
            }
            out.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return out;
    }

    private static List<List<Passage>> sides(String column) {
        List<List<Passage>> out = new ArrayList<>();
        for (String group : column.split(" \\| ", -1)) {
            List<Passage> passages = new ArrayList<>();
            for (String passage : group.split(" ", -1)) {
                passages.add(Passage.parse(passage));
            }
            out.add(passages);
        }
        return out;
    }

    /** Whether the item says this: same section, fields that agree, passages that overlap (at two sides where there are sides). */
    boolean isMetBy(Item item) {
        return section == item.section()
                && key.entrySet().stream()
                        .allMatch(field -> Keys.agree(field.getKey(), field.getValue(), item.values(field.getKey())))
                && (section.hasSides() ? twoSidesOverlap(item) : overlap(sides.get(0), all(item)));
    }

    private boolean twoSidesOverlap(Item item) {
        List<List<Passage>> given = item.sides();
        for (int a = 0; a < sides.size(); a++) {
            for (int b = a + 1; b < sides.size(); b++) {
                for (int i = 0; i < given.size(); i++) {
                    for (int j = 0; j < given.size(); j++) {
                        if (i != j && overlap(sides.get(a), given.get(i)) && overlap(sides.get(b), given.get(j))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static List<Passage> all(Item item) {
        return item.sides().stream().flatMap(List::stream).toList();
    }

    private static boolean overlap(List<Passage> some, List<Passage> others) {
        return some.stream().anyMatch(passage -> others.stream().anyMatch(passage::overlaps));
    }
}
