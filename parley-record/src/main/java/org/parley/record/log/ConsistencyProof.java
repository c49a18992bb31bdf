package org.parley.record.log;

import java.util.List;

/**
 * That a log goes on where it was left: nothing that it had is changed or gone.
 *
 * @param before its size then
 * @param size its size now
 * @param path hashes of subtrees that both have or that came since
 */
public record ConsistencyProof(long before, long size, List<Hash> path) {

    public ConsistencyProof {
        if (before < 0 || before > size) {
            throw new IllegalArgumentException("A log of " + size + " entries never had " + before + ".");
        }
        path = List.copyOf(path);
    }

    /** Whether it proves that the log with one root became that with the other (RFC 9162, section 2.1.4.2). */
    public boolean proves(Hash rootBefore, Hash root) {
        if (before == size) {
            return path.isEmpty() && rootBefore.equals(root);
        }
        if (before == 0) {
            return path.isEmpty() && rootBefore.equals(MerkleTree.empty());
        }
        boolean complete = Long.bitCount(before) == 1;
        if (path.isEmpty() && !complete) {
            return false;
        }
        long at = before - 1;
        long last = size - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        int next = complete ? 0 : 1;
        Hash old = complete ? rootBefore : path.get(0);
        Hash now = old;
        for (Hash beside : path.subList(next, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                old = MerkleTree.nodeHash(beside, old);
                now = MerkleTree.nodeHash(beside, now);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                now = MerkleTree.nodeHash(now, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(rootBefore) && now.equals(root);
    }
}
