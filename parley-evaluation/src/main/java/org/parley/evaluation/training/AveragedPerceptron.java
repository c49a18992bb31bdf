package org.parley.evaluation.training;

import java.util.Arrays;
import java.util.List;
import org.parley.reading.annotate.engine.Features;
import org.parley.reading.annotate.engine.LinearModel;
import org.parley.reading.annotate.engine.Weights;

/**
 * Weights in training: a multi-class perceptron whose result is the average over all decisions (Collins 2002). Whole numbers
 * throughout. For one thread.
 */
final class AveragedPerceptron implements Weights {

    private final List<String> names;
    private final int mask;
    private final int[] weights;
    private final long[] moments; // sum over updates of change times time
    private final short[] updates; // of each row, up to a limit
    private long time = 1;

    AveragedPerceptron(List<String> names, int bits) {
        this.names = List.copyOf(names);
        this.mask = (1 << bits) - 1;
        weights = new int[names.size() << bits];
        moments = new long[names.size() << bits];
        updates = new short[1 << bits];
    }

    @Override
    public int classes() {
        return names.size();
    }

    @Override
    public int mask() {
        return mask;
    }

    @Override
    public void score(int[] rows, int count, int[] scores) {
        int n = names.size();
        Arrays.fill(scores, 0, n, 0);
        for (int i = 0; i < count; i++) {
            int at = rows[i] * n;
            for (int c = 0; c < n; c++) {
                scores[c] += weights[at + c];
            }
        }
    }

    /**
     * Counts a decision; when the best wrong class comes within a margin of the best right one, moves the weights of the
     * features from the one to the other.
     *
     * @param scores of the classes
     * @param kinds of the classes
     * @param margin in units of score; one update changes the difference by twice the number of features
     */
    void learn(Features features, int[] scores, Kind[] kinds, int margin) {
        time++;
        int right = highest(scores, kinds, Kind.RIGHT);
        int wrong = highest(scores, kinds, Kind.WRONG);
        if (wrong >= 0 && scores[wrong] + margin > scores[right]) {
            move(features, right, wrong);
        }
    }

    /** As above with one right class. */
    void learn(Features features, int[] scores, int right, int margin) {
        time++;
        int wrong = right == 0 ? 1 : 0;
        for (int c = 0; c < names.size(); c++) {
            wrong = c != right && scores[c] > scores[wrong] ? c : wrong;
        }
        if (scores[wrong] + margin > scores[right]) {
            move(features, right, wrong);
        }
    }

    private static int highest(int[] scores, Kind[] kinds, Kind kind) {
        int best = -1;
        for (int c = 0; c < kinds.length; c++) {
            if (kinds[c] == kind && (best < 0 || scores[c] > scores[best])) {
                best = c;
            }
        }
        return best;
    }

    private void move(Features features, int right, int chosen) {
        int n = names.size();
        int[] rows = features.rows();
        for (int i = 0; i < features.count(); i++) {
            int at = rows[i] * n;
            weights[at + right]++;
            moments[at + right] += time;
            weights[at + chosen]--;
            moments[at + chosen] -= time;
            if (updates[rows[i]] < Short.MAX_VALUE) {
                updates[rows[i]]++;
            }
        }
    }

    /**
     * The averages as whole numbers of two bytes.
     *
     * @param scale what an average of 1 becomes
     * @param fewest rows with fewer updates are left out
     */
    LinearModel model(double scale, int fewest) {
        int n = names.size();
        short[] out = new short[weights.length];
        for (int row = 0; row <= mask; row++) {
            if (updates[row] < fewest) {
                continue;
            }
            for (int c = 0; c < n; c++) {
                int at = row * n + c;
                double average = weights[at] - (double) moments[at] / time;
                out[at] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(average * scale)));
            }
        }
        return new LinearModel(names, mask + 1, out);
    }

    /** What a class would be in a decision. */
    enum Kind {
        RIGHT,
        WRONG,
        IMPOSSIBLE
    }
}
