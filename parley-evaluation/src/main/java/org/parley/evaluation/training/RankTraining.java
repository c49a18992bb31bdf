package org.parley.evaluation.training;

import java.util.List;
import org.parley.reading.extract.Features;
import org.parley.reading.extract.Frame;
import org.parley.reading.extract.LearningWeights;
import org.parley.reading.extract.RankFeatures;

/** Learns which frames are right as a whole, from frames that were found by models which had not seen their article. */
final class RankTraining {

    private static final int BITS = 18;
    private static final int ROUNDS = 8;
    private static final double RATE = 0.03;

    /**
     * @param gold a passage with its annotated frames
     * @param found what was found in it
     */
    record Found(GoldPassage gold, List<Frame> found) {}

    private RankTraining() {}

    static LearningWeights train(List<Found> passages) {
        BinaryTraining training = new BinaryTraining(BITS, RATE);
        Features features = new Features();
        for (int round = 0; round < ROUNDS; round++) {
            Shuffle.each(passages, 200 + round, passage -> {
                for (Frame frame : passage.found()) {
                    features.clear();
                    RankFeatures.collect(frame, passage.found(), features);
                    training.learn(features, passage.gold().frames().stream().anyMatch(g -> Agreement.full(frame, g)));
                }
            });
        }
        return training.weights();
    }
}
