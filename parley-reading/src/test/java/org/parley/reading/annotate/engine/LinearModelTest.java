package org.parley.reading.annotate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is kept of a table of weights gives the sums of the whole table. */
class LinearModelTest {

    private static final int ROWS = 256;
    private static final List<String> CLASSES = List.of("a", "b", "c", "d", "e");

    private final Random random = new Random(28);

    /** Two rows in three are zero. */
    private short[] table() {
        short[] weights = new short[ROWS * CLASSES.size()];
        for (int row = 0; row < ROWS; row++) {
            boolean kept = random.nextInt(3) == 0;
            for (int c = 0; c < CLASSES.size() && kept; c++) {
                weights[row * CLASSES.size() + c] = (short) random.nextInt(-3000, 3000);
            }
        }
        return weights;
    }

    @Test
    void sumsAreThoseOfTheWholeTableAlsoWrittenAndReadAgain() throws IOException {
        short[] weights = table();
        LinearModel model = new LinearModel(CLASSES, ROWS, weights);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        LinearModel again = LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(again.names()).isEqualTo(CLASSES);
        assertThat(again.mask()).isEqualTo(ROWS - 1);
        for (int round = 0; round < 50; round++) {
            int[] rows = random.ints(30, 0, ROWS).toArray();
            int[] expected = new int[CLASSES.size()];
            for (int i = 0; i < 20; i++) {
                for (int c = 0; c < CLASSES.size(); c++) {
                    expected[c] += weights[rows[i] * CLASSES.size() + c];
                }
            }
            int[] scores = random.ints(CLASSES.size()).toArray();
            model.score(rows, 20, scores);
            assertThat(scores).isEqualTo(expected);
            again.score(rows, 20, scores);
            assertThat(scores).isEqualTo(expected);
        }
    }

    @Test
    void aThinnedModelHasNoRowBelowTheLeast() {
        short[] weights = new short[4 * 2];
        weights[2] = 90;
        weights[4] = 9;
        weights[5] = -100;
        LinearModel thin = new LinearModel(List.of("a", "b"), 4, weights).thinned(10, 10);
        int[] scores = new int[2];
        thin.score(new int[] {0, 1, 2, 3}, 4, scores);
        assertThat(scores).containsExactly(0, -10);
    }
}
