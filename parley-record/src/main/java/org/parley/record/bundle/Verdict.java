package org.parley.record.bundle;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.TreeHead;

/**
 * What the check of a record found.
 *
 * @param head the last state for which there is a checkpoint, absent when there is none
 * @param entries number of entries that were found
 * @param since time of the first entry, absent when there is none
 * @param until time of the last one
 * @param seen who has signed the last checkpoint
 * @param unsigned number of entries after the last checkpoint: in the record, but nobody has signed for them yet
 * @param shown number of entries whose payload was there and checked
 * @param unknown number of those whose kind this version of Parley does not know
 * @param hidden number of entries whose payload was not there, by those who may see it
 * @param flaws the first {@link #MOST_FLAWS}
 * @param moreFlaws how many there are besides
 */
public record Verdict(
        Optional<TreeHead> head,
        long entries,
        Optional<Instant> since,
        Optional<Instant> until,
        List<Checkpoint.Seen> seen,
        long unsigned,
        long shown,
        long unknown,
        SortedMap<String, Long> hidden,
        List<Flaw> flaws,
        long moreFlaws) {

    /** More flaws are counted, not told. */
    public static final int MOST_FLAWS = 50;

    public Verdict {
        seen = List.copyOf(seen);
        hidden = Collections.unmodifiableSortedMap(new TreeMap<>(hidden));
        flaws = List.copyOf(flaws);
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return flaws.isEmpty();
    }
}
