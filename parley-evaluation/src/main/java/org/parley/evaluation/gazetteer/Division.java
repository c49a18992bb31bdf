package org.parley.evaluation.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A province or district while the gazetteer is made: it gathers names and the points of its towns. */
final class Division {

    private final String name;
    private final Set<String> aliases = new LinkedHashSet<>();
    private final List<double[]> points = new ArrayList<>();

    Division(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Set<String> aliases() {
        return aliases;
    }

    void add(double latitude, double longitude) {
        points.add(new double[] {latitude, longitude});
    }

    /** Median latitude and longitude of its towns to two decimals, parted by a tab; two empty cells without towns. */
    String centre() {
        return points.isEmpty() ? "\t" : median(0) + "\t" + median(1);
    }

    private String median(int axis) {
        double[] sorted =
                points.stream().mapToDouble(point -> point[axis]).sorted().toArray();
        return String.valueOf(Math.round(sorted[sorted.length / 2] * 100) / 100.0);
    }
}
