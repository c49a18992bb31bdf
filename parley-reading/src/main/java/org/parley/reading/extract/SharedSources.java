package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.reading.extract.FrameRanker.Ranked;

/**
 * Two things said by one source in one sentence: "he accused the guard of smuggling and demanded that it stop". The first
 * one's content ends where the second saying begins.
 */
final class SharedSources {

    private SharedSources() {}

    /** The frames, contents cut where another saying of the same source begins. */
    static List<Ranked> apart(List<Ranked> frames) {
        List<Ranked> out = new ArrayList<>();
        for (Ranked first : frames) {
            Frame frame = first.frame();
            int cut = Integer.MAX_VALUE;
            for (Ranked second : frames) {
                if (follows(frame, second.frame())) {
                    cut = Math.min(cut, beginOfSaying(second.frame()));
                }
            }
            boolean leavesContent =
                    cut < Integer.MAX_VALUE && frame.tokens(Role.CONTENT).nextSetBit(0) < cut - 1;
            out.add(leavesContent ? new Ranked(frame.withContentUpTo(cut), first.probability()) : first);
        }
        return out;
    }

    private static boolean follows(Frame first, Frame second) {
        BitSet source = first.tokens(Role.SOURCE);
        return !source.isEmpty()
                && source.equals(second.tokens(Role.SOURCE))
                && second.cue() > first.cue()
                && first.tokens(Role.CONTENT).get(second.cue())
                && !first.passage().quotes.quoted(second.cue());
    }

    /** The first token of the second cue, with the conjunction and the comma before it. */
    private static int beginOfSaying(Frame frame) {
        int begin = Math.min(frame.cue(), frame.tokens(Role.CUE).nextSetBit(0));
        while (begin > 0) {
            String tag = frame.passage().token(begin - 1).tag();
            boolean joins = tag.equals("CC") || tag.equals(",") || tag.equals("RB");
            if (!joins) {
                break;
            }
            begin--;
        }
        return begin;
    }
}
