package org.parley.record.projection;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.record.entry.Author;
import org.parley.record.log.Audience;

/**
 * An entry in a list.
 *
 * @param position in the log, from 0
 * @param time when the log took it
 * @param audience who may see the rest
 * @param kind of its act; absent when it is not shown, or of a kind that this version of Parley does not know
 * @param by who made it, absent when the kind is
 * @param subject position of the entry that it is about, absent when it is about none or not shown
 */
public record EntryRow(
        long position,
        Instant time,
        Audience audience,
        Optional<String> kind,
        Optional<Author> by,
        OptionalLong subject) {

    /** For a reader who is not in the audience: what everybody has of it. */
    public EntryRow hidden() {
        return new EntryRow(position, time, audience, Optional.empty(), Optional.empty(), OptionalLong.empty());
    }
}
