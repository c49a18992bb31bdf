package org.parley.docket.assess.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Standard errors that hold when the model's variance does not, or when neighbouring cells go together.
 *
 * <p>Sources: H. White, Econometrica 48 (1980); J. G. MacKinnon, H. White, Journal of Econometrics 29 (1985); W. K. Newey, K.
 * D. West, Econometrica 55 (1987); for regressions other than linear as in A. Zeileis, Journal of Statistical Software 16(9) (2006).
 */
public final class RobustErrors {

    private RobustErrors() {}

    /** Against a wrong variance, cells being independent; the plain form (HC0). */
    public static List<Double> white(CountFit fit) {
        return errors(fit, 0, 1);
    }

    /** As {@link #white}, times n / (n - number of coefficients) under the root (HC1). */
    public static List<Double> whiteForFewCells(CountFit fit) {
        return errors(fit, 0, small(fit));
    }

    /**
     * Against a wrong variance and against cells that go together with those up to {@code lag} cells away, with weights that fall
     * in a straight line (Bartlett), times n / (n - number of coefficients) under the root.
     *
     * @param lag 0 or more, in cells
     */
    public static List<Double> neweyWest(CountFit fit, int lag) {
        return errors(fit, lag, small(fit));
    }

    /** How far to look for cells that go together: the whole part of 4 (n / 100)^(2/9), at least 1. */
    public static int usualLag(int cells) {
        return Math.max(1, (int) Math.floor(4 * Math.pow(cells / 100.0, 2.0 / 9)));
    }

    private static double small(CountFit fit) {
        int cells = fit.counts().size();
        int left = cells - fit.coefficients().size();
        return left > 0 ? (double) cells / left : Double.NaN;
    }

    private static List<Double> errors(CountFit fit, int lag, double factor) {
        if (lag < 0) {
            throw new IllegalArgumentException("the lag must be 0 or more, got " + lag);
        }
        double[][] scores = fit.design().matrix();
        for (int i = 0; i < scores.length; i++) {
            double mean = fit.fitted().get(i);
            double score = (fit.counts().get(i) - mean) / (1 + mean / fit.theta());
            for (int a = 0; a < scores[i].length; a++) {
                scores[i][a] *= score;
            }
        }
        int size = fit.coefficients().size();
        double[][] meat = new double[size][size];
        for (int back = 0; back <= Math.min(lag, scores.length - 1); back++) {
            double weight = 1 - back / (lag + 1.0);
            for (int i = back; i < scores.length; i++) {
                for (int a = 0; a < size; a++) {
                    for (int b = 0; b < size; b++) {
                        meat[a][b] += weight
                                * (back == 0
                                        ? scores[i][a] * scores[i][b]
                                        : scores[i][a] * scores[i - back][b] + scores[i - back][a] * scores[i][b]);
                    }
                }
            }
        }
        double[][] bread = new double[size][];
        for (int a = 0; a < size; a++) {
            bread[a] = CountFit.array(fit.covariance().get(a));
        }
        double[][] robust = Symmetric.sandwich(bread, meat);
        List<Double> errors = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            errors.add(Math.sqrt(Math.max(0, robust[a][a]) * factor));
        }
        return List.copyOf(errors);
    }
}
