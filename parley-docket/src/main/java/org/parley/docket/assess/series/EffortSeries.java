package org.parley.docket.assess.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts efforts as they were filed, amounts over stretches of days at places, together to series that have one value a day: one of
 * each unit over all places, by the unit's name, and one of each place that is named, as {@code patrols in Basra}.
 */
public final class EffortSeries {

    private EffortSeries() {}

    /** By name. */
    public static List<Effort> of(List<org.parley.docket.ground.Effort> filed) {
        TreeMap<String, List<org.parley.docket.ground.Effort>> byName = new TreeMap<>();
        for (org.parley.docket.ground.Effort one : filed) {
            byName.computeIfAbsent(one.unit(), name -> new ArrayList<>()).add(one);
            if (!one.place().isEmpty()) {
                byName.computeIfAbsent(one.unit() + " in " + one.place(), name -> new ArrayList<>())
                        .add(one);
            }
        }
        return byName.entrySet().stream()
                .map(entry -> new Effort(entry.getKey(), spans(entry.getValue())))
                .toList();
    }

    /** Stretches of days on which the sum a day stays the same. */
    private static List<Effort.Span> spans(List<org.parley.docket.ground.Effort> filed) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        for (org.parley.docket.ground.Effort one : filed) {
            turns.add(one.from());
            turns.add(one.to().plusDays(1));
        }
        List<LocalDate> days = List.copyOf(turns);
        List<Effort.Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            LocalDate from = days.get(i);
            List<org.parley.docket.ground.Effort> then = filed.stream()
                    .filter(one -> !one.from().isAfter(from) && !one.to().isBefore(from))
                    .toList();
            if (!then.isEmpty()) {
                double perDay = then.stream().mapToDouble(EffortSeries::perDay).sum();
                spans.add(new Effort.Span(from, days.get(i + 1).minusDays(1), perDay));
            }
        }
        return spans;
    }

    private static double perDay(org.parley.docket.ground.Effort effort) {
        return effort.amount() / (effort.to().toEpochDay() - effort.from().toEpochDay() + 1);
    }
}
