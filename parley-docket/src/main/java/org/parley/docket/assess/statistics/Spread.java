package org.parley.docket.assess.statistics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How much counts vary around their means, over and above Poisson, and how long a burst lasts.
 *
 * @param theta of the negative binomial, the smaller of that by likelihood and that by moments; infinite when the counts vary no more
 *     than Poisson
 * @param inflation how many times as much a long sum varies as independent cells would make it; at least 1
 * @param excess variance of a long sum over its squared mean, times its number of cells, the Poisson part left out: 0 or more
 * @param freedom how many independent cells the series is worth, less the means that were estimated; at least 1
 */
public record Spread(double theta, double inflation, double excess, double freedom) {

    private static final double MOST_THETA = 1e7;
    private static final double MOST_CORRELATION = 0.9;

    /**
     * Measured from residuals. The correlation of neighbours is corrected for the means that were estimated (M. G. Kendall, Biometrika
     * 41, 1954), and is what a first-order autoregression or, if larger, straight-line weights (Newey and West) make of it.
     *
     * @param counts one a cell, in their order
     * @param means as fitted
     * @param parameters how many were estimated to fit them
     */
    public static Spread of(List<Double> counts, List<Double> means, int parameters) {
        double[] y = CountFit.array(counts);
        double[] mu = CountFit.array(means);
        double theta = Math.min(Theta.mostLikely(y, mu, MOST_THETA), Theta.byMoments(y, mu, parameters, MOST_THETA));
        List<Double> residuals = new ArrayList<>();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            residuals.add(mu[i] > 0 ? (y[i] - mu[i]) / Math.sqrt(mu[i] + mu[i] * mu[i] / theta) : 0);
            sum += mu[i];
            squares += mu[i] * mu[i];
        }
        double inflation = inflation(residuals, parameters);
        double typical = sum > 0 ? squares / sum : 0;
        double excess = typical > 0 ? (inflation * (1 + typical / theta) - 1) / typical : 0;
        return new Spread(
                theta >= MOST_THETA ? Double.POSITIVE_INFINITY : theta,
                inflation,
                excess,
                Math.max(1, y.length / inflation - parameters));
    }

    private static double inflation(List<Double> residuals, int parameters) {
        int size = residuals.size();
        int reach = RobustErrors.usualLag(size) + 1;
        List<Double> lags = Autocorrelation.of(residuals, reach).lags();
        if (lags.isEmpty()) {
            return 1;
        }
        double lost = (double) parameters / size;
        double first = Math.min(MOST_CORRELATION, lags.get(0) + lost * (1 + 3 * Math.max(0, lags.get(0))));
        double straight = 1;
        for (int lag = 1; lag <= lags.size(); lag++) {
            straight += 2 * (1 - lag / (reach + 1.0)) * (lags.get(lag - 1) + lost);
        }
        return Math.max(1, Math.max((1 + first) / (1 - first), straight));
    }

    /**
     * {@link #excess}, made larger since it was measured from few cells: by the squared ratio of Student's to the normal quantile.
     *
     * @param confidence of the interval that it is for
     */
    public double cautious(double confidence) {
        double at = (1 + confidence) / 2;
        double ratio = new TDistribution(freedom).inverseCumulativeProbability(at)
                / new NormalDistribution().inverseCumulativeProbability(at);
        return excess * ratio * ratio;
    }
}
