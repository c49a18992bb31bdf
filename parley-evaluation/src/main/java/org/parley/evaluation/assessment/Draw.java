package org.parley.evaluation.assessment;

import java.util.SplittableRandom;

/** Random numbers of distributions. */
final class Draw {

    private static final double LARGE = 500;

    private Draw() {}

    /** Standard normal, by G. E. P. Box and M. E. Muller (1958). */
    static double normal(SplittableRandom random) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** Gamma of scale one, by G. Marsaglia and W. W. Tsang (2000). */
    static double gamma(SplittableRandom random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        while (true) {
            double x = normal(random);
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** Poisson: by inversion; beyond means of 500 by the normal. */
    static int poisson(SplittableRandom random, double mean) {
        if (mean > LARGE) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
        }
        double at = random.nextDouble();
        double probability = Math.exp(-mean);
        double sum = probability;
        int count = 0;
        while (at > sum && probability > 0) {
            count++;
            probability *= mean / count;
            sum += probability;
        }
        return count;
    }
}
