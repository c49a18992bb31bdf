package org.parley.record.procedure;

import java.time.Instant;
import java.time.ZoneOffset;
import org.parley.record.fold.Entry;

/**
 * That the accused was told.
 *
 * @param entry that told it
 * @param deadline when the clock runs out: the first instant at which a reply is late
 */
public record Notification(Entry entry, Instant deadline) {

    /**
     * With a clock of whole days in UTC. The day of the notification does not count; the last day counts to its end.
     *
     * @param daysToReply at least 1
     */
    static Notification of(Entry entry, int daysToReply) {
        return new Notification(
                entry,
                entry.time()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .plusDays(daysToReply + 1L)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC));
    }

    public boolean hasRunOut(Instant now) {
        return !now.isBefore(deadline);
    }
}
