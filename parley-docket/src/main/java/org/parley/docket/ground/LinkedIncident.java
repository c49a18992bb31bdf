package org.parley.docket.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.GroundIncident;
import org.parley.model.GroundIncident.Killed;

/**
 * What is shown of an imported incident beside one that reports tell. Of a row that its terms keep back only id, days and likeness.
 *
 * @param id in the ground, such as {@code ucdp:17}
 * @param source the snapshot it stands in
 * @param likeness how alike
 * @param from first day on which it may have happened
 * @param to last such day
 * @param killed absent when the data set does not count them, and when kept back
 * @param reasons for the link, then what speaks against it; empty exactly when kept back
 */
public record LinkedIncident(
        String id,
        Snapshot source,
        IncidentLink.Likeness likeness,
        LocalDate from,
        LocalDate to,
        @Nullable Killed killed,
        List<String> reasons) {

    public LinkedIncident {
        reasons = List.copyOf(reasons);
        if (killed != null && reasons.isEmpty()) {
            throw new IllegalArgumentException(
                    "incident " + id + " is kept back and must not tell how many were killed");
        }
    }

    static LinkedIncident of(IncidentLink link, Snapshot source, boolean whole) {
        GroundIncident imported = link.imported();
        return new LinkedIncident(
                imported.id(),
                source,
                link.likeness(),
                imported.from(),
                imported.to(),
                whole ? imported.killed() : null,
                whole ? link.reasons() : List.of());
    }

    /** Whether the terms of the data set keep back what the row holds. */
    public boolean isKeptBack() {
        return reasons.isEmpty();
    }

    public Optional<Killed> findKilled() {
        return Optional.ofNullable(killed);
    }
}
