package org.parley.docket.assess.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a regression, one row a cell, with the logarithm of each cell's exposure as its offset.
 *
 * @param names one a column
 * @param rows each as long as {@code names}
 * @param offsets one a row
 */
public record Design(List<String> names, List<List<Double>> rows, List<Double> offsets) {

    public Design {
        names = List.copyOf(names);
        rows = rows.stream().map(List::copyOf).toList();
        offsets = List.copyOf(offsets);
        if (rows.size() != offsets.size()) {
            throw new IllegalArgumentException("a design has an offset for each row, got " + rows.size() + " rows, "
                    + offsets.size() + " offsets");
        }
        for (List<Double> row : rows) {
            if (row.size() != names.size()) {
                throw new IllegalArgumentException(
                        "a row of a design has " + names.size() + " values, got " + row.size());
            }
        }
    }

    /** A design of nothing but a constant. */
    public static Design constant(List<Double> offsets) {
        List<List<Double>> rows = new ArrayList<>();
        offsets.forEach(offset -> rows.add(List.of(1.0)));
        return new Design(List.of("constant"), rows, offsets);
    }

    /** Number of rows. */
    public int size() {
        return rows.size();
    }

    double[][] matrix() {
        double[][] matrix = new double[rows.size()][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = rows.get(i).stream().mapToDouble(Double::doubleValue).toArray();
        }
        return matrix;
    }

    double[] offset() {
        return offsets.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
