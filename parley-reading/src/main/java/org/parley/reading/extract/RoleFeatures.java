package org.parley.reading.extract;

import static org.parley.reading.extract.Features.bucket;
import static org.parley.reading.extract.Features.mix;

/**
 * What speaks for a token being source, cue or content of one cue: where it stands to the cue in the tree and in the text,
 * which words, which quotation. One instance for one cue; the tree around the cue is looked at once.
 */
public final class RoleFeatures {

    private static final int CLIMB = 6;

    private final Passage p;
    private final int cue;
    private final int from;
    private final int[] up; // relations climbed from the cue to the common ancestor
    private final int[] branch; // token below the common ancestor on the way down, or the ancestor itself
    private final int[] down; // relation (with preposition or marker) of that branch
    private final int[] commas; // commas between the token and the cue
    private final int cueQuote;
    private final int nearQuote;
    private final int frame;

    public RoleFeatures(Passage p, int cue, int from, int to) {
        this.p = p;
        this.cue = cue;
        this.from = from;
        up = new int[to - from];
        branch = new int[to - from];
        down = new int[to - from];
        commas = new int[to - from];
        cueQuote = p.quotes.region[cue];
        nearQuote = p.quotes.nearest(cue);
        int set = 0;
        for (int child : p.children[cue]) {
            if (p.is(child, "ccomp")
                    || p.is(child, "xcomp")
                    || p.is(child, "obj")
                    || p.is(child, "obl")
                    || p.is(child, "parataxis")
                    || p.is(child, "nmod")
                    || p.is(child, "acl")) {
                set += mix(p.relation[child], 31);
            }
        }
        frame = set;
        walk(to);
    }

    private void walk(int to) {
        int[] chain = new int[CLIMB + 1];
        int[] climbed = new int[CLIMB + 1];
        int steps = 0;
        for (int at = cue, path = 17; at >= 0 && steps <= CLIMB; at = p.head[at]) {
            chain[steps] = at;
            climbed[steps++] = path;
            path = mix(path, p.relation[at]);
        }
        int count = 0;
        for (int t = cue; t < to; t++) {
            commas[t - from] = count;
            count += isComma(t) ? 1 : 0;
        }
        count = 0;
        for (int t = cue; t >= from; t--) {
            commas[t - from] = count;
            count += isComma(t) ? 1 : 0;
        }
        for (int t = from; t < to; t++) {
            if (p.sentence[t] != p.sentence[cue]) {
                up[t - from] = 5;
                branch[t - from] = -1;
                down[t - from] = p.sentence[t] < p.sentence[cue] ? 6 : 7;
                continue;
            }
            place(t, chain, climbed, steps);
        }
    }

    private void place(int t, int[] chain, int[] climbed, int steps) {
        int below = t;
        int at = t;
        for (int guard = 0; at >= 0 && guard < p.size; guard++) {
            for (int k = 0; k < steps; k++) {
                if (chain[k] == at) {
                    up[t - from] = climbed[k];
                    branch[t - from] = below;
                    down[t - from] = at == t ? 11 : labelled(below);
                    return;
                }
            }
            below = at;
            at = p.head[at];
        }
        up[t - from] = 8;
        branch[t - from] = -1;
        down[t - from] = 9;
    }

    private int labelled(int i) {
        int word = p.child(i, "case", "mark");
        return mix(p.relation[i], word < 0 ? 0 : p.lemma[word]);
    }

    private boolean isComma(int t) {
        return p.tokens.get(t).form().equals(",");
    }

    public void collect(int t, Features out) {
        int at = t - from;
        int side = t < cue ? 0 : t > cue ? 1 : 2;
        int tag = p.tag[t];
        int cueLemma = p.lemma[cue];
        int cueTag = p.tag[cue];
        int cueFine = p.fine[cue];
        out.add(1, 0);
        out.add(2, p.lemma[t], side);
        out.add(3, tag, side);
        out.add(4, p.entity[t], side);
        out.add(5, p.middle[t], side);
        out.add(6, p.near(p.lemma, t, -1), p.lemma[t]);
        out.add(7, p.near(p.lemma, t, 1), p.lemma[t]);
        out.add(8, p.near(p.tag, t, -1), tag, side);
        out.add(9, p.near(p.tag, t, 1), tag, side);
        out.add(10, p.near(p.tag, t, -1), p.near(p.tag, t, 1), tag);
        out.add(11, p.nounClass[t], p.entity[t], side);
        int distance = bucket(t - cue);
        out.add(12, distance, commas[at]);
        out.add(13, distance, tag);
        out.add(14, mix(distance, cueLemma), p.lemma[t]);
        out.add(15, distance, cueLemma);
        out.add(16, bucket(commas[at]), side, cueTag);
        out.add(17, bucket(commas[at]), mix(side, cueLemma));
        tree(t, at, side, out);
        quotation(t, side, out);
        out.add(60, t == p.sentenceBegin[p.sentence[t]] ? 1 : 0, side);
        out.add(61, p.headline ? 1 : 0, side, tag);
        out.add(62, cueFine, tag, side);
        out.add(63, cueLemma, tag, side);
        out.add(64, cueLemma, p.lemma[t], side);
        int delta = p.sentence[t] - p.sentence[cue];
        int opens = t == p.sentenceBegin[p.sentence[t]] ? 1 : 0;
        out.add(65, delta, cueTag);
        out.add(66, delta, tag, opens);
        out.add(67, delta, p.entity[t], opens);
        out.add(68, delta, p.quotes.quoted(t) ? 1 : 0, mix(opens, p.quotes.quoted(cue) ? 1 : 0));
    }

