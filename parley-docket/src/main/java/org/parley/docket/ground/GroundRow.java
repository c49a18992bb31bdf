package org.parley.docket.ground;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.GroundIncident;

/**
 * One row of a data set as it was read: an incident, or a flaw that left it out, or an incident with flaws.
 *
 * @param line where it begins, from 1
 * @param incident absent when the row is left out
 * @param flaws what is wrong with it; not empty when it is left out
 */
public record GroundRow(long line, @Nullable GroundIncident incident, List<RowFlaw> flaws) {

    public GroundRow {
        flaws = List.copyOf(flaws);
        boolean isOut = flaws.stream().anyMatch(flaw -> !flaw.kind().isKept());
        if (isOut != (incident == null)) {
            throw new IllegalArgumentException(
                    "row " + line + " is left out exactly when a flaw says so, got " + flaws);
        }
    }

    public Optional<GroundIncident> findIncident() {
        return Optional.ofNullable(incident);
    }
}
