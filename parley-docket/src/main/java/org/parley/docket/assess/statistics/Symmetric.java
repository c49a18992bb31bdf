package org.parley.docket.assess.statistics;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;

/** Small symmetric matrices. */
final class Symmetric {

    private static final double LEAST_PIVOT = 1e-11;

    private Symmetric() {}

    /**
     * The inverse.
     *
     * @param lower the lower triangle of a matrix; above it nothing is looked at
     * @return absent when the matrix is not positive definite, its columns scaled to one
     */
    static Optional<double[][]> inverse(double[][] lower) {
        int size = lower.length;
        double[] scale = new double[size];
        for (int a = 0; a < size; a++) {
            if (!(lower[a][a] > 0) || Double.isInfinite(lower[a][a])) {
                return Optional.empty();
            }
            scale[a] = 1 / Math.sqrt(lower[a][a]);
        }
        double[][] scaled = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                scaled[a][b] = lower[a][b] * scale[a] * scale[b];
                scaled[b][a] = scaled[a][b];
            }
        }
        double[][] inverse;
        try {
            inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(scaled, false), 1e-9, LEAST_PIVOT)
                    .getSolver()
                    .getInverse()
                    .getData();
        } catch (MathIllegalArgumentException e) {
            return Optional.empty();
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                inverse[a][b] *= scale[a] * scale[b];
            }
        }
        return Optional.of(inverse);
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int a = 0; a < product.length; a++) {
            product[a] = dot(matrix[a], vector);
        }
        return product;
    }

    static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int a = 0; a < left.length; a++) {
            sum += left[a] * right[a];
        }
        return sum;
    }

    /** {@code left · middle · left}, for a symmetric {@code left}. */
    static double[][] sandwich(double[][] left, double[][] middle) {
        int size = left.length;
        double[][] half = new double[size][size];
        double[][] whole = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                for (int c = 0; c < size; c++) {
                    half[a][b] += left[a][c] * middle[c][b];
                }
            }
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                for (int c = 0; c < size; c++) {
                    whole[a][b] += half[a][c] * left[c][b];
                }
            }
        }
        return whole;
    }
}