    private void tree(int t, int at, int side, Features out) {
        int tag = p.tag[t];
        int cueLemma = p.lemma[cue];
        int cueTag = p.tag[cue];
        int cueRelation = p.relation[cue];
        int path = mix(up[at], down[at]);
        int top = branch[at];
        out.add(20, path, side);
        out.add(21, path, mix(cueLemma, side));
        out.add(22, path, mix(p.fine[cue], side));
        out.add(23, path, tag, side);
        out.add(24, path, cueTag, mix(side, frame));
        out.add(25, path, mix(cueRelation, side), p.verbClass[cue]);
        out.add(26, up[at], side);
        out.add(27, up[at], cueLemma, side);
        out.add(28, path, p.relation[t], tag);
        out.add(29, path, bucket(commas[at]), mix(side, cueTag));
        out.add(30, path, mix(frame, cueLemma), side);
        if (top >= 0) {
            out.add(31, path, p.lemma[top], side);
            out.add(32, path, mix(p.tag[top], p.entity[top]), side);
            out.add(33, path, p.nounClass[top], p.verbClass[cue]);
            out.add(34, path, p.fine[top], side);
            int edge = (t == p.left[top] ? 1 : 0) + (t == p.right[top] ? 2 : 0);
            out.add(35, path, edge, tag);
            out.add(36, path, t < top ? 0 : t == top ? 1 : 2, tag);
            out.add(
                    37,
                    path,
                    t < top ? 0 : t == top ? 1 : 2,
                    mix(
                            p.relation[t],
                            commas[at] - commas[top - from >= 0 ? Math.min(top - from, commas.length - 1) : 0]));
            out.add(38, mix(path, cueLemma), mix(p.lemma[top], 3), side);
        }
        int h = p.head[t];
        out.add(39, p.relation[t], h < 0 ? 0 : p.tag[h], tag);
    }

    private void quotation(int t, int side, Features out) {
        Quotes q = p.quotes;
        int region = q.region[t];
        int state = region == Quotes.NONE ? 0 : region == cueQuote ? 1 : region == nearQuote ? 2 : 3;
        int mark = q.mark[t] ? 1 : 0;
        int delta = Math.max(-2, Math.min(2, p.sentence[t] - p.sentence[cue]));
        int cueLemma = p.lemma[cue];
        int cueState = cueQuote == Quotes.NONE ? 0 : 1;
        out.add(40, mix(state, cueState), mix(side, delta), mark);
        out.add(41, mix(state, cueState), mix(side, delta), p.tag[t]);
        out.add(42, mix(state, cueState), mix(side, delta), cueLemma);
        out.add(43, mix(state, cueState), mix(up[t - from], down[t - from]), side);
        out.add(44, mix(state, delta), bucket(commasBetween(t)), p.relation[cue]);
        if (region != Quotes.NONE) {
            int length = bucket(q.to(region) - q.from(region));
            boolean touches = touches(region);
            out.add(45, mix(length, side), mix(delta, touches ? 1 : 0), cueState);
            out.add(46, mix(length, side), mix(delta, touches ? 1 : 0), p.fine[cue]);
            int starts = q.from(region) == p.sentenceBegin[p.sentence[q.from(region)]] ? 1 : 0;
            out.add(47, mix(starts, side), mix(delta, touches ? 1 : 0), mix(q.from(region) < cue ? 0 : 1, cueState));
            out.add(48, mix(starts, region - (nearQuote == Quotes.NONE ? 0 : nearQuote)), mix(delta, side), cueState);
        } else if (nearQuote != Quotes.NONE) {
            out.add(49, touches(nearQuote) ? 1 : 0, mix(side, delta), mix(up[t - from], down[t - from]));
        }
    }

    private int commasBetween(int t) {
        return Math.min(3, commas[t - from]);
    }

    /** Whether a region begins or ends within three tokens of the cue. */
    private boolean touches(int region) {
        int begin = p.quotes.from(region);
        int end = p.quotes.to(region);
        return (begin > cue && begin - cue <= 3) || (end <= cue && cue - end <= 3);
    }

    /** What the step from one role to the next is seen with, besides the roles. */
    public void step(int t, Features out) {
        int side = t < cue ? 0 : t > cue ? 1 : 2;
        boolean sameBranch = t > from && branch[t - from] == branch[t - 1 - from];
        int quote = t > from && p.quotes.region[t] == p.quotes.region[t - 1] ? 0 : p.quotes.quoted(t) ? 1 : 2;
        boolean newSentence = t > from && p.sentence[t] != p.sentence[t - 1];
        out.add(101, side, newSentence ? 1 : 0);
        out.add(102, sameBranch ? 1 : 0, quote, side);
        out.add(103, p.tag[t], t > from ? p.tag[t - 1] : 0, side);
        out.add(104, mix(sameBranch ? 1 : 0, side), mix(up[t - from], down[t - from]));
        out.add(105, mix(sameBranch ? 1 : 0, side), p.form[t]);
        out.add(106, newSentence ? 1 : 0, mix(quote, p.quotes.quoted(t) ? 1 : 0), side);
    }
}
