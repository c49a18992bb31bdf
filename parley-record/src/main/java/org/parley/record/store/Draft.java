package org.parley.record.store;

import java.util.Optional;
import org.parley.record.log.Audience;
import org.parley.record.log.Hash;
import org.parley.record.log.Sealed;

/**
 * An entry that is to be added.
 *
 * @param audience who may see the payload
 * @param commitment to the payload
 * @param payload the payload, absent when the party that makes the entry keeps it to itself
 */
public record Draft(Audience audience, Hash commitment, Optional<Sealed> payload) {

    public Draft {
        if (payload.isPresent() && !payload.get().commitment().equals(commitment)) {
            throw new IllegalArgumentException("The payload is not the one that the commitment is to.");
        }
    }

    public static Draft of(Audience audience, Sealed payload) {
        return new Draft(audience, payload.commitment(), Optional.of(payload));
    }

    /** Of a payload that stays where it is. */
    public static Draft withheld(Audience audience, Hash commitment) {
        return new Draft(audience, commitment, Optional.empty());
    }
}
