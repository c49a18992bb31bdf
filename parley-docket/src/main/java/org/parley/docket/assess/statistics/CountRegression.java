package org.parley.docket.assess.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Poisson and negative binomial regression with a logarithmic link, by iteratively reweighted least squares; the
 * negative binomial's theta by maximum likelihood, in turn with the coefficients, as {@code MASS::glm.nb} does.
 *
 * <p>Sources: P. McCullagh, J. A. Nelder, Generalized Linear Models (1989), ch. 2 and 6; W. N. Venables, B. D. Ripley,
 * Modern Applied Statistics with S (2002), 7.4.
 */
public final class CountRegression {

    private static final int ITERATIONS = 200;
    private static final int ROUNDS = 100;
    private static final double TOLERANCE = 1e-12;

    /** Beyond this the counts are Poisson for all that can be seen. */
    private static final double MOST_THETA = 1e7;

    /** A logarithm of a mean that goes further has no finite estimate. */
    private static final double FARTHEST = 25;

    private CountRegression() {}

    /**
     * Poisson regression.
     *
     * @param counts 0 or more, one a row of the design
     * @return absent when the coefficients have no finite estimate (a column with nothing counted) or cannot be told apart
     */
    public static Optional<CountFit> poisson(List<Double> counts, Design design) {
        Solver solver = new Solver(counts, design);
        return solver.solve(Double.POSITIVE_INFINITY)
                ? Optional.of(solver.fit(Double.POSITIVE_INFINITY))
                : Optional.empty();
    }

    /**
     * Negative binomial regression, the variance being mean + mean² / theta. Where the counts vary no more than Poisson, theta is
     * infinite and the fit is the Poisson fit.
     *
     * @param counts 0 or more, one a row of the design
     * @return absent as for {@link #poisson}
     */
    public static Optional<CountFit> negativeBinomial(List<Double> counts, Design design) {
        Solver solver = new Solver(counts, design);
        if (!solver.solve(Double.POSITIVE_INFINITY)) {
            return Optional.empty();
        }
        double theta = Double.POSITIVE_INFINITY;
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double found = Theta.mostLikely(solver.y, solver.mu, MOST_THETA);
            if (found >= MOST_THETA) {
                return solver.solve(Double.POSITIVE_INFINITY)
                        ? Optional.of(solver.fit(Double.POSITIVE_INFINITY))
                        : Optional.empty();
            }
            if (!solver.solve(found)) {
                return Optional.empty();
            }
            theta = found;
            double likelihood = Theta.logLikelihood(solver.y, solver.mu, theta);
            if (Math.abs(likelihood - before) <= TOLERANCE * (Math.abs(likelihood) + 1)) {
                break;
            }
            before = likelihood;
        }
        return Optional.of(solver.fit(theta));
    }

    /** One regression's numbers while it is worked out. For one thread. */
    private static final class Solver {

        final double[] y;
        final double[] mu;
        final double[][] x;
        final double[] offset;
        final Design design;
        final List<Double> counts;
        double[] beta;
        double[][] covariance = new double[0][0];

        Solver(List<Double> counts, Design design) {
            if (counts.size() != design.size()) {
                throw new IllegalArgumentException(
                        "one count a row: " + counts.size() + " counts, " + design.size() + " rows");
            }
            this.counts = List.copyOf(counts);
            this.design = design;
            y = counts.stream().mapToDouble(Double::doubleValue).toArray();
            x = design.matrix();
            offset = design.offset();
            mu = new double[y.length];
            beta = new double[design.names().size()];
            for (int i = 0; i < y.length; i++) {
                mu[i] = Math.max(y[i], 0) + 1.0 / 6;
            }
        }

        CountFit fit(double theta) {
            return new CountFit(design, counts, boxed(beta), rows(covariance), theta, boxed(mu));
        }

        /** Leaves coefficients and means; says whether there are any. */
        boolean solve(double theta) {
            int p = beta.length;
            if (y.length < p) {
                return false;
            }
            double deviance = Double.POSITIVE_INFINITY;
            for (int iteration = 0; iteration < ITERATIONS; iteration++) {
                double[][] information = new double[p][p];
                double[] right = new double[p];
                for (int i = 0; i < y.length; i++) {
                    double weight = mu[i] / (1 + mu[i] / theta);
                    double working = Math.log(mu[i]) - offset[i] + (y[i] - mu[i]) / mu[i];
                    for (int a = 0; a < p; a++) {
                        right[a] += x[i][a] * weight * working;
                        for (int b = 0; b <= a; b++) {
                            information[a][b] += x[i][a] * weight * x[i][b];
                        }
                    }
                }
                Optional<double[][]> inverse = Symmetric.inverse(information);
                if (inverse.isEmpty()) {
                    return false;
                }
                covariance = inverse.get();
                double[] step = Symmetric.times(covariance, right);
                double now = move(step, theta);
                for (int half = 0; half < 30 && !(now <= deviance + 1e-9 * (Math.abs(deviance) + 1)); half++) {
                    for (int a = 0; a < p; a++) {
                        step[a] = (step[a] + beta[a]) / 2;
                    }
                    now = move(step, theta);
                }
                if (!Double.isFinite(now) || isFar(step)) {
                    return false;
                }
                beta = step;
                if (Math.abs(now - deviance) <= TOLERANCE * (Math.abs(now) + 0.1)) {
                    return true;
                }
                deviance = now;
            }
            return true;
        }

        private boolean isFar(double[] step) {
            for (int i = 0; i < y.length; i++) {
                if (Math.abs(Symmetric.dot(x[i], step)) > FARTHEST) {
                    return true;
                }
            }
            return false;
        }

        private double move(double[] step, double theta) {
            double deviance = 0;
            for (int i = 0; i < y.length; i++) {
                mu[i] = Math.max(1e-300, Math.exp(offset[i] + Symmetric.dot(x[i], step)));
                deviance += y[i] > 0 ? y[i] * Math.log(y[i] / mu[i]) : 0;
                deviance -= Double.isInfinite(theta)
                        ? y[i] - mu[i]
                        : (y[i] + theta) * Math.log((y[i] + theta) / (mu[i] + theta));
            }
            return 2 * deviance;
        }

        private static List<Double> boxed(double[] values) {
            return java.util.Arrays.stream(values).boxed().toList();
        }

        private static List<List<Double>> rows(double[][] values) {
            return java.util.Arrays.stream(values).map(Solver::boxed).toList();
        }
    }
}
