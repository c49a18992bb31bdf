package org.parley.reading.annotate.engine;

/**
 * What the parser looks at: words, tags, relations, valencies and distances around the top of the stack and the next word
 * (after Zhang and Nivre 2011), and the quotation marks and commas between them. For one sentence and one thread.
 */
final class ParseFeatures {

    private static final int EDGE = 0x3C6EF35F;
    private static final int ROOT_WORD = 0x1B873593;

    private final int[] words;
    private final int[] tags;
    private final int[] commas; // commas before each word
    private final int[] quotes; // quotation marks before each word
    private final int[] verbs; // verbs before each word
    private final ParseState state;

    ParseFeatures(Draft draft, ParseState state) {
        this.state = state;
        int n = draft.size();
        words = new int[n];
        tags = new int[n];
        commas = new int[n + 1];
        quotes = new int[n + 1];
        verbs = new int[n + 1];
        for (int i = 0; i < n; i++) {
            String form = draft.forms[i];
            String tag = draft.tags[i];
            words[i] = Letters.isDigit(form.charAt(0))
                    ? WordShape.of(form)
                    : Lexicon.lower(form).hashCode();
            tags[i] = tag.hashCode();
            commas[i + 1] = commas[i] + (tag.equals(",") || tag.equals(":") ? 1 : 0);
            quotes[i + 1] = quotes[i] + (tag.equals("``") || tag.equals("''") ? 1 : 0);
            verbs[i + 1] = verbs[i] + (tag.startsWith("V") || tag.equals("MD") ? 1 : 0);
        }
    }

    private int word(int i) {
        return i >= 0 ? words[i] : i == ParseState.ROOT ? ROOT_WORD : EDGE;
    }

    private int tag(int i) {
        return i >= 0 && i < tags.length ? tags[i] : i == ParseState.ROOT ? ROOT_WORD : EDGE;
    }

    private int relation(int i) {
        return i >= 0 ? state.relations[i] + 1 : 0;
    }

    private static int hash(long set) {
        return (int) ((set * 0x9E3779B97F4A7C15L) >>> 32);
    }

    private static int at(int[] children, int i) {
        return i >= 0 ? children[i] : ParseState.NONE;
    }

    private static int bucket(int distance) {
        return distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : distance < 20 ? 7 : 8;
    }

    /** What lies between two words: commas, quotation marks, verbs, each 0, 1 or more. */
    private int between(int a, int b) {
        if (a < 0 || b < 0) {
            return a * 31 + b;
        }
        int from = Math.min(a, b) + 1;
        int to = Math.max(a, b);
        int c = Math.min(2, commas[to] - commas[from]);
        int q = Math.min(2, quotes[to] - quotes[from]);
        int v = Math.min(2, verbs[to] - verbs[from]);
        return c * 9 + q * 3 + v;
    }

    private int distance(int a, int b) {
        return a < 0 || b < 0 ? 9 : bucket(Math.abs(a - b));
    }

