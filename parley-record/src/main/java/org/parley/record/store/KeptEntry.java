package org.parley.record.store;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.record.log.Leaf;
import org.parley.record.log.Sealed;

/** An entry as it is kept. Does not change. */
public final class KeptEntry {

    private final long position;
    private final byte[] bytes;
    private final Optional<Sealed> payload;

    /** Once somebody has asked for it; from several threads perhaps twice the same. */
    private @Nullable Leaf parsed;

    private KeptEntry(long position, byte[] bytes, Optional<Sealed> payload) {
        this.position = position;
        this.bytes = bytes;
        this.payload = payload;
    }

    static KeptEntry of(long position, byte[] bytes, Optional<Sealed> payload) {
        return new KeptEntry(position, bytes, payload);
    }

    long position() {
        return position;
    }

    /** What everybody has of it. Ends a walk with a {@link CaseProblem} when the database is damaged. */
    public Leaf leaf() {
        Leaf leaf = parsed;
        if (leaf != null) {
            return leaf;
        }
        try {
            leaf = Leaf.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw DamagedRow.entry(position, e);
        }
        if (leaf.position() != position) {
            throw DamagedRow.entry(position);
        }
        parsed = leaf;
        return leaf;
    }

    /** Absent when the database is damaged. */
    public Optional<Leaf> findLeaf() {
        try {
            return Optional.of(leaf());
        } catch (DamagedRow e) {
            return Optional.empty();
        }
    }

    /** The leaf as it stands in the database. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Absent when the payload is withheld, or was not asked for. Whether the asker may see it, and whether it is the right one, is not looked at here. */
    public Optional<Sealed> payload() {
        return payload;
    }

    /** The payload that the leaf is committed to. Ends a walk with a {@link CaseProblem} when there is another one. */
    public Optional<Sealed> rightPayload() {
        Leaf leaf = leaf();
        if (payload.isPresent() && !payload.get().commitment().equals(leaf.commitment())) {
            throw DamagedRow.entry(position);
        }
        return payload;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptEntry entry
                && position == entry.position
                && Arrays.equals(bytes, entry.bytes)
                && payload.equals(entry.payload);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
