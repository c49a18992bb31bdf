package org.parley.docket.assess.statistics;

import org.hipparchus.distribution.continuous.FDistribution;

/**
 * How many times as much is counted after a day as before, in the same time: an estimate and an interval.
 *
 * <p>The interval is the exact one of two Poisson counts, given their sum (the binomial one of C. Clopper and E. Pearson, in its form
 * as quantiles of F), which holds for small counts and for none. Where counts vary more than Poisson or go together in time, each
 * side weighs only as much as its <em>effective</em> count, {@code 1 / (1 / count + variance of the logarithm of its
 * mean)}, so that the interval is wider. Rejected: the regression's own interval,
 * which has no answer when nothing was counted on one side, where an answer matters most.
 *
 * @param value after by before; 0 when nothing was counted after, infinite when only after
 * @param low lower end of the interval, 0 or more
 * @param high upper end; infinite when it is over a million
 */
public record RateRatio(double value, double low, double high) {

    private static final double LEAST_COUNT = 1e-6;

    /** An upper end beyond this says no more than that there is none. */
    private static final double MOST = 1e6;

    public RateRatio {
        if (!(low >= 0 && high >= low)) {
            throw new IllegalArgumentException("an interval must be 0 <= low <= high, got " + low + ", " + high);
        }
    }

    /**
     * One side of a ratio.
     *
     * @param count 0 or more; need not be whole
     * @param exposure over 0, in any unit, the same on both sides
     * @param variance of the logarithm of the mean, over and above that of a Poisson count; 0 or more
     */
    public record Side(double count, double exposure, double variance) {

        public Side {
            if (!(count >= 0 && exposure > 0 && variance >= 0)) {
                throw new IllegalArgumentException("count and variance must be 0 or more, exposure over 0, got " + count
                        + ", " + exposure + ", " + variance);
            }
        }

        public double rate() {
            return count / exposure;
        }

        private double effective(double counted) {
            return Math.max(LEAST_COUNT, counted / (1 + counted * variance));
        }
    }

    /**
     * The ratio with its interval.
     *
     * @param confidence of the interval, both ends, over 0 and below 1
     */
    public static RateRatio of(Side before, Side after, double confidence) {
        double tail = (1 - confidence) / 2;
        double value = before.count() > 0
                ? after.rate() / before.rate()
                : after.count() > 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        double low = after.count() > 0 ? low(before, after, tail) : 0;
        double high = before.count() > 0 ? high(before, after, tail) : Double.POSITIVE_INFINITY;
        return new RateRatio(value, Math.min(low, high), high > MOST ? Double.POSITIVE_INFINITY : high);
    }

    /**
     * Probability, both ends, of a ratio as far from one or farther when nothing changed: the interval of confidence one less this has one
     * at its end.
     */
    public static double probabilityOfNoChange(Side before, Side after) {
        return Math.min(1, 2 * Math.min(tailAbove(before, after, 1), tailBelow(before, after, 1)));
    }

    /**
     * Probability, one end, of as few after or fewer when the ratio is {@code bound}: the tail of the interval with its upper end there.
     *
     * @param bound over 0
     */
    public static double probabilityOfSoFew(Side before, Side after, double bound) {
        return tailAbove(before, after, bound);
    }

    /**
     * Probability, one end, of as many after or more when the ratio is {@code bound}: the tail of the interval with its lower end there.
     *
     * @param bound over 0
     */
    public static double probabilityOfSoMany(Side before, Side after, double bound) {
        return tailBelow(before, after, bound);
    }

    /** The tail at which the upper end of the interval is {@code bound}. */
    static double tailAbove(Side before, Side after, double bound) {
        double one = after.count() + 1;
        double other = before.count();
        return other > 0
                ? 1
                        - probability(
                                after.effective(one), before.effective(other), bound / scale(one, other, before, after))
                : 1;
    }

    /** The tail at which the lower end of the interval is {@code bound}. */
    static double tailBelow(Side before, Side after, double bound) {
        double one = after.count();
        double other = before.count() + 1;
        return one > 0
                ? probability(after.effective(one), before.effective(other), bound / scale(one, other, before, after))
                : 1;
    }

    private static double low(Side before, Side after, double tail) {
        double one = after.count();
        double other = before.count() + 1;
        return scale(one, other, before, after) * quantile(after.effective(one), before.effective(other), tail);
    }

    private static double high(Side before, Side after, double tail) {
        double one = after.count() + 1;
        double other = before.count();
        return scale(one, other, before, after) * quantile(after.effective(one), before.effective(other), 1 - tail);
    }

    private static double scale(double one, double other, Side before, Side after) {
        return one / other * before.exposure() / after.exposure();
    }

    private static double quantile(double one, double other, double at) {
        return new FDistribution(2 * one, 2 * other).inverseCumulativeProbability(at);
    }

    private static double probability(double one, double other, double at) {
        return new FDistribution(2 * one, 2 * other).cumulativeProbability(at);
    }
}
