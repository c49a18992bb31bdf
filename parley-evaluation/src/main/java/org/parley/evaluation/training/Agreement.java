package org.parley.evaluation.training;

import java.util.BitSet;
import org.parley.evaluation.training.GoldPassage.GoldFrame;
import org.parley.reading.extract.Frame;
import org.parley.reading.extract.Passage;
import org.parley.reading.extract.Role;

/** When a found frame counts as an annotated one: the rule of the statement score, over words. */
final class Agreement {

    private static final double HALF = 0.5;

    private Agreement() {}

    /** Content and source share at least half of their words (Jaccard), the cues share a token. */
    static boolean full(Frame frame, GoldFrame gold) {
        Passage p = frame.passage();
        return content(frame, gold)
                && jaccard(words(p, frame.tokens(Role.SOURCE)), words(p, gold.source())) >= HALF
                && frame.tokens(Role.CUE).intersects(gold.cueTokens());
    }

    static boolean content(Frame frame, GoldFrame gold) {
        Passage p = frame.passage();
        return jaccard(words(p, frame.tokens(Role.CONTENT)), words(p, gold.content())) >= HALF;
    }

    private static BitSet words(Passage p, BitSet tokens) {
        BitSet out = new BitSet();
        tokens.stream()
                .filter(i -> p.token(i).form().codePoints().anyMatch(Character::isLetterOrDigit))
                .forEach(out::set);
        return out;
    }

    private static double jaccard(BitSet a, BitSet b) {
        if (a.isEmpty() && b.isEmpty()) {
            return 1;
        }
        BitSet both = (BitSet) a.clone();
        both.and(b);
        BitSet either = (BitSet) a.clone();
        either.or(b);
        return (double) both.cardinality() / either.cardinality();
    }
}
