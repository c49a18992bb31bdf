package org.parley.docket.assess.statistics;

import java.util.List;
import java.util.Optional;

/**
 * What would have been counted after a day had the trend from before gone on: a straight line in the logarithm of the rate,
 * carried forward. What is thought possible of its slope is stated beforehand ({@link #STEEP}), so that a line through few counts
 * stays near level and its uncertainty says what such a trend could do.
 *
 * @param slope change of the logarithm of the rate over all cells before
 * @param expected count over the cells after
 * @param variance of the logarithm of {@code expected}
 * @param excess variance over squared mean of one cell that it was made with
 * @param fitted means of the cells before, then of those after
 * @param errors standard error of the logarithm of each of these
 */
public record TrendBaseline(
        double slope, double expected, double variance, double excess, List<Double> fitted, List<Double> errors) {

    /** 1.6 times as much, or as many times less: chosen by the rates of false verdicts on made series, see decision 0018. */
    public static final double STEEP = Math.log(1.6);

    /** Hardly anything is thought impossible. */
    public static final double ANYTHING = 5;

    private static final int STEPS = 100;

    public TrendBaseline {
        fitted = List.copyOf(fitted);
        errors = List.copyOf(errors);
    }

    /**
     * Fits the cells before and carries the line forward.
     *
     * @param counts of the cells before
     * @param exposures of these cells, then of those after
     * @param times middles of these cells, then of those after, in any unit
     * @param excess variance over squared mean of one cell, the Poisson part left out
     * @param deviation what is thought possible: the standard deviation of the change of the logarithm over the cells before
     * @return absent when nothing was counted or there are fewer than three cells before
     */
    public static Optional<TrendBaseline> of(
            List<Double> counts, List<Double> exposures, List<Double> times, double excess, double deviation) {
        int cells = counts.size();
        double total = 0;
        double width = 0;
        double middle = 0;
        for (int i = 0; i < cells; i++) {
            total += counts.get(i);
            width += exposures.get(i);
            middle += times.get(i) / cells;
        }
        if (cells < 3 || total <= 0) {
            return Optional.empty();
        }
        double span = (times.get(cells - 1) - times.get(0)) * cells / (cells - 1.0);
        double[] at = new double[times.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = (times.get(i) - middle) / span;
        }
        double level = Math.log(total / width);
        double slope = 0;
        double[] information = new double[3];
        double prior = 1 / (deviation * deviation);
        for (int step = 0; step < STEPS; step++) {
            double up = 0;
            double along = -prior * slope;
            information = new double[] {0, 0, prior};
            for (int i = 0; i < cells; i++) {
                double mean = exposures.get(i) * Math.exp(level + slope * at[i]);
                double weight = mean / (1 + excess * mean);
                double pull = (counts.get(i) - mean) / (1 + excess * mean);
                up += pull;
                along += pull * at[i];
                information[0] += weight;
                information[1] += weight * at[i];
                information[2] += weight * at[i] * at[i];
            }
            double determinant = information[0] * information[2] - information[1] * information[1];
            double moreLevel = limited((information[2] * up - information[1] * along) / determinant);
            double moreSlope = limited((information[0] * along - information[1] * up) / determinant);
            level += moreLevel;
            slope += moreSlope;
            if (Math.abs(moreLevel) + Math.abs(moreSlope) < 1e-10) {
                break;
            }
        }
        return Optional.of(carried(cells, exposures, at, level, slope, information, excess));
    }

    private static double limited(double step) {
        return Math.max(-1, Math.min(1, step));
    }

    private static TrendBaseline carried(
            int cells,
            List<Double> exposures,
            double[] at,
            double level,
            double slope,
            double[] information,
            double excess) {
        double determinant = information[0] * information[2] - information[1] * information[1];
        double levelVariance = information[2] / determinant;
        double both = -information[1] / determinant;
        double slopeVariance = information[0] / determinant;
        double expected = 0;
        double place = 0;
        Double[] fitted = new Double[at.length];
        Double[] errors = new Double[at.length];
        for (int i = 0; i < at.length; i++) {
            double mean = exposures.get(i) * Math.exp(level + slope * at[i]);
            fitted[i] = mean;
            errors[i] = Math.sqrt(levelVariance + 2 * at[i] * both + at[i] * at[i] * slopeVariance);
            if (i >= cells) {
                expected += mean;
                place += mean * at[i];
            }
        }
        place = expected > 0 ? place / expected : 0;
        return new TrendBaseline(
                slope,
                expected,
                levelVariance + 2 * place * both + place * place * slopeVariance,
                excess,
                List.of(fitted),
                List.of(errors));
    }
}
