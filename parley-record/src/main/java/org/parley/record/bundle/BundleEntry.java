package org.parley.record.bundle;

import java.util.Arrays;
import java.util.Optional;
import org.parley.record.log.Sealed;

/** One entry as it was found, not yet checked. Immutable. */
public final class BundleEntry {

    private final byte[] leaf;
    private final Optional<Sealed> payload;

    private BundleEntry(byte[] leaf, Optional<Sealed> payload) {
        this.leaf = leaf;
        this.payload = payload;
    }

    /**
     * An entry.
     *
     * @param leaf the bytes that were hashed into the tree
     * @param payload absent when it is hidden from the reader
     */
    public static BundleEntry of(byte[] leaf, Optional<Sealed> payload) {
        return new BundleEntry(leaf.clone(), payload);
    }

    public byte[] leaf() {
        return leaf.clone();
    }

    public Optional<Sealed> payload() {
        return payload;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BundleEntry entry && Arrays.equals(leaf, entry.leaf) && payload.equals(entry.payload);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(leaf);
    }
}
