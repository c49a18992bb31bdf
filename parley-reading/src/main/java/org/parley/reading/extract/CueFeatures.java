package org.parley.reading.extract;

import static org.parley.reading.extract.Features.bucket;
import static org.parley.reading.extract.Features.mix;

/** What speaks for a token being the head of a cue: the word, its neighbours, what depends on it, quotation marks near by. */
public final class CueFeatures {

    private CueFeatures() {}

    public static void collect(Passage p, int i, Features out) {
        words(p, i, out);
        syntax(p, i, out);
        quotation(p, i, out);
    }

    private static void words(Passage p, int i, Features out) {
        int lemma = p.lemma[i];
        int tag = p.tag[i];
        out.add(1, 0);
        out.add(2, lemma);
        out.add(3, p.form[i]);
        out.add(4, tag);
        out.add(5, lemma, tag);
        out.add(6, p.coarse[i], tag);
        out.add(7, p.middle[i], tag);
        out.add(8, p.fine[i], tag);
        out.add(9, p.verbClass[i], p.nounClass[i], tag);
        for (int d = -3; d <= 3; d++) {
            if (d == 0) {
                continue;
            }
            out.add(20 + d, p.near(p.lemma, i, d));
            out.add(30 + d, p.near(p.tag, i, d));
            if (Math.abs(d) <= 2) {
                out.add(40 + d, lemma, p.near(p.tag, i, d));
                out.add(45 + d, lemma, p.near(p.lemma, i, d));
                out.add(50 + d, p.fine[i], p.near(p.lemma, i, d));
                out.add(60 + d, tag, p.near(p.entity, i, d));
                out.add(65 + d, p.near(p.coarse, i, d), tag);
            }
        }
        out.add(70, p.near(p.tag, i, -1), p.near(p.tag, i, 1), tag);
        out.add(71, p.near(p.lemma, i, -1), p.near(p.lemma, i, 1));
        out.add(72, lemma, p.near(p.lemma, i, 1), p.near(p.tag, i, 2));
        out.add(73, p.near(p.tag, i, -2), p.near(p.tag, i, -1), tag);
        out.add(74, p.near(p.tag, i, 1), p.near(p.tag, i, 2), tag);
        out.add(75, p.headline ? 1 : 0, tag);
        out.add(76, p.headline ? 1 : 0, lemma);
        out.add(77, bucket(i - p.sentenceBegin[p.sentence[i]]));
        out.add(78, bucket(p.sentenceEnd[p.sentence[i]] - i), tag);
    }

    private static void syntax(Passage p, int i, Features out) {
        int lemma = p.lemma[i];
        int tag = p.tag[i];
        int head = p.head[i];
        int headLemma = head < 0 ? Passage.OUTSIDE : p.lemma[head];
        int headTag = head < 0 ? Passage.OUTSIDE : p.tag[head];
        out.add(80, p.relation[i], tag);
        out.add(81, p.relation[i], lemma);
        out.add(82, p.relation[i], headLemma);
        out.add(83, p.relation[i], headTag, tag);
        out.add(84, p.relation[i], p.fine[i]);
        out.add(85, head < 0 ? 0 : p.fine[head], p.relation[i], tag);
        int set = 0;
        for (int child : p.children[i]) {
            int relation = p.relation[child];
            set += mix(relation, 77); // a set: the order of children does not count
            out.add(90, relation, tag);
            out.add(91, relation, lemma);
            out.add(92, relation, p.fine[i]);
            out.add(93, relation, p.tag[child], tag);
            out.add(94, relation, p.lemma[child], tag);
            out.add(95, relation, p.coarse[child], p.coarse[i]);
            out.add(96, relation, p.entity[child], lemma);
            out.add(97, mix(relation, p.nounClass[child]), p.verbClass[i], tag);
            out.add(98, relation, child < i ? 1 : 0, lemma);
            if (p.is(child, "obl") || p.is(child, "nmod")) {
                int preposition = p.child(child, "case");
                int word = preposition < 0 ? 0 : p.lemma[preposition];
                out.add(99, word, lemma);
                out.add(100, word, p.fine[i]);
            }
            if (p.is(child, "ccomp") || p.is(child, "xcomp") || p.is(child, "advcl") || p.is(child, "acl")) {
                int mark = p.child(child, "mark");
                int word = mark < 0 ? 0 : p.lemma[mark];
                out.add(101, relation, word, lemma);
                out.add(102, relation, word, p.fine[i]);
                out.add(103, relation, word, mix(p.verbClass[i], tag));
            }
        }
        out.add(104, set, tag);
        out.add(105, set, lemma);
        out.add(106, set, p.fine[i]);
        out.add(107, bucket(p.right[i] - p.left[i]), tag);
        // the frame of a subject's verb seen from a noun or adjective, and of the verb above
        int subject = p.child(i, "nsubj", "nsubj:pass");
        int above = subject < 0 && head >= 0 ? p.child(head, "nsubj", "nsubj:pass") : -1;
        int who = subject >= 0 ? subject : above;
        if (who >= 0) {
            out.add(108, p.entity[who], p.nounClass[who], tag);
            out.add(109, p.lemma[who], lemma);
            out.add(110, p.middle[who], p.middle[i]);
            out.add(111, p.tag[who], subject >= 0 ? 1 : 0, p.fine[i]);
        }
    }

    private static void quotation(Passage p, int i, Features out) {
        Quotes q = p.quotes;
        int lemma = p.lemma[i];
        int tag = p.tag[i];
        boolean quoted = q.quoted(i);
        out.add(120, quoted ? 1 : 0, tag);
        out.add(121, quoted ? 1 : 0, lemma);
        out.add(122, q.mark[i] ? 1 : 0, lemma);
        int nearest = q.nearest(i);
        if (nearest == Quotes.NONE) {
            out.add(123, 0, tag);
            out.add(124, 0, lemma);
            return;
        }
        int from = q.from(nearest);
        int to = q.to(nearest);
        int gap = i < from ? from - i : i >= to ? to - 1 - i : 0;
        int length = bucket(to - from);
        int same = i >= from && i < to
                ? 2
                : p.sentence[from] == p.sentence[i] || p.sentence[to - 1] == p.sentence[i] ? 1 : 0;
        out.add(125, bucket(gap), tag, same);
        out.add(126, bucket(gap), lemma, same);
        out.add(127, mix(bucket(gap), length), tag, same);
        out.add(128, mix(bucket(gap), p.fine[i]), length, same);
        out.add(129, same, p.relation[i], tag);
        boolean comma =
                to >= 2 && (p.tokens.get(to - 2).form().equals(",") || p.near(p.form, to - 1, 1) == ",".hashCode());
        boolean lead = from >= 1
                && (p.tokens.get(from - 1).form().equals(",")
                        || p.tokens.get(from - 1).form().equals(":"));
        out.add(130, mix(comma ? 1 : 0, lead ? 1 : 0), mix(bucket(gap), same), tag);
        out.add(131, mix(comma ? 1 : 0, lead ? 1 : 0), mix(bucket(gap), same), p.fine[i]);
    }
}
