package org.parley.reading.annotate.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of persons, organisations, places and others, from left to right over tagged sentences. A {@link Memory} of the
 * report tells what the same word was before. Immutable, safe for many threads.
 */
public final class EntityTagger {

    /** The class of words that are part of no name. */
    public static final String NONE = "NONE";

    private final Weights weights;
    private final List<String> names;
    private final Lexicon lexicon;

    /** Labels by the given weights, whose classes are {@code names}. */
    public EntityTagger(Weights weights, List<String> names, Lexicon lexicon) {
        this.weights = weights;
        this.names = List.copyOf(names);
        this.lexicon = lexicon;
    }

    /** Labels the sentences of one report, twice: the second time what the first saw anywhere in the report is known. */
    public void label(List<Draft> report) {
        Memory memory = new Memory();
        for (Draft draft : report) {
            label(draft, memory);
        }
        for (Draft draft : report) {
            label(draft, memory);
        }
    }

    private void label(Draft draft, Memory memory) {
        walk(draft, memory, (features, scores, i) -> {
            weights.score(features.rows(), features.count(), scores);
            int best = 0;
            for (int c = 1; c < names.size(); c++) {
                if (scores[c] > scores[best]) {
                    best = c;
                }
            }
            return best;
        });
        memory.note(draft);
    }

    /** Labels the sentence by the choices of {@code chooser}, which is asked near capitals and figures only. */
    public void walk(Draft draft, Memory memory, Tagger.Chooser chooser) {
        Sight sight = new Sight(draft.forms, lexicon);
        Features features = new Features(weights.mask());
        int[] scores = new int[names.size()];
        int previous = Sight.EDGE;
        int beforePrevious = Sight.EDGE;
        for (int i = 0; i < draft.size(); i++) {
            String name = NONE;
            if (mayBeName(draft, i)) {
                fill(features, sight, draft, i, previous, beforePrevious, memory);
                name = names.get(chooser.choose(features, scores, i));
            }
            draft.entities[i] = name;
            beforePrevious = previous;
            previous = name.hashCode();
        }
    }

    /** Whether the word is capitalised or stands next to one that is. */
    private static boolean mayBeName(Draft draft, int i) {
        for (int j = Math.max(0, i - 1); j <= i + 1 && j < draft.size(); j++) {
            if (WordShape.isCapitalised(draft.forms[j])) {
                return true;
            }
        }
        return Character.isDigit(draft.forms[i].charAt(0)) || draft.tags[i].startsWith("NNP");
    }

    private static int tag(Draft draft, int i) {
        return i < 0 || i >= draft.size() ? Sight.EDGE : draft.tags[i].hashCode();
    }

    private static void fill(Features f, Sight s, Draft d, int i, int n1, int n2, Memory memory) {
        f.clear();
        int w = s.words[i];
        int form = s.forms[i].hashCode();
        int shape = s.shapes[i];
        int tag = tag(d, i);
        int before = memory.of(s.forms[i]);
        int start = i == 0 || (i == 1 && !WordShape.hasLetter(s.forms[0])) ? 1 : 0;
        f.add(1, n1);
        f.add(2, w, n1);
        f.add(3, form);
        f.add(4, shape, start);
        f.add(5, shape, n1, tag);
        f.add(6, s.suffix(i, 2));
        f.add(7, s.suffix(i, 3));
        f.add(8, s.suffix(i, 4));
        f.add(9, WordShape.prefix(s.lowers[i], 3));
        f.add(10, s.word(i - 1));
        f.add(11, s.word(i + 1));
        f.add(12, s.word(i - 2));
        f.add(13, s.word(i + 2));
        f.add(14, w, s.word(i - 1));
        f.add(15, w, s.word(i + 1));
        f.add(16, tag, tag(d, i - 1));
        f.add(17, tag, tag(d, i + 1));
        f.add(18, n1, n2, tag);
        f.add(19, s.entityClass(i), n1);
        f.add(20, s.entityClass(i), s.entityClass(i + 1));
        f.add(21, s.entityClass(i), s.entityClass(i - 1));
        f.add(22, before);
        f.add(23, before, s.entityClass(i));
        f.add(24, before, n1, tag);
        f.add(25, s.entityClass(i + 1), memory.of(i + 1 < s.size() ? s.forms[i + 1] : ""), n1);
        f.add(26, s.shape(i - 1), shape, s.shape(i + 1));
        f.add(27, n1, s.word(i - 1), shape);
        f.add(28, s.word(i + 1), shape, start);
        f.add(29, s.word(i - 1), shape, start);
        f.add(30, memory.lowerCaseSeen(s.lowers[i]) ? 1 : 0, start, tag);
        f.add(31, s.word(i - 1), s.word(i - 2), shape);
        f.add(32, s.word(i + 1), s.word(i + 2), shape);
        f.add(33, s.shape(i + 1), s.shape(i + 2), shape, n1);
        f.add(34, tag(d, i + 1), tag(d, i + 2), tag, n1);
        f.add(35, s.entityClass(i - 1), n1, shape);
        f.add(36, s.suffix(i, 3), n1, s.shape(i + 1));
    }

    /** What the words of one report were so far. For one report and one thread. */
    public static final class Memory {

        private final Map<String, Map<String, Integer>> seen = new HashMap<>();
        private final Map<String, Boolean> lowerCase = new HashMap<>();

        /** Takes note of the labels of a sentence. */
        public void note(Draft draft) {
            for (int i = 0; i < draft.size(); i++) {
                String form = draft.forms[i];
                if (WordShape.isCapitalised(form)) {
                    seen.computeIfAbsent(form, key -> new HashMap<>()).merge(draft.entities[i], 1, Integer::sum);
                } else if (form.length() < 32) {
                    lowerCase.put(form, true);
                }
            }
        }

        /** Hash of the name a word was most often part of, the alphabetically first of several; 0 when never seen. */
        int of(String form) {
            Map<String, Integer> counts = seen.get(form);
            if (counts == null) {
                return 0;
            }
            String best = "";
            int most = 0;
            for (Map.Entry<String, Integer> entry : counts.entrySet()) {
                int count = entry.getValue();
                if (count > most || (count == most && entry.getKey().compareTo(best) < 0)) {
                    most = count;
                    best = entry.getKey();
                }
            }
            return best.hashCode();
        }

        boolean lowerCaseSeen(String lower) {
            return lowerCase.containsKey(lower);
        }
    }
}