    /** Features of the next transition. */
    void fillTransition(Features f) {
        f.clear();
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int s2 = state.stack(2);
        int b0 = state.buffer(0);
        int b1 = state.buffer(1);
        int b2 = state.buffer(2);
        int s0w = word(s0);
        int s0p = tag(s0);
        int s1w = word(s1);
        int s1p = tag(s1);
        int b0w = word(b0);
        int b0p = tag(b0);
        int b1w = word(b1);
        int b1p = tag(b1);
        int b2p = tag(b2);
        int s2p = tag(s2);
        int s0l = at(state.firstLeft, s0);
        int s0r = at(state.firstRight, s0);
        int s1r = at(state.firstRight, s1);
        int s1l = at(state.firstLeft, s1);
        int b0l = at(state.firstLeft, b0);
        f.add(1, s0w, s0p);
        f.add(2, s0w);
        f.add(3, s0p);
        f.add(4, s1w, s1p);
        f.add(5, s1w);
        f.add(6, s1p, s0p);
        f.add(7, b0w, b0p);
        f.add(8, b0w);
        f.add(9, b0p);
        f.add(10, b1w, b1p);
        f.add(11, b1p, b0p);
        f.add(12, word(b2), b2p);
        f.add(13, word(s2), s2p);
        f.add(14, s0w, s0p, b0w, b0p);
        f.add(15, s0w, s0p, b0w);
        f.add(16, s0w, b0w, b0p);
        f.add(17, s0w, s0p, b0p);
        f.add(18, s0p, b0w, b0p);
        f.add(19, s0p, b0p);
        f.add(20, b0p, b1p, s0w);
        f.add(21, s1w, s0w);
        f.add(22, s1w, s0p, s1p);
        f.add(23, s1p, s0w, s0p);
        f.add(24, s1w, b0w);
        f.add(25, s1p, b0w, s0p);
        f.add(26, s1w, b0p, s0p);
        f.add(27, s1p, s0p, b0p);
        f.add(28, s0p, b0p, b1p);
        f.add(29, s0p, b0p, b1p, b2p);
        f.add(30, s2p, s1p, s0p, b0p);
        f.add(31, s1p, s0p, b0p, b1p);
        f.add(32, s0w, b0p, b1p);
        f.add(33, s0p, b0w, b1p);
        f.add(34, s0p, b0p, b1w);
        children(f, s0, s1, b0, s0l, s0r, s1l, s1r, b0l);
        int near = distance(s0, b0);
        int far = distance(s1, s0);
        f.add(50, near, s0p, b0p);
        f.add(51, near, s0w, b0p);
        f.add(52, near, b0w, s0p);
        f.add(53, far, s1p, s0p);
        f.add(54, far, s1w, s0p);
        f.add(55, far, s0w, s1p);
        int gap = between(s0, b0);
        int below = between(s1, s0);
        f.add(56, gap, s0p, b0p);
        f.add(57, gap, s0w, b0p);
        f.add(58, below, s1p, s0p);
        f.add(59, below, s1w, s0p, b0p);
        f.add(60, s0 >= 0 ? tag(s0 - 1) : 0, s0p, b0p);
        f.add(61, s0 >= 0 ? tag(s0 + 1) : 0, s0p, b0p);
        f.add(62, b0 > 0 ? tag(b0 - 1) : 0, b0p, s0p);
        f.add(63, state.buffer(0) == ParseState.NONE ? 1 : 0, s0p, s1p);
        f.add(64, b0 == ParseState.NONE ? 0 : Math.min(3, verbs[state.size] - verbs[b0]), s0p, b0p);
        f.add(65, Math.min(state.depth(), 5), s0p, b0p);
        f.add(66, tag(s0 >= 0 ? s0 - 1 : EDGE), s0w);
        f.add(67, b1w, s0w);
        f.add(68, b0w, b1w);
        f.add(69, s2p, s0w, b0p);
    }

