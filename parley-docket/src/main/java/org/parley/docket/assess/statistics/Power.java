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
 * @param confidence of the interval, both ends
 */
public record Power(RateRatio.Side before, double exposure, double variance, double confidence) {

    private static final int STEPS = 40;
    private static final double MOST_COUNT = 1e9;

    /**
     * Probability that the interval lies wholly below a bound.
     *
     * @param ratio how things are
     * @param bound over 0
     */
    public double below(double ratio, double bound) {
        if (before.count() <= 0 || !isBelow(0, bound)) {
            return 0;
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
        return upTo(low, mean(ratio));
    }

    /**
     * Probability that the interval lies wholly above a bound.
     *
     * @param ratio how things are
     * @param bound over 0
     */
    public double above(double ratio, double bound) {
        double low = 0;
        double high = Math.ceil(mean(bound)) + 8;
        while (!isAbove(high, bound)) {
            high *= 2;
            if (high > MOST_COUNT) {
                return 0;
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
        return 1 - upTo(high - 1, mean(ratio));
    }

    /**
     * The smallest fall from no change that is found with probability {@code power}, as a ratio: 0.4 when a fall by 60 % is.
     *
     * @return absent when not even a fall to nothing would be found
     */
    public OptionalDouble leastFall(double power) {
        if (below(0, 1) < power) {
            return OptionalDouble.empty();
        }
        double found = 0;
        double missed = 1;
        for (int step = 0; step < STEPS; step++) {
            double middle = (found + missed) / 2;
            if (below(middle, 1) >= power) {
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
        if (before.count() <= 0 || above(found, 1) < power) {
            return OptionalDouble.empty();
        }
        for (int step = 0; step < STEPS; step++) {
            double middle = (found + missed) / 2;
            if (above(middle, 1) >= power) {
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
        return RateRatio.tailAbove(before, new RateRatio.Side(count, exposure, variance), bound) < (1 - confidence) / 2;
    }

    private boolean isAbove(double count, double bound) {
        return RateRatio.tailBelow(before, new RateRatio.Side(count, exposure, variance), bound) < (1 - confidence) / 2;
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
