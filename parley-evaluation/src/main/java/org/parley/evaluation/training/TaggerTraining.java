package org.parley.evaluation.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.parley.reading.annotate.engine.Draft;
import org.parley.reading.annotate.engine.Lexicon;
import org.parley.reading.annotate.engine.Parser;
import org.parley.reading.annotate.engine.Tagger;

/** Trains the part-of-speech tagger on the tags it chose itself. */
final class TaggerTraining {

    private static final int MARGIN = 30;
    private static final int BITS = 19;

    private TaggerTraining() {}

    static AveragedPerceptron train(List<TaughtSentence> sentences, Lexicon lexicon, int rounds) {
        TreeSet<String> names = new TreeSet<>();
        sentences.forEach(sentence -> names.addAll(sentence.tags()));
        List<String> tags = List.copyOf(names);
        AveragedPerceptron perceptron = new AveragedPerceptron(tags, BITS);
        Tagger tagger = new Tagger(perceptron, tags, lexicon);
        List<TaughtSentence> order = new ArrayList<>(sentences);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, new Random(round));
            int[] wrong = {0};
            for (TaughtSentence sentence : order) {
                tagger.walk(sentence.draft(), (features, scores, i) -> {
                    perceptron.score(features.rows(), features.count(), scores);
                    int best = Parser.best(scores, scores.length);
                    int right = tags.indexOf(sentence.tags().get(i));
                    perceptron.learn(features, scores, right, MARGIN);
                    wrong[0] += best == right ? 0 : 1;
                    return best;
                });
            }
            System.err.println("tags: round " + round + ", wrong " + wrong[0]);
        }
        return perceptron;
    }

    /** Tags by two taggers, each trained on the half it does not tag: mistakes as in new text. */
    static List<List<String>> crossTags(List<TaughtSentence> sentences, Lexicon lexicon, int rounds) {
        List<List<String>> out = new ArrayList<>(Collections.nCopies(sentences.size(), List.of()));
        int middle = sentences.size() / 2;
        for (int half = 0; half < 2; half++) {
            int from = half == 0 ? 0 : middle;
            int to = half == 0 ? middle : sentences.size();
            List<TaughtSentence> others =
                    half == 0 ? sentences.subList(middle, sentences.size()) : sentences.subList(0, middle);
            AveragedPerceptron perceptron = train(others, lexicon, rounds);
            var model = perceptron.model(Scales.TAGS, 1);
            Tagger tagger = new Tagger(model, model.names(), lexicon);
            for (int s = from; s < to; s++) {
                Draft draft = sentences.get(s).draft();
                tagger.tag(draft);
                List<String> tags = new ArrayList<>();
                for (int i = 0; i < draft.size(); i++) {
                    tags.add(draft.tag(i));
                }
                out.set(s, List.copyOf(tags));
            }
        }
        return out;
    }
}
