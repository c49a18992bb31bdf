package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;
import org.parley.reading.extract.FrameRanker.Ranked;

/**
 * Quotations that go on in the next paragraph. A paragraph that begins inside a quotation left open before, or that is
 * nothing but a quotation and has no cue of its own, belongs to the last speaker quoted in the paragraph before (so in 9 of
 * 10 such paragraphs of the training articles).
 */
final class QuoteContinuation {

    private QuoteContinuation() {}

    /** The further content of frames, by frame identity. */
    static IdentityHashMap<Frame, List<Span>> of(List<Passage> passages, List<List<Ranked>> kept) {
        IdentityHashMap<Frame, List<Span>> out = new IdentityHashMap<>();
        Frame speaker = null;
        boolean open = false;
        for (int i = 0; i < passages.size(); i++) {
            Passage p = passages.get(i);
            boolean begins = p.quotes.count() > 0 && p.quotes.from(0) == 0 && !claimed(kept.get(i));
            if (speaker != null && begins && (open || (wholly(p) && kept.get(i).isEmpty()))) {
                out.computeIfAbsent(speaker, frame -> new ArrayList<>()).add(p.span(0, p.quotes.to(0)));
            } else {
                speaker = null;
            }
            Frame last = lastQuoting(kept.get(i));
            speaker = last == null ? speaker : last;
            open = leftOpen(p);
        }
        return out;
    }

    private static boolean claimed(List<Ranked> kept) {
        return kept.stream().anyMatch(k -> k.frame().tokens(Role.CONTENT).get(1));
    }

    private static boolean wholly(Passage p) {
        return p.quotes.count() == 1 && p.quotes.to(0) == p.size;
    }

    private static boolean leftOpen(Passage p) {
        int last = p.quotes.count() - 1;
        return last >= 0 && !p.quotes.closed(last) && p.quotes.to(last) == p.size;
    }

    /** The frame whose quoted content ends last, or null. */
    private static @Nullable Frame lastQuoting(List<Ranked> kept) {
        Frame best = null;
        int farthest = -1;
        for (Ranked ranked : kept) {
            Frame frame = ranked.frame();
            int end = frame.tokens(Role.CONTENT).length() - 1;
            if (end > farthest && frame.passage().quotes.quoted(end)) {
                farthest = end;
                best = frame;
            }
        }
        return best;
    }
}
