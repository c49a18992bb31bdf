package org.parley.record.procedure;

import java.util.Optional;
import org.parley.record.entry.MechanismActs.KeyAdded;
import org.parley.record.fold.Entry;

/**
 * A key from being added to being revoked.
 *
 * @param as what adding says: owner and key
 * @param added entry
 * @param revoked entry, absent while it is valid
 */
public record OwnedKey(KeyAdded as, Entry added, Optional<Entry> revoked) {

    /** Whether it may sign the entry at this position: from the one that adds it to the one that revokes it, both included. */
    public boolean isValidAt(long position) {
        return added.position() <= position
                && revoked.map(entry -> position <= entry.position()).orElse(true);
    }
}
