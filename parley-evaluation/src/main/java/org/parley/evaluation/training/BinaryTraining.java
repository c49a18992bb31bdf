package org.parley.evaluation.training;

import org.parley.reading.extract.Features;
import org.parley.reading.extract.LearningWeights;

/** Logistic regression by AdaGrad, one example at a time. */
final class BinaryTraining {

    /** Examples that are already right to this degree cost a pass over their features and teach nothing. */
    private static final double SETTLED = 0.005;

    private final LearningWeights weights;
    private final AdaGrad steps;

    BinaryTraining(int bits, double rate) {
        weights = new LearningWeights(bits, 1);
        steps = new AdaGrad(weights, rate);
    }

    void learn(Features features, boolean truth) {
        double score = 0;
        for (int f = 0; f < features.size(); f++) {
            score += weights.table()[weights.row(features.get(f))];
        }
        double gradient = (truth ? 1 : 0) - 1 / (1 + Math.exp(-score));
        if (Math.abs(gradient) > SETTLED) {
            for (int f = 0; f < features.size(); f++) {
                steps.step(weights.row(features.get(f)), gradient);
            }
        }
    }

    LearningWeights weights() {
        return weights;
    }
}
