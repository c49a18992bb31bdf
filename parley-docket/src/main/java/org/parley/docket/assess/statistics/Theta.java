package org.parley.docket.assess.statistics;

import org.hipparchus.special.Gamma;

/** The negative binomial's theta: the variance of a count is mean + mean² / theta. */
final class Theta {

    private static final int STEPS = 200;

    private Theta() {}

    /**
     * By maximum likelihood, the means being given: bisection on the score, then Newton's steps inside the bracket.
     *
     * @return at most {@code most}, which stands for Poisson
     */
    static double mostLikely(double[] y, double[] mu, double most) {
        double low = Math.log(1e-6);
        double high = Math.log(most);
        if (score(y, mu, most) >= 0 || sum(y) <= 0) {
            return most;
        }
        double start = 0;
        for (int i = 0; i < y.length; i++) {
            start += mu[i] > 0 ? (y[i] / mu[i] - 1) * (y[i] / mu[i] - 1) : 0;
        }
        double at = Math.min(high, Math.max(low, Math.log(y.length / Math.max(start, 1e-9))));
        for (int step = 0; step < STEPS; step++) {
            double theta = Math.exp(at);
            double score = score(y, mu, theta);
            if (score > 0) {
                low = at;
            } else {
                high = at;
            }
            double information = information(y, mu, theta) * theta;
            double next = information > 0 ? at + score / information : Double.NaN;
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - at) < 1e-13 * (1 + Math.abs(at))) {
                return Math.exp(next);
            }
            at = next;
        }
        return Math.exp(at);
    }

    /**
     * By moments: where the sum of squared Pearson residuals is the degrees of freedom that are left.
     *
     * @return at most {@code most}, which stands for Poisson
     */
    static double byMoments(double[] y, double[] mu, int parameters, double most) {
        int left = y.length - parameters;
        if (left <= 0 || pearson(y, mu, most) <= left) {
            return most;
        }
        double low = Math.log(1e-6);
        double high = Math.log(most);
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            if (pearson(y, mu, Math.exp(middle)) > left) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.exp((low + high) / 2);
    }

    static double pearson(double[] y, double[] mu, double theta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            if (mu[i] > 0) {
                sum += (y[i] - mu[i]) * (y[i] - mu[i]) / (mu[i] + mu[i] * mu[i] / theta);
            }
        }
        return sum;
    }

    private static double score(double[] y, double[] mu, double theta) {
        double sum = 0;
        double own = Gamma.digamma(theta);
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] > 0 ? Gamma.digamma(theta + y[i]) - own : 0)
                    - Math.log1p(mu[i] / theta)
                    + (mu[i] - y[i]) / (mu[i] + theta);
        }
        return sum;
    }

    /** Minus the second derivative of the logarithm of the likelihood. */
    static double information(double[] y, double[] mu, double theta) {
        double sum = 0;
        double own = Gamma.trigamma(theta);
        for (int i = 0; i < y.length; i++) {
            double both = mu[i] + theta;
            sum += (y[i] > 0 ? own - Gamma.trigamma(theta + y[i]) : 0)
                    - 1 / theta
                    + 2 / both
                    - (y[i] + theta) / (both * both);
        }
        return sum;
    }

    /** Of all counts; {@code theta} may be infinite. */
    static double logLikelihood(double[] y, double[] mu, double theta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum -= Gamma.logGamma(y[i] + 1);
            if (Double.isInfinite(theta)) {
                sum += (y[i] > 0 ? y[i] * Math.log(mu[i]) : 0) - mu[i];
            } else {
                sum += Gamma.logGamma(theta + y[i])
                        - Gamma.logGamma(theta)
                        - theta * Math.log1p(mu[i] / theta)
                        + (y[i] > 0 ? y[i] * Math.log(mu[i] / (mu[i] + theta)) : 0);
            }
        }
        return sum;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
