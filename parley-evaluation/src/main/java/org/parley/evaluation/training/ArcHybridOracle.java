package org.parley.evaluation.training;

import java.util.ArrayList;
import java.util.List;
import org.parley.reading.annotate.engine.ParseState;

/** What each transition costs in arcs of the right tree that can no longer be made (Goldberg and Nivre 2013). */
final class ArcHybridOracle {

    private final List<Integer> heads;
    private final List<List<Integer>> children = new ArrayList<>();

    ArcHybridOracle(List<Integer> heads) {
        this.heads = heads;
        for (int i = 0; i < heads.size(); i++) {
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i) >= 0) {
                children.get(heads.get(i)).add(i);
            }
        }
    }

    int head(int child) {
        return heads.get(child);
    }

    /** Arcs lost by an allowed transition. */
    int cost(ParseState state, int transition) {
        int top = state.stack(0);
        int next = state.next();
        if (transition == ParseState.SHIFT) {
            int lost = 0;
            for (int child : children.get(next)) {
                lost += child < next && isWaiting(state, child) ? 1 : 0;
            }
            int head = heads.get(next);
            boolean below = head < next && head != top && (head < 0 || isWaiting(state, head));
            return lost + (below ? 1 : 0);
        }
        int lost = 0;
        for (int child : children.get(top)) {
            lost += child >= next ? 1 : 0;
        }
        int head = heads.get(top);
        if (transition == ParseState.LEFT) {
            return lost + (head > next || head == state.stack(1) ? 1 : 0);
        }
        return lost + (head >= next ? 1 : 0);
    }

    /** Whether a word that was shifted is still on the stack. */
    private static boolean isWaiting(ParseState state, int word) {
        return state.head(word) == -2;
    }
}
