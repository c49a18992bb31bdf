package org.parley.record.entry;

import java.util.Optional;

/**
 * Who made an entry.
 *
 * @param member id; {@code parley} for the machine
 * @param party for which he acts, absent for the machine, chair and secretariat
 */
public record Author(String member, Optional<String> party) {

    /** The program itself: it proposes and decides nothing. */
    public static final Author MACHINE = new Author("parley", Optional.empty());

    public Author {
        Words.requireId("member", member);
        party.ifPresent(id -> Words.requireId("party", id));
    }
}
