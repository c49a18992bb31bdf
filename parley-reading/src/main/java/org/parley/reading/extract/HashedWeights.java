package org.parley.reading.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Weights of a linear model over hashed features: a table of {@code 2^bits} rows with one number per label. They are learned as
 * {@link LearningWeights}, and read as {@link StoredWeights}.
 */
public abstract class HashedWeights {

    private final int bits;
    private final int labels;

    /**
     * @param bits 1 to 24
     * @param labels at least 1
     */
    HashedWeights(int bits, int labels) {
        if (bits < 1 || bits > 24 || labels < 1) {
            throw new IllegalArgumentException("bits " + bits + " must be 1..24 and labels " + labels + " at least 1");
        }
        this.bits = bits;
        this.labels = labels;
    }

    final int bits() {
        return bits;
    }

    public final int labels() {
        return labels;
    }

    /** Index of the first number of a feature's row. */
    public final int row(int hash) {
        return (hash >>> (32 - bits)) * labels;
    }

    /** Row of a step's feature after a former role. */
    public final int stepRow(int hash, int before) {
        return row(Features.mix(hash, before + 1));
    }

    /** The number at an index. */
    abstract float weight(int index);

    /** Adds the numbers of a row to the scores, from a place on. */
    abstract void add(int row, double[] scores, int at);

    /** Adds the weights of all features to the scores, one per label, from a place on. */
    final void score(Features features, double[] scores, int at) {
        for (int f = 0; f < features.size(); f++) {
            add(row(features.get(f)), scores, at);
        }
    }

    /** The same for features that are mixed with a former role: the way of a step. */
    final void score(Features features, int before, double[] scores, int at) {
        for (int f = 0; f < features.size(); f++) {
            add(stepRow(features.get(f), before), scores, at);
        }
    }

    /** The only label's score. */
    final double score(Features features) {
        double sum = 0;
        for (int f = 0; f < features.size(); f++) {
            sum += weight(row(features.get(f)));
        }
        return sum;
    }

    static HashedWeights load(String resource) {
        try (InputStream raw = HashedWeights.class.getResourceAsStream(resource)) {
            if (raw == null) {
                throw new IllegalStateException("resource " + resource + " must be in the jar");
            }
            return StoredWeights.read(raw);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
