package org.parley.reading.extract;

/**
 * The part of a passage in which a cue's source and content are looked for: the cue's sentence, two before and four after
 * it, at most {@value #REACH} tokens either way, so that a paragraph without end costs no more than a long one.
 *
 * @param from first token
 * @param to one past the last
 */
public record Window(int from, int to) {

    private static final int REACH = 160;
    private static final int BEFORE = 2;
    private static final int AFTER = 4;

    public static Window around(Passage p, int cue) {
        int s = p.sentence[cue];
        int from = p.sentenceBegin[Math.max(0, s - BEFORE)];
        int to = p.sentenceEnd[Math.min(p.sentenceEnd.length - 1, s + AFTER)];
        return new Window(Math.max(from, cue - REACH), Math.min(to, cue + REACH + 1));
    }

    int size() {
        return to - from;
    }
}
