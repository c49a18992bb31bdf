package org.parley.docket.assess.statistics;

import java.util.OptionalDouble;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Which change would be found with a given probability, from what was counted before and how much of a time after is looked at. A change is
 * found when the interval of {@link RateRatio} leaves out a ratio; the count after is negative binomial (Poisson without excess).
 *
 * @param before what was counted before
 * @param exposure of the time after, over 0
 * @param variance of the logarithm of the mean after, over and above that of a Poisson count
 * @param tail at which a ratio is left out, one end: over 0, below one half
 */
public record Power(RateRatio.Side before, double exposure, double variance, double tail) {

    private static final int STEPS = 40;
    private static final double MOST_COUNT = 1e9;

    /**
     * Probability that the interval lies wholly below a bound.
     *
     * @param ratio how things are
     * @param bound over 0
     */
    public double below(double ratio, double bound) {
        return upTo(mostBelow(bound), mean(ratio));
    }

    /** The most that may be counted after for the interval to lie below a bound; -1 when nothing would be little enough. */
    private double mostBelow(double bound) {
        if (before.count() <= 0 || !isBelow(0, bound)) {
            return -1;
        }
        double low = 0;
        double high = Math.ceil(mean(bound)) + 1;
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (isBelow(middle, bound)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Probability that the interval lies wholly above a bound.
     *
     * @param ratio how things are
     * @param bound over 0
     */
    public double above(double ratio, double bound) {
        double least = leastAbove(bound);
        return Double.isInfinite(least) ? 0 : 1 - upTo(least - 1, mean(ratio));
    }

    /** The least that must be counted after for the interval to lie above a bound. */
    private double leastAbove(double bound) {
        double low = 0;
        double high = Math.ceil(mean(bound)) + 8;
        while (!isAbove(high, bound)) {
            high *= 2;
            if (high > MOST_COUNT) {
                return Double.POSITIVE_INFINITY;
            }
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (isAbove(middle, bound)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /**
     * The smallest fall from no change that is found with probability {@code power}, as a ratio: 0.4 when a fall by 60 % is.
     *
     * @return absent when not even a fall to nothing would be found
     */
    public OptionalDouble leastFall(double power) {
        double most = mostBelow(1);
        if (most < 0) {
            return OptionalDouble.empty();
        }
        double found = 0;
        double missed = 1;
        for (int step = 0; step < STEPS; step++) {
            double middle = (found + missed) / 2;
            if (upTo(most, mean(middle)) >= power) {
                found = middle;
            } else {
                missed = middle;
            }
        }
        return OptionalDouble.of(found);
    }

    /**
     * The smallest rise from no change that is found with probability {@code power}, as a ratio.
     *
     * @return absent when not even a rise to a thousand times as much would be found
     */
    public OptionalDouble leastRise(double power) {
        double found = 1000;
        double missed = 1;
        double least = leastAbove(1);
        if (before.count() <= 0 || Double.isInfinite(least) || 1 - upTo(least - 1, mean(found)) < power) {
            return OptionalDouble.empty();
        }
        for (int step = 0; step < STEPS; step++) {
            double middle = (found + missed) / 2;
            if (1 - upTo(least - 1, mean(middle)) >= power) {
                found = middle;
            } else {
                missed = middle;
            }
        }
        return OptionalDouble.of(found);
    }

    private double mean(double ratio) {
        return ratio * before.rate() * exposure;
    }

    private boolean isBelow(double count, double bound) {
        return RateRatio.tailAbove(before, new RateRatio.Side(count, exposure, variance), bound) < tail;
    }

    private boolean isAbove(double count, double bound) {
        return RateRatio.tailBelow(before, new RateRatio.Side(count, exposure, variance), bound) < tail;
    }

    /** Probability of a count of at most {@code count}. */
    private double upTo(double count, double mean) {
        if (count < 0) {
            return 0;
        }
        if (mean <= 0) {
            return 1;
        }
        return variance * mean < 1e-6
                ? Gamma.regularizedGammaQ(count + 1, mean)
                : Beta.regularizedBeta(1 / (1 + variance * mean), 1 / variance, count + 1);
    }
}
