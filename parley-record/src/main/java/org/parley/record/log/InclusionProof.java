package org.parley.record.log;

import java.util.List;

/**
 * That a leaf is at a position of a log of some size.
 *
 * @param position of the leaf, from 0
 * @param size of the log
 * @param path hashes beside the way from the leaf to the root
 */
public record InclusionProof(long position, long size, List<Hash> path) {

    public InclusionProof {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("No leaf " + position + " is in a log of " + size + ".");
        }
        path = List.copyOf(path);
    }

    /** Whether it proves that a leaf of this hash is under this root (RFC 9162, section 2.1.3.2). */
    public boolean proves(Hash leaf, Hash root) {
        long at = position;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = MerkleTree.nodeHash(beside, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.nodeHash(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
