package org.parley.evaluation.training;

import java.util.BitSet;
import java.util.List;
import org.parley.reading.extract.CueFeatures;
import org.parley.reading.extract.Features;
import org.parley.reading.extract.LearningWeights;

/** Learns which tokens head a cue: every token of every passage is an example. */
final class CueTraining {

    private static final int BITS = 22;
    private static final int ROUNDS = 4;
    private static final double RATE = 0.02;

    private CueTraining() {}

    static LearningWeights train(List<GoldPassage> passages) {
        BinaryTraining training = new BinaryTraining(BITS, RATE);
        Features features = new Features();
        for (int round = 0; round < ROUNDS; round++) {
            Shuffle.each(passages, round, gold -> {
                BitSet heads = new BitSet();
                gold.frames().forEach(f -> heads.set(f.cue()));
                for (int t = 0; t < gold.passage().size(); t++) {
                    features.clear();
                    CueFeatures.collect(gold.passage(), t, features);
                    training.learn(features, heads.get(t));
                }
            });
        }
        return training.weights();
    }
}
