package org.parley.evaluation.labels;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Points against items. A point is found when an item meets it; an item is right when it meets a point, required or not, and said again
 * when every point that it meets was met by an item before it. Recall counts required points only.
 */
final class DocketTally {

    private final Map<Section, Row> rows = new EnumMap<>(Section.class);
    private final Row sum = new Row();
    private final List<Point> missed = new ArrayList<>();
    private final List<Item> wrong = new ArrayList<>();

    private static final class Row {
        private int points;
        private int found;
        private int optional;
        private int optionalFound;
        private int items;
        private int right;
        private int again;
    }

    DocketTally(List<Point> points, List<Item> items) {
        for (Section section : Section.values()) {
            rows.put(section, new Row());
        }
        Set<Point> met = new HashSet<>();
        for (Item item : items) {
            List<Point> meets =
                    points.stream().filter(point -> point.isMetBy(item)).toList();
            boolean isNew = met.addAll(meets);
            for (Row row : both(item.section())) {
                row.items++;
                row.right += meets.isEmpty() ? 0 : 1;
                row.again += meets.isEmpty() || isNew ? 0 : 1;
            }
            if (meets.isEmpty()) {
                wrong.add(item);
            }
        }
        for (Point point : points) {
            count(point, met.contains(point));
        }
    }

    private void count(Point point, boolean isFound) {
        for (Row row : both(point.section())) {
            if (point.required()) {
                row.points++;
                row.found += isFound ? 1 : 0;
            } else {
                row.optional++;
                row.optionalFound += isFound ? 1 : 0;
            }
        }
        if (point.required() && !isFound) {
            missed.add(point);
        }
    }

    private List<Row> both(Section section) {
        return List.of(rows.getOrDefault(section, sum), sum);
    }

    /** Required points that no item meets, in the order of the labels. */
    List<Point> missed() {
        return List.copyOf(missed);
    }

    /** Items that meet no point, in the order of the lines. */
    List<Item> wrong() {
        return List.copyOf(wrong);
    }

    /** A table, one line a section and one for all; shares in per cent, {@code -} of nothing. */
    String table() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%-14s %6s %6s %7s   %-9s   %6s %6s %10s %6s%n",
                "section",
                "points",
                "found",
                "recall",
                "optional",
                "items",
                "right",
                "precision",
                "again"));
        rows.forEach((section, row) -> out.append(line(section.word(), row)));
        return out.append(line("all", sum)).toString();
    }

    private static String line(String name, Row row) {
        return String.format(
                Locale.ROOT,
                "%-14s %6d %6d %7s   %-9s   %6d %6d %10s %6d%n",
                name,
                row.points,
                row.found,
                share(row.found, row.points),
                row.optionalFound + " of " + row.optional,
                row.items,
                row.right,
                share(row.right, row.items),
                row.again);
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
    }
}