    private void children(Features f, int s0, int s1, int b0, int s0l, int s0r, int s1l, int s1r, int b0l) {
        int s0w = word(s0);
        int s0p = tag(s0);
        int s1p = tag(s1);
        int b0p = tag(b0);
        int s0right = s0 >= 0 ? state.rightCount[s0] : 0;
        int s0left = s0 >= 0 ? state.leftCount[s0] : 0;
        int s1right = s1 >= 0 ? state.rightCount[s1] : 0;
        int b0left = b0 >= 0 ? state.leftCount[b0] : 0;
        f.add(35, s0p, tag(s0r), b0p);
        f.add(36, s0p, tag(s0l), b0p);
        f.add(37, s0p, b0p, tag(b0l));
        f.add(38, s1p, s0p, tag(s1r));
        f.add(39, s1p, s0p, tag(s0l), word(s0l));
        f.add(40, s1p, s0p, relation(s0r), relation(s1r));
        f.add(41, s0w, Math.min(s0right, 4), b0p);
        f.add(42, s0p, Math.min(s0left, 4), Math.min(s0right, 4), b0p);
        f.add(43, b0p, Math.min(b0left, 4), s0p);
        f.add(44, s1p, Math.min(s1right, 4), s0p);
        f.add(45, s0p, s0 >= 0 ? hash(state.leftSet[s0]) : 0, b0p);
        f.add(46, s0p, s0 >= 0 ? hash(state.rightSet[s0]) : 0, b0p);
        f.add(47, s1p, s1 >= 0 ? hash(state.rightSet[s1]) : 0, s0p);
        f.add(48, b0p, b0 >= 0 ? hash(state.leftSet[b0]) : 0, s0p);
        f.add(49, word(s0l), s0w, b0p);
        f.add(70, word(b0l), word(b0), s0p);
        f.add(71, s1 >= 0 ? hash(state.rightSet[s1]) : 0, word(s1), s0p);
        f.add(72, s0 >= 0 ? hash(state.rightSet[s0]) : 0, s0w);
        f.add(73, s1p, s0p, word(s0l), word(s1));
        f.add(74, s0p, relation(at(state.secondLeft, s0)), relation(s0l), s1p);
        f.add(75, s0p, relation(at(state.secondRight, s0)), relation(s0r), b0p);
        f.add(76, s1 >= 0 ? hash(state.leftSet[s1]) : 0, s0 >= 0 ? hash(state.leftSet[s0]) : 0, s1p, s0p);
        f.add(77, s0 >= 0 ? hash(state.leftSet[s0]) : 0, b0 >= 0 ? hash(state.leftSet[b0]) : 0, s0p, b0p);
        f.add(78, tag(s1l), s1p, s0p, b0p);
    }

    /** Features of the relation of a new arc. */
    void fillRelation(Features f, int head, int child) {
        f.clear();
        int direction = head < child ? 1 : 2;
        int hw = word(head);
        int hp = tag(head) * 4 + direction;
        int cw = word(child);
        int cp = tag(child);
        int first = state.firstLeft[child];
        int last = state.firstRight[child];
        long below = state.leftSet[child];
        long beside = head < 0 ? 0 : direction == 1 ? state.rightSet[head] : state.leftSet[head];
        long across = head < 0 ? 0 : direction == 1 ? state.leftSet[head] : state.rightSet[head];
        int sibling = head < 0 ? ParseState.NONE : direction == 1 ? state.firstRight[head] : state.firstLeft[head];
        f.add(1, hp, cp);
        f.add(2, hw, cp, direction);
        f.add(3, hp, cw);
        f.add(4, hw, cw);
        f.add(5, cw, cp);
        f.add(6, hw, hp);
        f.add(7, hp, cp, distance(head, child));
        f.add(8, hp, cp, between(head, child));
        f.add(9, hash(below), cp, hp);
        f.add(10, hash(below), cw, direction);
        f.add(11, hash(below), hw, cp);
        f.add(12, hash(beside), hp, cp);
        f.add(13, hash(beside), hw, cp);
        f.add(14, hash(across), hp, cp);
        f.add(15, word(first), hp, cp);
        f.add(16, word(first), cw, direction);
        f.add(17, word(first), hw, direction);
        f.add(18, tag(first), tag(last), cp, hp);
        f.add(19, tag(child - 1), cp, hp);
        f.add(20, child + 1 < tags.length ? tags[child + 1] : 0, cp, hp);
        f.add(21, head > 0 ? tags[head - 1] : 0, hp, cp);
        f.add(22, head >= 0 && head + 1 < tags.length ? tags[head + 1] : 0, hp, cp);
        f.add(23, relation(sibling), hp, cp);
        f.add(24, relation(sibling), word(sibling), hp, cp);
        f.add(25, hash(state.rightSet[child]), cp, hp);
        f.add(26, hash(below), hash(beside), cp, hp);
        f.add(27, word(state.secondLeft[child]), cp, hp);
        f.add(28, hash(across), hash(below), hw, cp);
        f.add(29, child > 0 ? words[child - 1] : 0, cp, hp);
        f.add(30, child + 1 < words.length ? words[child + 1] : 0, cp, hp);
        f.add(31, hw, word(first), cp);
        f.add(32, cp, direction, hash(state.rightSet[child]), hash(below));
    }
}
