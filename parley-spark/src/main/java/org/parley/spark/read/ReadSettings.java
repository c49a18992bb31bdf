package org.parley.spark.read;

import java.io.Serializable;
import java.time.Duration;
import org.parley.reading.intake.Limits;

/**
 * How documents are read; travels to the workers.
 *
 * @param megabytes largest document
 * @param openSeconds longest time for opening one
 * @param readSeconds longest time for reading one that is open
 * @param roster lines of a roster that go before the built-in ones, empty when there are none
 */
public record ReadSettings(int megabytes, int openSeconds, int readSeconds, String roster) implements Serializable {

    private static final long serialVersionUID = 1;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    public ReadSettings {
        if (megabytes < 1 || megabytes > 2047 || openSeconds < 1 || readSeconds < 1) {
            throw new IllegalArgumentException("limits must be at least 1, and at most 2047 megabytes; got " + megabytes
                    + " megabytes, " + openSeconds + " and " + readSeconds + " seconds");
        }
    }

    Limits limits() {
        return Limits.DEFAULT
                .withBytesPerDocument((long) megabytes << 20)
                .withTimePerDocument(Duration.ofSeconds(openSeconds));
    }

    Duration timeToRead() {
        return Duration.ofSeconds(readSeconds);
    }
}
