package org.parley.record.history;

import java.util.List;
import org.parley.record.log.Hash;

/** Something that a client asked of a log and that the log answered. */
public sealed interface Operation {

    /** When it was asked, in nanoseconds of one clock for all clients. */
    long asked();

    /** When the answer was there. */
    long answered();

    /**
     * Entries were added.
     *
     * @param position of the first
     * @param leaves their leaf hashes
     */
    record Append(long asked, long answered, long position, List<Hash> leaves) implements Operation {

        public Append {
            leaves = List.copyOf(leaves);
        }

        long end() {
            return position + leaves.size();
        }
    }

    /** The log said its size. */
    record Size(long asked, long answered, long size) implements Operation {}

    /** Nothing was added, because the log had another size than this one. */
    record Refused(long asked, long answered, long size) implements Operation {}

    /**
     * The log gave its entries from a position to its end.
     *
     * @param from the first
     * @param leaves their leaf hashes
     */
    record Entries(long asked, long answered, long from, List<Hash> leaves) implements Operation {

        public Entries {
            leaves = List.copyOf(leaves);
        }
    }

    /** The log gave its state. */
    record State(long asked, long answered, long size, Hash root) implements Operation {}
}
