package org.parley.evaluation.labels;

import java.util.Locale;

/** Part of a docket, in the order of the dictionary. */
enum Section {
    SESSION,
    PARTICIPANT,
    AGENDA,
    READOUT,
    ALLEGATION,
    EVIDENCE,
    RESPONSE,
    COUNTER,
    PROPOSAL,
    ANSWER,
    COMMITMENT,
    BEARING,
    POSITION,
    INCIDENT,
    CORROBORATION,
    DISCREPANCY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such section */
    static Section parse(String word) {
        for (Section section : values()) {
            if (section.word().equals(word)) {
                return section;
            }
        }
        throw new IllegalArgumentException("no section of a docket: '" + word + "'");
    }

    /** Whether a point must be met at two of its groups of passages at once: two values, or an allegation and its counter. */
    boolean hasSides() {
        return this == DISCREPANCY || this == COUNTER;
    }
}
