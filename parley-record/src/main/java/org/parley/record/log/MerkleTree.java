package org.parley.record.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over the leaves of a log (RFC 9162, section 2.1), read from the hashes of its complete subtrees. Those never
 * change when the log grows, so that they can be kept; everything else is worked out from at most two of them a level.
 */
public final class MerkleTree {

    /** Hashes of complete subtrees. */
    @FunctionalInterface
    public interface Nodes {

        /**
         * The hash over the leaves from {@code position << level} on, {@code 1 << level} of them.
         *
         * @param level 0 for leaves
         * @throws RuntimeException when the log has not all of them
         */
        Hash get(int level, long position);
    }

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final Nodes nodes;
    private final long size;

    /**
     * A tree over the first leaves of a log.
     *
     * @param size how many of the leaves count, not negative
     */
    public MerkleTree(Nodes nodes, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no " + size + " leaves.");
        }
        this.nodes = nodes;
        this.size = size;
    }

    /** The hash of a leaf, told from that of a node by its first byte. */
    public static Hash leafHash(byte[] leaf) {
        return Hash.ofParts(LEAF, leaf);
    }

    static Hash nodeHash(Hash left, Hash right) {
        return Hash.ofParts(NODE, left.bytes(), right.bytes());
    }

    /** The hash of a tree without leaves. */
    static Hash empty() {
        return Hash.ofParts();
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return size == 0 ? empty() : hash(0, size);
    }

    /**
     * Proves that a leaf is at its position.
     *
     * @param position from 0 to the size of the tree, exclusive
     */
    public InclusionProof inclusion(long position) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("No leaf " + position + " is in a tree of " + size + ".");
        }
        List<Hash> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        List<Hash> fromRoot = new ArrayList<>();
        while (end - begin > 1) {
            long middle = begin + split(end - begin);
            if (position < middle) {
                fromRoot.add(hash(middle, end));
                end = middle;
            } else {
                fromRoot.add(hash(begin, middle));
                begin = middle;
            }
        }
        for (int i = fromRoot.size() - 1; i >= 0; i--) {
            path.add(fromRoot.get(i));
        }
        return new InclusionProof(position, size, path);
    }

    /**
     * Proves that this tree goes on where a smaller one ended.
     *
     * @param before size of the smaller one, from 0 to that of this one
     */
    public ConsistencyProof consistency(long before) {
        if (before < 0 || before > size) {
            throw new IllegalArgumentException("No tree of " + before + " leaves is in a tree of " + size + ".");
        }
        List<Hash> path = new ArrayList<>();
        if (before > 0 && before < size) {
            subproof(before, 0, size, true, path);
        }
        return new ConsistencyProof(before, size, path);
    }

    /** SUBPROOF of RFC 9162, section 2.1.4.1; {@code known}: whether the verifier has the hash of this subtree as a root. */
    private void subproof(long before, long begin, long end, boolean known, List<Hash> path) {
        if (before == end) {
            if (!known) {
                path.add(hash(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (before <= middle) {
            subproof(before, begin, middle, known, path);
            path.add(hash(middle, end));
        } else {
            subproof(before, middle, end, false, path);
            path.add(hash(begin, middle));
        }
    }

    /** The hash over some leaves; where they begin is a multiple of the greatest power of two in their number. */
    private Hash hash(long begin, long end) {
        long leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            return nodes.get(Long.numberOfTrailingZeros(leaves), begin / leaves);
        }
        long middle = begin + split(leaves);
        return nodeHash(hash(begin, middle), hash(middle, end));
    }

    /** The greatest power of two below a number of leaves. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
