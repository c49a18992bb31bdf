package org.parley.spark.job;

import java.util.List;
import org.parley.spark.read.ReadSettings;

/**
 * What is to be read and how.
 *
 * @param inputs paths of any Hadoop file system
 * @param output folder
 * @param settings how documents are read
 * @param reading version of the reading
 * @param dates how the tables are parted: {@code day}, {@code month} or {@code year}
 * @param batchMegabytes of input that are committed at once, at least 1
 */
public record ReadOrder(
        List<String> inputs, String output, ReadSettings settings, String reading, String dates, int batchMegabytes) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when something is out of its range
     */
    public ReadOrder {
        inputs = List.copyOf(inputs);
        if (batchMegabytes < 1) {
            throw new IllegalArgumentException("a batch must have at least 1 megabyte, got " + batchMegabytes);
        }
        Tables.digits(dates);
    }
}
