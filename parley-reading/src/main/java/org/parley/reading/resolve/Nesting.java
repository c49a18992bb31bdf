package org.parley.reading.resolve;

import java.util.Arrays;
import java.util.List;
import org.parley.model.Span;
import org.parley.reading.extract.Attribution;

/** Which attribution stands in the content of which. */
final class Nesting {

    private Nesting() {}

    /**
     * For each attribution the index of the one with the shortest content that holds its source and cue (or its content,
     * when it has neither), -1 when none does. Of two that hold each other the one with the longer content is outer.
     */
    static int[] parents(List<Attribution> attributions) {
        int[] parents = new int[attributions.size()];
        Arrays.fill(parents, -1);
        for (int i = 0; i < parents.length; i++) {
            for (int j = 0; j < parents.length; j++) {
                boolean better = i != j
                        && holds(attributions.get(j), attributions.get(i))
                        && isOuter(attributions, j, i)
                        && (parents[i] < 0 || length(attributions.get(j)) < length(attributions.get(parents[i])));
                if (better) {
                    parents[i] = j;
                }
            }
        }
        return parents;
    }

    private static boolean isOuter(List<Attribution> attributions, int outer, int inner) {
        int longer = length(attributions.get(outer)) - length(attributions.get(inner));
        return longer > 0 || (longer == 0 && !holds(attributions.get(inner), attributions.get(outer)));
    }

    private static boolean holds(Attribution outer, Attribution inner) {
        List<Span> spans = !inner.source().isEmpty() || !inner.cue().isEmpty() ? List.of() : inner.content();
        return within(outer.content(), inner.source())
                && within(outer.content(), inner.cue())
                && within(outer.content(), spans);
    }

    private static boolean within(List<Span> outer, List<Span> inner) {
        return inner.stream().allMatch(span -> outer.stream().anyMatch(content -> content.contains(span)));
    }

    private static int length(Attribution attribution) {
        return attribution.content().stream().mapToInt(Span::length).sum();
    }
}
