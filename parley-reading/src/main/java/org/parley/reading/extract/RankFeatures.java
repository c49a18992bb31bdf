package org.parley.reading.extract;

import static org.parley.reading.extract.Features.bucket;
import static org.parley.reading.extract.Features.mix;

import java.util.BitSet;
import java.util.List;

/** What speaks for a frame being an attribution as a whole, seen beside the other frames of its passage. */
public final class RankFeatures {

    private RankFeatures() {}

    public static void collect(Frame frame, List<Frame> rivals, Features out) {
        Passage p = frame.passage();
        int cue = frame.cue();
        BitSet content = frame.tokens(Role.CONTENT);
        BitSet source = frame.tokens(Role.SOURCE);
        int cueSure = steps(frame.cueProbability());
        int contentSure = steps(frame.sureness(Role.CONTENT));
        int sourceSure = source.isEmpty() ? -1 : steps(frame.sureness(Role.SOURCE));
        int weakest = steps(frame.weakest());
        int lemma = p.lemma[cue];
        out.add(1, 0);
        out.add(2, cueSure);
        out.add(3, contentSure, cueSure);
        out.add(4, sourceSure, cueSure);
        out.add(5, weakest, cueSure);
        out.add(6, contentSure, sourceSure);
        out.add(7, lemma);
        out.add(8, lemma, p.tag[cue]);
        out.add(9, p.fine[cue], source.isEmpty() ? 0 : 1);
        out.add(10, p.tag[cue], source.isEmpty() ? 0 : 1, cueSure);
        int top = top(p, content);
        int who = source.isEmpty() ? -1 : top(p, source);
        int length = bucket(content.cardinality());
        out.add(11, length, cueSure);
        out.add(12, length, p.tag[top]);
        out.add(13, p.tag[top], p.relation[top], p.tag[cue]);
        out.add(14, p.tag[top], lemma);
        out.add(15, p.fine[top], p.fine[cue]);
        out.add(16, pieces(content), length);
        int quoted = 0;
        for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
            quoted += p.quotes.quoted(i) ? 1 : 0;
        }
        int share = quoted == 0 ? 0 : quoted >= 0.9 * content.cardinality() ? 2 : 1;
        out.add(17, share, cueSure);
        out.add(18, share, length, source.isEmpty() ? 0 : 1);
        if (who >= 0) {
            out.add(19, p.tag[who], p.entity[who], cueSure);
            out.add(20, p.nounClass[who], cueSure);
            out.add(21, p.lemma[who], p.verbClass[cue]);
            out.add(22, p.middle[who], p.verbClass[cue], p.tag[cue]);
            out.add(23, bucket(source.cardinality()), sourceSure);
            out.add(24, p.relation[who], p.tag[cue]);
            out.add(25, p.lemma[who], lemma);
        } else {
            out.add(26, lemma, p.relation[cue]);
        }
        out.add(27, p.headline ? 1 : 0, p.tag[cue], cueSure);
        out.add(28, p.quotes.quoted(cue) ? 1 : 0, share, cueSure);
        rivals(frame, rivals, content, cueSure, out);
        form(frame, content, source, out);
        out.add(32, p.lemma[top], p.tag[cue]);
        out.add(33, p.near(p.lemma, cue, 1), p.fine[cue]);
        out.add(34, p.near(p.lemma, cue, -1), p.fine[cue]);
        out.add(35, p.relation[cue], p.tag[cue], share);
    }

    /** How well formed the reading is: pieces, edges, the subject, and what stands just outside. */
    private static void form(Frame frame, BitSet content, BitSet source, Features out) {
        Passage p = frame.passage();
        int cue = frame.cue();
        int odds = (int) Math.round(Math.max(-8, frame.logOdds()) * 1.5);
        int best = frame.logOdds() == 0 ? 1 : 0;
        out.add(50, odds);
        out.add(51, odds, source.isEmpty() ? 0 : 1);
        out.add(52, odds, Math.min(3, pieces(content)), Math.min(3, pieces(source)));
        out.add(53, Math.min(3, pieces(content)), Math.min(3, pieces(source)), best);
        int subject = p.child(cue, "nsubj", "nsubj:pass");
        int agent = subject < 0 ? 0 : source.get(subject) ? 1 : content.get(subject) ? 2 : 3;
        out.add(54, agent, p.tag[cue], best);
        out.add(55, agent, p.lemma[cue]);
        out.add(56, agent, source.isEmpty() ? 0 : 1, subject < 0 ? 0 : p.relation[subject]);
        int first = content.nextSetBit(0);
        int last = content.length() - 1;
        int top = top(p, content);
        out.add(57, edges(p, top, first, last), best);
        out.add(58, p.near(p.lemma, last, 1), p.near(p.tag, last, 1), p.tag[cue]);
        out.add(59, p.near(p.tag, last, 1), p.lemma[cue]);
        out.add(60, p.near(p.tag, first, -1), p.tag[first], p.tag[cue]);
        out.add(61, p.near(p.lemma, first, -1), p.lemma[first]);
        out.add(62, p.tag[last], p.near(p.tag, last, 1));
        int next = last + 1 < p.size && p.sentence[last + 1] == p.sentence[last] ? last + 1 : -1;
        if (next >= 0) {
            out.add(63, p.relation[next], p.lemma[next], p.middle[cue]);
            out.add(64, p.form[next], next + 1 < p.size ? p.lemma[next + 1] : 0, p.relation[next]);
        }
        out.add(65, first > cue ? 1 : 0, last > cue ? 1 : 0, p.lemma[cue]);
        out.add(66, first > cue ? Features.bucket(first - cue) : -1, p.middle[cue]);
        if (!source.isEmpty()) {
            int who = top(p, source);
            int begin = source.nextSetBit(0);
            int end = source.length() - 1;
            out.add(67, edges(p, who, begin, end), best);
            out.add(68, p.tag[begin], p.near(p.tag, begin, -1), pieces(source));
            out.add(69, p.tag[end], p.near(p.tag, end, 1), p.near(p.form, end, 1));
            out.add(70, p.head[who] == cue ? 1 : 0, p.relation[who], p.tag[cue]);
            out.add(
                    71,
                    end < cue ? Features.bucket(cue - end) : -Features.bucket(begin - cue),
                    p.tag[cue],
                    p.relation[who]);
        }
        for (int i = content.nextSetBit(0); i >= 0; ) {
            int to = content.nextClearBit(i);
            int after = content.nextSetBit(to);
            if (after >= 0) {
                boolean cueBetween = to <= cue && cue < after;
                out.add(72, cueBetween ? 1 : 0, Features.bucket(after - to), p.quotes.quoted(after) ? 1 : 0);
                out.add(73, cueBetween ? 1 : 0, p.sentence[after] - p.sentence[to - 1], p.tag[after]);
            }
            i = after;
        }
    }

    /** Whether the first and last token are those of the top's subtree: 0 to 3, or how far beyond. */
    private static int edges(Passage p, int top, int first, int last) {
        int left = Integer.signum(first - p.left[top]) + 1;
        int right = Integer.signum(last - p.right[top]) + 1;
        return left * 3 + right;
    }

    private static void rivals(Frame frame, List<Frame> rivals, BitSet content, int cueSure, Features out) {
        double within = 0;
        double holds = 0;
        double same = 0;
        boolean insideQuote = false;
        for (Frame other : rivals) {
            if (other.cue() == frame.cue() || other.logOdds() < 0) {
                continue;
            }
            BitSet theirs = other.tokens(Role.CONTENT);
            if (theirs.get(frame.cue()) && other.cueProbability() > within) {
                within = other.cueProbability();
                insideQuote = frame.passage().quotes.quoted(frame.cue());
            }
            if (content.get(other.cue())) {
                holds = Math.max(holds, other.cueProbability());
            }
            if (content.intersects(theirs)
                    && 2 * common(content, theirs) > Math.min(content.cardinality(), theirs.cardinality())) {
                same = Math.max(same, other.cueProbability());
            }
        }
        int tag = frame.passage().tag[frame.cue()];
        out.add(40, steps(within), cueSure, insideQuote ? 1 : 0);
        out.add(41, steps(holds), cueSure);
        out.add(42, steps(same), cueSure);
        out.add(43, mix(steps(within), steps(holds)), mix(steps(same), cueSure));
        out.add(44, steps(within), frame.passage().lemma[frame.cue()]);
        out.add(45, mix(steps(within), steps(same)), tag);
    }

    private static int common(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both.cardinality();
    }

    /** Token of the set whose head lies outside it, the nearest to the root; the first such. */
    private static int top(Passage p, BitSet set) {
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            if ((p.head[i] < 0 || !set.get(p.head[i])) && p.right[i] > p.left[i]) {
                return i;
            }
        }
        return set.nextSetBit(0);
    }

    private static int pieces(BitSet set) {
        int count = 0;
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(set.nextClearBit(i))) {
            count++;
        }
        return Math.min(count, 5);
    }

    /** A probability in steps, finer near 0 and 1. */
    private static int steps(double probability) {
        double odds = Math.log(Math.max(1e-6, probability) / Math.max(1e-6, 1 - probability));
        return (int) Math.round(Math.max(-8, Math.min(8, odds)) * 1.25);
    }
}
