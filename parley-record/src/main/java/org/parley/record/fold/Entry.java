package org.parley.record.fold;

import java.time.Instant;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.log.Audience;

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

    public Entry {
        if (position < 0) {
            throw new IllegalArgumentException("No entry is at " + position + ".");
        }
    }
}
