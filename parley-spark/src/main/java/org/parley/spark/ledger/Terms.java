package org.parley.spark.ledger;

/**
 * What holds for all of an output folder, from its first run on.
 *
 * @param form of the folder, raised when it changes
 * @param reading version of the reading
 * @param dates how the tables are parted: {@code day}, {@code month} or {@code year}
 */
public record Terms(int form, String reading, String dates) {

    public static final int FORM = 1;
}
