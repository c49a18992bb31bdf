package org.parley.record.fold;

import java.time.Instant;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.Content;
import org.parley.record.log.Audience;
import org.parley.record.log.Leaf;

/**
 * What a reader of the log knows of an entry whose payload he sees.
 *
 * @param position in the log, from 0
 * @param time when the log took it
 * @param audience who sees it
 * @param author who made it
 * @param act what it says
 */
public record Entry(long position, Instant time, Audience audience, Author author, Act act) {

    /** An entry whose payload is there. */
    public static Entry of(Leaf leaf, Content content) {
        return new Entry(leaf.position(), leaf.time(), leaf.audience(), content.by(), content.act());
    }

    public Entry {
        if (position < 0) {
            throw new IllegalArgumentException("No entry is at " + position + ".");
        }
    }
}
