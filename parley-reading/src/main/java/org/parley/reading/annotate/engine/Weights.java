package org.parley.reading.annotate.engine;

/** Scores classes by the sum of the weight rows of the features at hand. */
public interface Weights {

    /** Number of classes. */
    int classes();

    /** Number of rows less one; the number of rows is a power of two. */
    int mask();

    /**
     * Sets {@code scores[0..classes)} to the sums.
     *
     * @param rows row numbers, the first {@code count} count
     */
    void score(int[] rows, int count, int[] scores);
}
