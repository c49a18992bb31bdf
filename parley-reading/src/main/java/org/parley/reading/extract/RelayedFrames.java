package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.reading.extract.FrameRanker.Ranked;

/**
 * Statements that are the whole content of another one: "the agency reported that Halm denied the raid". The annotators of
 * the training articles marked the outer one only; a record of who said what needs both, the inner one with its chain.
 */
final class RelayedFrames {

    private static final double LEAST_CUE = 0.35;
    private static final double LEAST_RANK = 0.12;
    private static final double LEAST_COVERED = 0.75;
    private static final int DEEPEST = 4;

    private RelayedFrames() {}

    /** The frames kept, and those among all found that make up the whole content of one of them, or of one another. */
    static List<Ranked> with(List<Ranked> kept, List<Ranked> found) {
        List<Ranked> out = new ArrayList<>(kept);
        List<Ranked> outer = kept;
        for (int depth = 0; depth < DEEPEST && !outer.isEmpty(); depth++) {
            List<Ranked> inner = new ArrayList<>();
            for (Ranked candidate : found) {
                boolean known = out.stream()
                                .anyMatch(k ->
                                        k.frame().cue() == candidate.frame().cue())
                        || inner.stream()
                                .anyMatch(k ->
                                        k.frame().cue() == candidate.frame().cue());
                if (!known
                        && candidate.probability() >= LEAST_RANK
                        && outer.stream().anyMatch(o -> relays(o.frame(), candidate.frame()))) {
                    inner.add(candidate);
                }
            }
            out.addAll(inner);
            outer = inner;
        }
        return out;
    }

    private static boolean relays(Frame outer, Frame inner) {
        if (inner.cueProbability() < LEAST_CUE || inner.tokens(Role.SOURCE).isEmpty()) {
            return false;
        }
        BitSet whole = outer.tokens(Role.CONTENT);
        BitSet parts = (BitSet) inner.tokens(Role.CONTENT).clone();
        parts.or(inner.tokens(Role.SOURCE));
        parts.or(inner.tokens(Role.CUE));
        int all = parts.cardinality();
        parts.and(whole);
        return parts.cardinality() == all && all >= LEAST_COVERED * whole.cardinality();
    }
}
