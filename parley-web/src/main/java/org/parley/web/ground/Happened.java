package org.parley.web.ground;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.GroundIncident.Killed;

/**
 * An incident, told or imported.
 *
 * @param id of the incident of the reports, or in the ground, such as {@code ucdp:17}
 * @param source {@link GroundQuery#REPORTS} or the name of the data set
 * @param days absent when no report tells them
 * @param kind in words; empty when the data set's kind is not known
 * @param kinds all names of the kind, by which it is found
 * @param sides who takes part or is said to have done it
 * @param sideNames all names and codes of the sides, by which they are found
 * @param spot absent when no place is told
 * @param killed absent when not counted
 * @param words notes or headline of the data set, shortened; may be empty
 * @param keptBack whether the terms of its data set let only id and days be shown; then there is nothing else here
 */
public record Happened(
        String id,
        String source,
        @Nullable Days days,
        String kind,
        List<String> kinds,
        List<String> sides,
        List<String> sideNames,
        @Nullable Spot spot,
        @Nullable Killed killed,
        String words,
        boolean keptBack) {

    public Happened {
        kinds = List.copyOf(kinds);
        sides = List.copyOf(sides);
        sideNames = List.copyOf(sideNames);
        if (keptBack && (spot != null || killed != null || !kind.isEmpty() || !sides.isEmpty() || !words.isEmpty())) {
            throw new IllegalArgumentException(id + " is kept back and tells more than its days");
        }
    }

    /** One of which only id and days may be shown. */
    static Happened keptBack(String id, String source, Days days) {
        return new Happened(id, source, days, "", List.of(), List.of(), List.of(), null, null, "", true);
    }

    public Optional<Days> findDays() {
        return Optional.ofNullable(days);
    }

    public Optional<Spot> findSpot() {
        return Optional.ofNullable(spot);
    }

    public Optional<Killed> findKilled() {
        return Optional.ofNullable(killed);
    }

    /** Whether reports tell it. */
    public boolean isTold() {
        return source.equals(GroundQuery.REPORTS);
    }
}
