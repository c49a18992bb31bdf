package org.parley.reading.annotate.engine;

import java.util.List;

/**
 * Basic Universal Dependencies by greedy arc-hybrid transitions, in time that grows with the length alone. One model chooses
 * the transition, another names the relation of each new arc. Immutable, safe for many threads.
 */
public final class Parser {

    private final Weights transitions;
    private final Weights labels;
    private final List<String> relations;

    /** Parses by the given weights; {@code relations}, at most 64, name the classes of {@code labels}. */
    public Parser(Weights transitions, Weights labels, List<String> relations) {
        if (relations.size() > 64 || transitions.classes() != 3) {
            throw new IllegalArgumentException("three transitions and at most 64 relations, got "
                    + transitions.classes() + ", " + relations.size());
        }
        this.transitions = transitions;
        this.labels = labels;
        this.relations = List.copyOf(relations);
    }

    /** Sets heads and relations of a tagged sentence. */
    public void parse(Draft draft) {
        ParseState state = walk(draft, new Guide() {
            @Override
            public int transition(ParseState at, Features features, int[] scores) {
                transitions.score(features.rows(), features.count(), scores);
                return best(at, scores);
            }

            @Override
            public int relation(int head, int child, Features features, int[] scores) {
                labels.score(features.rows(), features.count(), scores);
                return best(scores, relations.size());
            }
        });
        for (int i = 0; i < draft.size(); i++) {
            draft.heads[i] = state.heads[i];
            draft.relations[i] = state.heads[i] < 0 ? "root" : relations.get(state.relations[i]);
        }
    }

    /** Parses the sentence by the choices of {@code guide}. */
    public ParseState walk(Draft draft, Guide guide) {
        ParseState state = new ParseState(draft.size());
        ParseFeatures view = new ParseFeatures(draft, state);
        Features moves = new Features(transitions.mask());
        Features arcs = new Features(labels.mask());
        int[] moveScores = new int[3];
        int[] arcScores = new int[relations.size()];
        while (!state.isDone()) {
            int transition = only(state);
            if (transition < 0) {
                view.fillTransition(moves);
                transition = guide.transition(state, moves, moveScores);
            }
            int relation = -1;
            if (transition != ParseState.SHIFT) {
                int head = state.headFor(transition);
                int child = state.stack(0);
                view.fillRelation(arcs, head, child);
                relation = guide.relation(head, child, arcs, arcScores);
            }
            state.apply(transition, relation);
        }
        return state;
    }

    /** The one transition that is allowed, or -1 when there is a choice. */
    private static int only(ParseState state) {
        int only = -1;
        for (int t = 0; t < 3; t++) {
            if (state.allows(t)) {
                if (only >= 0) {
                    return -1;
                }
                only = t;
            }
        }
        return only;
    }

    /** The allowed transition of the highest score, the first of several. */
    public static int best(ParseState state, int[] scores) {
        int best = -1;
        for (int t = 0; t < 3; t++) {
            if (state.allows(t) && (best < 0 || scores[t] > scores[best])) {
                best = t;
            }
        }
        return best;
    }

    /** The class of the highest score, the first of several. */
    public static int best(int[] scores, int count) {
        int best = 0;
        for (int c = 1; c < count; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }

    /** Makes the choices. */
    public interface Guide {

        /** An allowed transition. */
        int transition(ParseState at, Features features, int[] scores);

        /** Number of the relation of the arc from {@code head} (-1 for the root) to {@code child}. */
        int relation(int head, int child, Features features, int[] scores);
    }
}
