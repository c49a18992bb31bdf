package org.parley.evaluation.training;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Goes through examples in an order that depends on a seed only. */
final class Shuffle {

    private Shuffle() {}

    static <T> void each(List<T> examples, int seed, Consumer<T> learn) {
        int[] order = IntStream.range(0, examples.size()).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        for (int i : order) {
            learn.accept(examples.get(i));
        }
    }
}
