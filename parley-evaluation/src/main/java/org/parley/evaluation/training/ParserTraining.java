package org.parley.evaluation.training;

import static org.parley.evaluation.training.AveragedPerceptron.Kind.IMPOSSIBLE;
import static org.parley.evaluation.training.AveragedPerceptron.Kind.RIGHT;
import static org.parley.evaluation.training.AveragedPerceptron.Kind.WRONG;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.parley.reading.annotate.engine.Draft;
import org.parley.reading.annotate.engine.Features;
import org.parley.reading.annotate.engine.ParseState;
import org.parley.reading.annotate.engine.Parser;

/** Trains the parser with a dynamic oracle: it follows its own choices, right or wrong, and learns what is best from there. */
final class ParserTraining {

    private static final int TRANSITION_BITS = 22;
    private static final int TRANSITION_MARGIN = 100;
    private static final int RELATION_MARGIN = 50;
    private static final int RELATION_BITS = 19;
    private static final List<String> TRANSITIONS = List.of("shift", "left", "right");

    final AveragedPerceptron transitions = new AveragedPerceptron(TRANSITIONS, TRANSITION_BITS);
    final AveragedPerceptron labels;
    private final List<String> relations;
    private final Parser parser;
    private int wrong;
    private int wrongRelations;

    private ParserTraining(List<String> relations) {
        this.relations = relations;
        labels = new AveragedPerceptron(relations, RELATION_BITS);
        parser = new Parser(transitions, labels, relations);
    }

    /** Trains on the sentences; {@code tags} are predicted. */
    static ParserTraining train(List<TaughtSentence> sentences, List<List<String>> tags, int rounds) {
        TreeSet<String> names = new TreeSet<>();
        List<Integer> order = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            if (sentences.get(s).hasSoundTree()) {
                names.addAll(sentences.get(s).relations());
                order.add(s);
            }
        }
        ParserTraining training = new ParserTraining(List.copyOf(names));
        for (int round = 0; round < rounds; round++) {
            Random random = new Random(round);
            Collections.shuffle(order, random);
            training.wrong = 0;
            training.wrongRelations = 0;
            for (int s : order) {
                training.learn(sentences.get(s), tags.get(s), random, round);
            }
            System.err.println("parser: round " + round + ", wrong transitions " + training.wrong + ", relations "
                    + training.wrongRelations);
        }
        return training;
    }

    private void learn(TaughtSentence sentence, List<String> tags, Random random, int round) {
        Draft draft = sentence.draft();
        for (int i = 0; i < draft.size(); i++) {
            draft.tag(i, tags.get(i));
        }
        ArcHybridOracle oracle = new ArcHybridOracle(sentence.heads());
        parser.walk(draft, new Parser.Guide() {
            @Override
            public int transition(ParseState at, Features features, int[] scores) {
                transitions.score(features.rows(), features.count(), scores);
                int best = Parser.best(at, scores);
                AveragedPerceptron.Kind[] kinds = kinds(at, oracle);
                transitions.learn(features, scores, kinds, TRANSITION_MARGIN);
                wrong += kinds[best] == RIGHT ? 0 : 1;
                if (round == 0 || random.nextInt(10) == 0) {
                    return highestRight(scores, kinds);
                }
                return best;
            }

            @Override
            public int relation(int head, int child, Features features, int[] scores) {
                labels.score(features.rows(), features.count(), scores);
                int best = Parser.best(scores, relations.size());
                if (oracle.head(child) == head) {
                    int right = relations.indexOf(sentence.relations().get(child));
                    labels.learn(features, scores, right, RELATION_MARGIN);
                    wrongRelations += best == right ? 0 : 1;
                }
                return best;
            }
        });
    }

    /** Right are the allowed transitions that cost no more than any other. */
    private static AveragedPerceptron.Kind[] kinds(ParseState at, ArcHybridOracle oracle) {
        int[] costs = new int[3];
        int least = Integer.MAX_VALUE;
        for (int t = 0; t < 3; t++) {
            costs[t] = at.allows(t) ? oracle.cost(at, t) : Integer.MAX_VALUE;
            least = Math.min(least, costs[t]);
        }
        AveragedPerceptron.Kind[] kinds = new AveragedPerceptron.Kind[3];
        for (int t = 0; t < 3; t++) {
            kinds[t] = !at.allows(t) ? IMPOSSIBLE : costs[t] == least ? RIGHT : WRONG;
        }
        return kinds;
    }

    private static int highestRight(int[] scores, AveragedPerceptron.Kind[] kinds) {
        int best = -1;
        for (int t = 0; t < 3; t++) {
            if (kinds[t] == RIGHT && (best < 0 || scores[t] > scores[best])) {
                best = t;
            }
        }
        return best;
    }
}
