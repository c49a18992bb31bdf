package org.parley.evaluation.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.parley.reading.annotate.engine.Draft;
import org.parley.reading.annotate.engine.EntityTagger;
import org.parley.reading.annotate.engine.Lexicon;
import org.parley.reading.annotate.engine.Parser;

/** Trains the entity tagger, report by report, on the names it chose itself, twice over each report as in reading. */
final class EntityTraining {

    static final List<String> NAMES = List.of("LOCATION", "MISC", "NONE", "ORGANIZATION", "PERSON");

    private static final int MARGIN = 30;
    private static final int BITS = 20;

    private EntityTraining() {}

    /** Trains on the texts; {@code tags} are predicted, of all sentences of all texts in order. */
    static AveragedPerceptron train(List<TaughtText> texts, List<List<String>> tags, Lexicon lexicon, int rounds) {
        AveragedPerceptron perceptron = new AveragedPerceptron(NAMES, BITS);
        EntityTagger tagger = new EntityTagger(perceptron, NAMES, lexicon);
        List<Integer> order = new ArrayList<>();
        List<Integer> firsts = new ArrayList<>();
        int count = 0;
        for (int t = 0; t < texts.size(); t++) {
            order.add(t);
            firsts.add(count);
            count += texts.get(t).sentences().size();
        }
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, new Random(round));
            int[] wrong = {0};
            for (int t : order) {
                EntityTagger.Memory memory = new EntityTagger.Memory();
                List<TaughtSentence> sentences = texts.get(t).sentences();
                for (int pass = 0; pass < 2; pass++) {
                    for (int s = 0; s < sentences.size(); s++) {
                        learn(sentences.get(s), tags.get(firsts.get(t) + s), tagger, memory, perceptron, wrong);
                    }
                }
            }
            System.err.println("entities: round " + round + ", wrong " + wrong[0]);
        }
        return perceptron;
    }

    private static void learn(
            TaughtSentence sentence,
            List<String> tags,
            EntityTagger tagger,
            EntityTagger.Memory memory,
            AveragedPerceptron perceptron,
            int[] wrong) {
        Draft draft = sentence.draft();
        for (int i = 0; i < draft.size(); i++) {
            draft.tag(i, tags.get(i));
        }
        tagger.walk(draft, memory, (features, scores, i) -> {
            perceptron.score(features.rows(), features.count(), scores);
            int best = Parser.best(scores, scores.length);
            int right = NAMES.indexOf(sentence.entities().get(i));
            perceptron.learn(features, scores, right, MARGIN);
            wrong[0] += best == right ? 0 : 1;
            return best;
        });
        memory.note(draft);
    }
}
