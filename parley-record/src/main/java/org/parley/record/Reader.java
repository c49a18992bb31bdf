package org.parley.record;

import java.util.Optional;
import org.parley.record.log.Audience;

/**
 * Who reads a record.
 *
 * @param member of audiences: a party, or {@code chair}; absent for the public, who sees what all may see
 */
public record Reader(Optional<String> member) {

    /** Sees what all may see. */
    public static final Reader PUBLIC = new Reader(Optional.empty());

    /** Somebody who serves the chair, or is of a party. */
    public static Reader of(String member) {
        // checks the id
        Audience.of(member);
        return new Reader(Optional.of(member));
    }

    /** Whether the payload of an entry with this audience is for him. */
    public boolean maySee(Audience audience) {
        return audience.isEverybody() || member.filter(audience::includes).isPresent();
    }
}
