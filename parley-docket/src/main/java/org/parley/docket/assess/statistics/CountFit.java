package org.parley.docket.assess.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * A fitted regression of counts.
 *
 * @param design what was fitted
 * @param counts what was counted, one a row of the design
 * @param coefficients one a column of the design, on the logarithmic scale
 * @param covariance of the coefficients if the model holds: the inverse of the expected information, theta held fixed
 * @param theta of the negative binomial; infinite for Poisson
 * @param fitted means, one a row
 */
public record CountFit(
        Design design,
        List<Double> counts,
        List<Double> coefficients,
        List<List<Double>> covariance,
        double theta,
        List<Double> fitted) {

    public CountFit {
        counts = List.copyOf(counts);
        coefficients = List.copyOf(coefficients);
        covariance = covariance.stream().map(List::copyOf).toList();
        fitted = List.copyOf(fitted);
    }

    /** Square roots of the diagonal of {@link #covariance}. */
    public List<Double> standardErrors() {
        return rootsOfDiagonal(covariance);
    }

    /** Logarithm of the likelihood. */
    public double logLikelihood() {
        return Theta.logLikelihood(array(counts), array(fitted), theta);
    }

    /** Standard error of theta, the means held fixed; infinite for Poisson. */
    public double thetaStandardError() {
        return Double.isInfinite(theta) ? theta : Math.sqrt(1 / Theta.information(array(counts), array(fitted), theta));
    }

    /** Differences from the fitted means in units of the model's standard deviation. */
    public List<Double> pearsonResiduals() {
        List<Double> residuals = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double mean = fitted.get(i);
            residuals.add((counts.get(i) - mean) / Math.sqrt(mean + mean * mean / theta));
        }
        return List.copyOf(residuals);
    }

    static List<Double> rootsOfDiagonal(List<List<Double>> matrix) {
        List<Double> roots = new ArrayList<>();
        for (int a = 0; a < matrix.size(); a++) {
            roots.add(Math.sqrt(matrix.get(a).get(a)));
        }
        return List.copyOf(roots);
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
