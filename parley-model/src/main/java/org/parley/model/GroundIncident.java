package org.parley.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One happening on the ground as the ground keeps it: a row of an imported data set, or an incident that reports tell.
 *
 * @param id unique in the ground: the name of the data set, a colon, and the row's own id there
 * @param kind what it was, where the data set's own kinds map to one
 * @param categories the data set's own words for what it was, from wide to narrow ("Battles", "Armed clash")
 * @param sides who takes part, as the data set names them, in its order
 * @param from first day on which it may have happened
 * @param to last such day, not before {@code from}
 * @param datePrecision how fine the date is
 * @param place where, if the data set tells
 * @param killed how many, if the data set counts them
 * @param sources how many sources the data set says it has; 0 when it does not say
 * @param words what else tells what it was: notes, headlines; may be empty
 */
public record GroundIncident(
        String id,
        @Nullable IncidentKind kind,
        List<String> categories,
        List<Side> sides,
        LocalDate from,
        LocalDate to,
        EventDate.Precision datePrecision,
        @Nullable Place place,
        @Nullable Killed killed,
        int sources,
        String words) {

    /**
     * Who takes part.
     *
     * @param name as the data set has it
     * @param actor whom the roster or the user's own mapping takes it for; the same name where neither knows it
     * @param code ISO 3166 alpha-3 or PLOVER international code, when known
     * @param sector PLOVER sector (GOV, MIL, REB, ...), when known
     * @param role on which side it stands
     */
    public record Side(
            String name,
            String actor,
            @Nullable String code,
            @Nullable String sector,
            Role role) {

        public Side {
            if (name.isBlank() || actor.isBlank()) {
                throw new IllegalArgumentException(
                        "a side has a name and an actor, got '" + name + "', '" + actor + "'");
            }
        }

        public Optional<String> findCode() {
            return Optional.ofNullable(code);
        }

        public Optional<String> findSector() {
            return Optional.ofNullable(sector);
        }
    }

    /** On which side somebody stands. The first is not always the one who did it: some data sets do not tell. */
    public enum Role {
        FIRST,
        WITH_FIRST,
        SECOND,
        WITH_SECOND;

        /** Lower-case word as in the JSON lines. */
        public String word() {
            return Words.lower(this);
        }
    }

    /**
     * How many people were killed, as a data set counts: its best estimate between a low and a high one.
     *
     * @param low 0 or more
     * @param best from {@code low} to {@code high}
     * @param high not below {@code best}
     * @param civilians how many of the best estimate; absent when the data set does not tell them apart
     */
    public record Killed(
            int low, int best, int high, @Nullable Integer civilians) {

        public Killed {
            if (low < 0 || best < low || high < best) {
                throw new IllegalArgumentException(
                        "killed must be 0 <= low <= best <= high, got " + low + ", " + best + ", " + high);
            }
        }

        public Optional<Integer> findCivilians() {
            return Optional.ofNullable(civilians);
        }
    }

    public GroundIncident {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an incident on the ground has an id");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("incident " + id + " ends on " + to + " before it begins on " + from);
        }
        if (sources < 0) {
            throw new IllegalArgumentException("incident " + id + " has " + sources + " sources, must be 0 or more");
        }
        categories = List.copyOf(categories);
        sides = List.copyOf(sides);
    }

    /** Name of the data set: what stands before the first colon of the id, or all of an id without one. */
    public String dataSet() {
        int colon = id.indexOf(':');
        return colon < 0 ? id : id.substring(0, colon);
    }

    public Optional<IncidentKind> findKind() {
        return Optional.ofNullable(kind);
    }

    public Optional<Place> findPlace() {
        return Optional.ofNullable(place);
    }

    public Optional<Killed> findKilled() {
        return Optional.ofNullable(killed);
    }
}
