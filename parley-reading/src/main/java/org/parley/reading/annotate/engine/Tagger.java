package org.parley.reading.annotate.engine;

import java.util.List;

/**
 * Part-of-speech tags from left to right, each by the highest score. Words that had one tag in training keep it. Immutable,
 * safe for many threads.
 */
public final class Tagger {

    private final Weights weights;
    private final List<String> tags;
    private final Lexicon lexicon;
    private final int[] tagHashes;

    /** Tags by the given weights, whose classes are {@code tags}. */
    public Tagger(Weights weights, List<String> tags, Lexicon lexicon) {
        this.weights = weights;
        this.tags = List.copyOf(tags);
        this.lexicon = lexicon;
        this.tagHashes = tags.stream().mapToInt(String::hashCode).toArray();
    }

    /** Tags the sentence. */
    public void tag(Draft draft) {
        walk(draft, (features, scores, i) -> {
            weights.score(features.rows(), features.count(), scores);
            int best = 0;
            for (int c = 1; c < tagHashes.length; c++) {
                if (scores[c] > scores[best]) {
                    best = c;
                }
            }
            return best;
        });
    }

    /** Tags the sentence by the choices of {@code chooser}, which is asked wherever the lexicon leaves a choice. */
    public void walk(Draft draft, Chooser chooser) {
        Sight sight = new Sight(draft.forms, lexicon);
        Features features = new Features(weights.mask());
        int[] scores = new int[tagHashes.length];
        int previous = Sight.EDGE;
        int beforePrevious = Sight.EDGE;
        for (int i = 0; i < draft.size(); i++) {
            String tag;
            if (sight.sure[i]) {
                tag = sight.entries[i].tags();
            } else {
                fill(features, sight, i, previous, beforePrevious);
                tag = tags.get(chooser.choose(features, scores, i));
            }
            draft.tags[i] = tag;
            beforePrevious = previous;
            previous = tag.hashCode();
        }
    }

    private static void fill(Features f, Sight s, int i, int t1, int t2) {
        f.clear();
        int w = s.words[i];
        String form = s.forms[i];
        String lower = s.lowers[i];
        int shape = s.shapes[i];
        int start = i == 0 ? 1 : 0;
        f.add(1);
        f.add(2, w);
        f.add(3, shape, start);
        f.add(4, WordShape.suffix(lower, 1));
        f.add(5, WordShape.suffix(lower, 2));
        f.add(6, WordShape.suffix(lower, 3));
        f.add(7, WordShape.suffix(lower, 4));
        f.add(8, WordShape.prefix(lower, 2));
        f.add(9, WordShape.prefix(lower, 3));
        f.add(10, t1);
        f.add(11, t1, t2);
        f.add(12, t1, w);
        f.add(13, s.word(i - 1));
        f.add(14, s.word(i - 2));
        f.add(15, s.word(i + 1));
        f.add(16, s.word(i + 2));
        f.add(17, w, s.word(i + 1));
        f.add(18, w, s.word(i - 1));
        f.add(19, s.tagClass(i));
        f.add(20, s.tagClass(i), t1);
        f.add(21, s.tagClass(i), s.tagClass(i + 1));
        f.add(22, s.tagClass(i + 1), t1, s.tagClass(i));
        f.add(23, s.tagClass(i + 1), w);
        f.add(24, s.tagClass(i + 2), s.tagClass(i + 1), s.tagClass(i));
        f.add(25, s.suffix(i + 1, 3), t1);
        f.add(26, s.suffix(i - 1, 3), WordShape.suffix(lower, 2));
        f.add(27, s.shape(i - 1), shape, s.shape(i + 1));
        f.add(28, WordShape.suffix(lower, 3), t1, t2);
        f.add(29, WordShape.suffix(lower, 3), shape);
        f.add(30, s.tagClass(i), t1, t2);
        f.add(31, w, t1, t2);
        f.add(32, form.hashCode(), start);
    }

    /** Makes one choice. */
    @FunctionalInterface
    public interface Chooser {

        /**
         * Chooses.
         *
         * @param scores room for the scores of the classes
         * @param i the token
         * @return number of a class
         */
        int choose(Features features, int[] scores, int i);
    }
}
