package org.parley.evaluation.benchmark;

import java.time.Duration;

/**
 * What one entrant did in one go.
 *
 * @param articles read, repeated passes over the same files counted each time; at least 1
 * @param time of the clock, from the first file to the last result
 */
record Lap(int articles, Duration time) {

    Lap {
        if (articles < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "a lap has at least one article and takes time, got " + articles + " in " + time);
        }
    }

    double articlesPerSecond() {
        return articles / (time.toNanos() / 1e9);
    }
}
