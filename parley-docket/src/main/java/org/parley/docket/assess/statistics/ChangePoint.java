package org.parley.docket.assess.statistics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * Where a rate changes, if it changes once: the probability of each place, and that there is a change at all.
 *
 * <p>Before the series is looked at, a change is as likely as none, and each place as likely as the others; the rates have gamma
 * distributions of shape one half with the mean of the whole series, and are integrated out exactly. Counts that vary more than
 * Poisson are divided by their inflation, as are their exposures' weights (a power likelihood), so that bursts do not pass for changes.
 *
 * <p>Sources: A. E. Raftery, V. E. Akman, Biometrika 73 (1986); A. Jeffreys' prior as in B. P. Carlin, A. E. Gelfand, A. F. M. Smith,
 * Applied Statistics 41 (1992); power likelihoods as in P. G. Bissiri, C. C. Holmes, S. G. Walker, JRSS B 78 (2016).
 *
 * @param probabilities that the first cell of the new rate is the one with this index, given that there is a change; the
 *     first is 0, the sum 1; empty for a series of fewer than two cells or with nothing counted
 * @param change probability of a change
 */
public record ChangePoint(List<Double> probabilities, double change) {

    private static final double SHAPE = 0.5;

    public ChangePoint {
        probabilities = List.copyOf(probabilities);
    }

    /**
     * Looks for one change.
     *
     * @param counts one a cell
     * @param exposures over 0, one a cell
     * @param inflation how many times as much the counts vary as Poisson, in the long run; at least 1
     */
    public static ChangePoint of(List<Double> counts, List<Double> exposures, double inflation) {
        double total = 0;
        double width = 0;
        for (int i = 0; i < counts.size(); i++) {
            total += counts.get(i) / inflation;
            width += exposures.get(i) / inflation;
        }
        if (counts.size() < 2 || total <= 0) {
            return new ChangePoint(List.of(), 0);
        }
        double rate = SHAPE / (total / width);
        List<Double> logs = new ArrayList<>();
        logs.add(Double.NEGATIVE_INFINITY);
        double count = 0;
        double spent = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < counts.size(); i++) {
            count += counts.get(i - 1) / inflation;
            spent += exposures.get(i - 1) / inflation;
            double log = marginal(count, spent, rate) + marginal(Math.max(0, total - count), width - spent, rate);
            most = Math.max(most, log);
            logs.add(log);
        }
        double sum = 0;
        List<Double> probabilities = new ArrayList<>();
        for (double log : logs) {
            probabilities.add(Math.exp(log - most));
            sum += Math.exp(log - most);
        }
        for (int i = 0; i < probabilities.size(); i++) {
            probabilities.set(i, probabilities.get(i) / sum);
        }
        double odds = Math.exp(most + Math.log(sum / (counts.size() - 1)) - marginal(total, width, rate));
        return new ChangePoint(probabilities, Double.isInfinite(odds) ? 1 : odds / (1 + odds));
    }

    private static double marginal(double count, double width, double rate) {
        return SHAPE * Math.log(rate)
                - Gamma.logGamma(SHAPE)
                + Gamma.logGamma(SHAPE + count)
                - (SHAPE + count) * Math.log(rate + width);
    }

    /** Whether there is anything to tell. */
    public boolean isEmpty() {
        return probabilities.isEmpty();
    }

    /** The most likely first cell of the new rate; the earliest of equals. */
    public int mostLikely() {
        int best = 1;
        for (int i = 2; i < probabilities.size(); i++) {
            if (probabilities.get(i) > probabilities.get(best)) {
                best = i;
            }
        }
        return best;
    }

    /**
     * The first cell at which the sum of probabilities reaches a share.
     *
     * @param share over 0 and below 1
     */
    public int quantile(double share) {
        double sum = 0;
        for (int i = 0; i < probabilities.size(); i++) {
            sum += probabilities.get(i);
            if (sum >= share) {
                return i;
            }
        }
        return probabilities.size() - 1;
    }

    /** Probability that the new rate begins at cells {@code from} to {@code to}, both included. */
    public double within(int from, int to) {
        double sum = 0;
        for (int i = Math.max(0, from); i <= Math.min(to, probabilities.size() - 1); i++) {
            sum += probabilities.get(i);
        }
        return Math.min(1, sum);
    }
}
