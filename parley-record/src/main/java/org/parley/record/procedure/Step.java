package org.parley.record.procedure;

import java.util.Optional;
import org.parley.record.fold.Entry;

/**
 * An entry with what became of it.
 *
 * @param retraction the entry that took it back; such a step is listed and counts no longer
 */
public record Step(Entry entry, Optional<Entry> retraction) {

    public boolean isCounted() {
        return retraction.isEmpty();
    }
}
