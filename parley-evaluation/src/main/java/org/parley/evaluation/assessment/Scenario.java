package org.parley.evaluation.assessment;

import java.util.Locale;
import java.util.SplittableRandom;

/** How incidents come about, apart from the promise. */
enum Scenario {
    /** independent, at one rate */
    STEADY(0, 0, 0, 0),
    /** each week's rate is drawn anew, independent: variance mean + mean² / 3 */
    UNEVEN(3, 0, 0, 0),
    /** mostly nothing, sometimes much: variance mean + mean² / 0.3 */
    ZERO_HEAVY(0.3, 0, 0, 0),
    /** the logarithm of the rate wanders: standard deviation 0.6, correlation of neighbouring weeks 0.5 */
    WANDERING(3, 0, 0.6, 0.5),
    /** as wandering, 0.8 and 0.7 */
    WANDERING_FAR(0, 0, 0.8, 0.7),
    /** falls by 4 % a week throughout */
    FALLING(5, -0.04, 0, 0),
    /** rises by 4 % a week throughout */
    RISING(5, 0.04, 0, 0),
    /** bursts of five weeks on average, nine times as much in them as outside, a quarter of the time */
    BURSTS(5, 0, 0, 0),
    /** of all incidents there, those of others too, only three in ten are reported after the start */
    UNDER_REPORTED(5, 0, 0, 0),
    /** of all incidents there only one in ten is reported after the start */
    SILENT(5, 0, 0, 0);

    private final double theta;
    private final double trend;
    private final double deviation;
    private final double correlation;

    Scenario(double theta, double trend, double deviation, double correlation) {
        this.theta = theta;
        this.trend = trend;
        this.deviation = deviation;
        this.correlation = correlation;
    }

    /** Lower-case words. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What part of incidents is reported after the start. */
    double reported() {
        return switch (this) {
            case UNDER_REPORTED -> 0.3;
            case SILENT -> 0.1;
            case STEADY, UNEVEN, ZERO_HEAVY, WANDERING, WANDERING_FAR, FALLING, RISING, BURSTS -> 1;
        };
    }

    /**
     * Counts of weeks.
     *
     * @param weekly mean of a week before
     * @param before number of weeks before
     * @param after number of weeks after
     * @param ratio how many times as much there is after, the promise alone
     */
    int[] draw(SplittableRandom random, double weekly, int before, int after, double ratio) {
        int[] counts = new int[before + after];
        double wander = deviation * Draw.normal(random);
        boolean isBurst = random.nextDouble() < 0.25;
        for (int week = 0; week < counts.length; week++) {
            if (week > 0) {
                wander = correlation * wander
                        + deviation * Math.sqrt(1 - correlation * correlation) * Draw.normal(random);
                isBurst = isBurst ? random.nextDouble() >= 1 / 5.0 : random.nextDouble() < 1 / 15.0;
            }
            double mean = weekly * Math.exp(wander - deviation * deviation / 2 + trend * (week - before / 2.0));
            if (this == BURSTS) {
                mean *= isBurst ? 3 : 1 / 3.0;
            }
            if (week >= before) {
                mean *= ratio * reported();
            }
            counts[week] = Draw.poisson(random, theta > 0 ? mean * Draw.gamma(random, theta) / theta : mean);
        }
        return counts;
    }
}
