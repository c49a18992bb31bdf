package org.parley.evaluation.training;

import org.parley.reading.extract.LearningWeights;

/** Stochastic gradient steps with a rate of its own for every weight (Duchi, Hazan and Singer 2011). One thread. */
final class AdaGrad {

    private final float[] table;
    private final float[] squares;
    private final float rate;

    AdaGrad(LearningWeights weights, double rate) {
        this.table = weights.table();
        this.squares = new float[table.length];
        this.rate = (float) rate;
    }

    /** Moves one weight along the gradient of the log likelihood. */
    void step(int index, double gradient) {
        float g = (float) gradient;
        squares[index] += g * g;
        table[index] += rate * g / (float) Math.sqrt(squares[index] + 1e-8f);
    }
}
