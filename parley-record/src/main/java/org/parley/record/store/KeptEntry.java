package org.parley.record.store;

import java.util.Arrays;
import java.util.Optional;
import org.parley.record.log.Leaf;
import org.parley.record.log.Sealed;

/** An entry as it is kept. Immutable. */
public final class KeptEntry {

    private final byte[] bytes;
    private final Optional<Sealed> payload;

    private KeptEntry(byte[] bytes, Optional<Sealed> payload) {
        this.bytes = bytes;
        this.payload = payload;
    }

    static KeptEntry of(byte[] bytes, Optional<Sealed> payload) {
        return new KeptEntry(bytes, payload);
    }

    /**
     * What everybody has of it.
     *
     * @throws IllegalArgumentException when the database is damaged
     */
    public Leaf leaf() {
        return Leaf.parse(bytes);
    }

    /** The leaf as it stands in the database. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Absent when the payload is withheld. Whether the asker may see it is not looked at here. */
    public Optional<Sealed> payload() {
        return payload;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptEntry entry && Arrays.equals(bytes, entry.bytes) && payload.equals(entry.payload);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
