package org.parley.record.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The hashes that a growing tree still needs: one complete subtree for each bit of its size. Appending to it gives the complete
 * subtrees that a leaf closes. Not safe for several threads.
 */
public final class Frontier {

    /** Takes the hash of each subtree that becomes complete. */
    @FunctionalInterface
    public interface Completed {

        /**
         * A subtree.
         *
         * @param level above 0
         */
        void node(int level, long position, Hash hash);
    }

    /** By level; what stands at a level whose bit is not set means nothing. */
    private final List<Hash> hashes = new ArrayList<>();

    private long size;

    /** Of a log without entries. */
    public Frontier() {}

    /** Of a log that has leaves. */
    public static Frontier of(MerkleTree.Nodes nodes, long size) {
        Frontier frontier = new Frontier();
        frontier.size = size;
        for (int level = 0; size >> level != 0; level++) {
            boolean used = (size >> level & 1) == 1;
            frontier.hashes.add(used ? nodes.get(level, (size >> level) - 1) : MerkleTree.empty());
        }
        return frontier;
    }

    public long size() {
        return size;
    }

    /** Takes one leaf more. */
    public void append(Hash leaf, Completed completed) {
        Hash hash = leaf;
        int level = 0;
        for (long position = size; (position & 1) == 1; position >>= 1) {
            hash = MerkleTree.nodeHash(hashes.get(level), hash);
            level++;
            completed.node(level, position >> 1, hash);
        }
        if (level == hashes.size()) {
            hashes.add(hash);
        } else {
            hashes.set(level, hash);
        }
        size++;
    }

    public Hash root() {
        if (size == 0) {
            return MerkleTree.empty();
        }
        int level = Long.numberOfTrailingZeros(size);
        Hash root = hashes.get(level);
        for (level++; size >> level != 0; level++) {
            if ((size >> level & 1) == 1) {
                root = MerkleTree.nodeHash(hashes.get(level), root);
            }
        }
        return root;
    }

    /** One that goes on by itself. */
    public Frontier copy() {
        Frontier copy = new Frontier();
        copy.hashes.addAll(hashes);
        copy.size = size;
        return copy;
    }
}
