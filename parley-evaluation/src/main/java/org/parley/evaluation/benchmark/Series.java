package org.parley.evaluation.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Repeated measurements of one quantity.
 *
 * @param values in the order measured, at least one
 */
record Series(List<Double> values) {

    Series {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a series has at least one value, got none");
        }
        values = List.copyOf(values);
    }

    double median() {
        List<Double> sorted = sorted();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    double lowest() {
        return sorted().get(0);
    }

    double highest() {
        return sorted().get(values.size() - 1);
    }

    /**
     * Divides value by value: measurements of the same round by each other.
     *
     * @throws IllegalArgumentException when the other series is not as long
     */
    Series over(Series other) {
        if (other.values.size() != values.size()) {
            throw new IllegalArgumentException(
                    "the series must be as long as this one, " + values.size() + ", got " + other.values.size());
        }
        List<Double> out = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            out.add(values.get(i) / other.values.get(i));
        }
        return new Series(out);
    }

    Series times(double factor) {
        return new Series(values.stream().map(value -> value * factor).toList());
    }

    /** {@code median (lowest–highest)}, with three significant digits or all before the point. */
    String text() {
        return shown(median()) + " (" + shown(lowest()) + "–" + shown(highest()) + ")";
    }

    /** A figure with three significant digits or all before the point. */
    static String shown(double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private List<Double> sorted() {
        return values.stream().sorted().toList();
    }
}
