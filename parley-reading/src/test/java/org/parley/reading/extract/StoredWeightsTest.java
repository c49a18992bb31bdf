package org.parley.reading.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Weights that were learned, written and read again are the same to a step of their scale. */
class StoredWeightsTest {

    private static final float MOST = 4;

    @Test
    void scoresAreThoseThatWereLearnedToAStepOfTheScale() throws IOException {
        Random random = new Random(7);
        LearningWeights learned = new LearningWeights(8, 4);
        for (int i = 0; i < learned.table().length; i++) {
            learned.table()[i] = random.nextInt(4) == 0 ? random.nextFloat(-MOST, MOST) : 0;
        }
        learned.table()[9] = 7; // cut to the most
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learned.write(bytes, MOST, 0.01f);
        StoredWeights stored = StoredWeights.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(stored.labels()).isEqualTo(4);
        for (int i = 0; i < learned.table().length; i++) {
            float expected = Math.min(MOST, learned.table()[i]);
            // steps grow with the weight: the widest of a quadratic scale of 127 is 2/127 of the most
            assertThat(stored.weight(i)).isCloseTo(expected, within(MOST * 2 / 127));
        }
        Features features = new Features();
        features.add(1, 2);
        features.add(3, 4, 5);
        double[] scores = {0, 0, 1, 1, 1, 1, 0};
        stored.score(features, scores, 2);
        for (int label = 0; label < 4; label++) {
            int first = stored.row(features.get(0)) + label;
            int second = stored.row(features.get(1)) + label;
            assertThat(scores[2 + label]).isEqualTo(1.0 + stored.weight(first) + stored.weight(second));
        }
        assertThat(scores[1]).isZero();
        assertThat(scores[6]).isZero();
    }
}
