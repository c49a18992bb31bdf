package org.parley.record.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that somebody has to do.
 *
 * @param kind what
 * @param position of the allegation, proposal or commitment
 * @param who parties, or {@code chair}, in the order of the mechanism
 * @param since when it became their turn
 * @param by the first instant at which it is late, when a clock runs
 * @param overdue whether that has passed
 */
public record Due(Kind kind, long position, List<String> who, Instant since, Optional<Instant> by, boolean overdue) {

    public Due {
        who = List.copyOf(who);
    }

    /** What is to be done. */
    public enum Kind {
        /** tell the accused */
        NOTIFICATION,
        /** answer an allegation */
        REPLY,
        /** open an inquiry, after a reply or when the clock has run out */
        INQUIRY,
        /** come to a finding */
        FINDING,
        /** agree to a finding, or dissent */
        AGREEMENT,
        /** disclose an agreed finding to accuser and accused */
        DISCLOSURE,
        /** answer a proposal */
        ANSWER,
        /** judge a commitment whose last day has passed */
        ASSESSMENT
    }

    /** As in a list: {@code REPLY of 4 by south until 2026-03-09T00:00:00Z, overdue}. */
    @Override
    public String toString() {
        return kind + " of " + position + " by " + String.join(", ", who)
                + by.map(end -> " until " + end).orElse(" since " + since) + (overdue ? ", overdue" : "");
    }
}
