package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the frames that are likely to be right as a whole. Of two frames with the same cue or nearly the same content
 * only the likelier is kept. Immutable.
 */
public final class FrameRanker {

    private final HashedWeights weights;
    private final double least;

    /**
     * @param weights one label: log odds that a frame is right
     * @param least least probability to be kept, 0 to 1
     */
    public FrameRanker(HashedWeights weights, double least) {
        this.weights = weights;
        this.least = least;
    }

    /** A frame and the probability that it is right. */
    public record Ranked(Frame frame, double probability) {}

    /** All frames of a passage with their probability, in the order given. */
    public List<Ranked> rank(List<Frame> frames) {
        Features features = new Features();
        List<Ranked> out = new ArrayList<>();
        for (Frame frame : frames) {
            features.clear();
            RankFeatures.collect(frame, frames, features);
            out.add(new Ranked(frame, 1 / (1 + Math.exp(-weights.score(features)))));
        }
        return out;
    }

    /** Those worth keeping, in text order of their cues. */
    public List<Ranked> keep(List<Ranked> all) {
        List<Ranked> ranked = new ArrayList<>(all);
        ranked.removeIf(r -> r.probability() < least);
        ranked.sort(Comparator.comparingDouble((Ranked r) -> -r.probability())
                .thenComparingInt(r -> r.frame().cue()));
        List<Ranked> kept = new ArrayList<>();
        for (Ranked candidate : ranked) {
            if (kept.stream().noneMatch(k -> rivals(k.frame(), candidate.frame()))) {
                kept.add(candidate);
            }
        }
        kept.sort(Comparator.comparingInt(r -> r.frame().cue()));
        return kept;
    }

    private static boolean rivals(Frame a, Frame b) {
        if (a.cue() == b.cue()) {
            return true;
        }
        BitSet both = (BitSet) a.tokens(Role.CONTENT).clone();
        BitSet either = (BitSet) both.clone();
        BitSet theirs = b.tokens(Role.CONTENT);
        both.and(theirs);
        either.or(theirs);
        return 2 * both.cardinality() > either.cardinality();
    }
}
