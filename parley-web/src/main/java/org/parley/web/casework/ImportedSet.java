package org.parley.web.casework;

import java.util.List;
import org.parley.record.store.GroundStore;

/**
 * What became of an import.
 *
 * @param done the snapshot that there is now
 * @param first whether its data set has no earlier one
 * @param problems what could not be read, a sentence each
 */
public record ImportedSet(GroundStore.Imported done, boolean first, List<String> problems) {

    public ImportedSet {
        problems = List.copyOf(problems);
    }
}
