package org.parley.reading.annotate.engine;

import java.util.Arrays;

/**
 * Stack, buffer and arcs of an arc-hybrid parse (Kuhlmann et al. 2011). The root stands at the bottom of the stack as -1 and
 * takes one child, when the buffer is empty. Mutable, for one thread.
 */
public final class ParseState {

    /** Moves the next word to the stack. */
    public static final int SHIFT = 0;

    /** Makes the top of the stack a child of the next word. */
    public static final int LEFT = 1;

    /** Makes the top of the stack a child of the word below it. */
    public static final int RIGHT = 2;

    static final int NONE = -2;
    static final int ROOT = -1;

    final int size;
    final int[] heads;
    final int[] relations;
    final int[] firstLeft; // outermost and second outermost child on each side
    final int[] secondLeft;
    final int[] firstRight;
    final int[] secondRight;
    final int[] leftCount;
    final int[] rightCount;
    final long[] leftSet; // relations of the children on each side
    final long[] rightSet;
    private final int[] stack;
    private int depth;
    private int next;

    public ParseState(int size) {
        this.size = size;
        heads = new int[size];
        relations = new int[size];
        firstLeft = filled(size);
        secondLeft = filled(size);
        firstRight = filled(size);
        secondRight = filled(size);
        leftCount = new int[size];
        rightCount = new int[size];
        leftSet = new long[size];
        rightSet = new long[size];
        stack = new int[size + 1];
        stack[0] = ROOT;
        depth = 1;
        Arrays.fill(heads, NONE);
        Arrays.fill(relations, -1);
    }

    private static int[] filled(int size) {
        int[] out = new int[size];
        Arrays.fill(out, NONE);
        return out;
    }

    /** Whether every word has its head. */
    public boolean isDone() {
        return next == size && depth == 1;
    }

    /** The word {@code i} below the top of the stack; -1 is the root, -2 when the stack is not that deep. */
    public int stack(int i) {
        return i < depth ? stack[depth - 1 - i] : NONE;
    }

    /** Number of entries on the stack, the root among them. */
    public int depth() {
        return depth;
    }

    /** The word {@code i} after the next one, -2 past the end. */
    public int buffer(int i) {
        return next + i < size ? next + i : NONE;
    }

    /** Index of the next word, the number of words at the end. */
    public int next() {
        return next;
    }

    /** Whether the transition is allowed. */
    public boolean allows(int transition) {
        if (transition == SHIFT) {
            return next < size;
        }
        if (transition == LEFT) {
            return next < size && depth > 1;
        }
        return depth > 2 || (depth == 2 && next == size);
    }

    /** Head that a LEFT or RIGHT would give to the top of the stack. */
    public int headFor(int transition) {
        return transition == LEFT ? next : stack(1);
    }

    /** Makes the transition; {@code relation} is that of the new arc, unused by SHIFT. */
    public void apply(int transition, int relation) {
        if (transition == SHIFT) {
            stack[depth++] = next++;
            return;
        }
        int head = headFor(transition);
        int child = stack[--depth];
        heads[child] = head;
        relations[child] = relation;
        if (head == ROOT) {
            return;
        }
        long bit = 1L << (relation & 63);
        if (transition == LEFT) {
            secondLeft[head] = firstLeft[head];
            firstLeft[head] = child;
            leftCount[head]++;
            leftSet[head] |= bit;
        } else {
            secondRight[head] = firstRight[head];
            firstRight[head] = child;
            rightCount[head]++;
            rightSet[head] |= bit;
        }
    }

    /** Head given to a word so far, -2 for none yet. */
    public int head(int i) {
        return heads[i];
    }

    /** Relation given to a word so far, -1 for none yet. */
    public int relation(int i) {
        return relations[i];
    }
}
