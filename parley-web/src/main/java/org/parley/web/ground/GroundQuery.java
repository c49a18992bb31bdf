package org.parley.web.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which incidents are wanted; what is empty wants all.
 *
 * @param kind a name of the kind; capitals make no difference
 * @param actor part of a name of a side, or a code of three letters
 * @param place part of the name of the place or province, or a country's code of three letters
 * @param source {@link #REPORTS} or the name of a data set
 * @param from last day is not before it
 * @param to first day is not after it
 * @param box where it may have been; leaves out what is not drawn
 */
public record GroundQuery(
        String kind,
        String actor,
        String place,
        String source,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Box> box) {

    /** Source of what the reports of the case tell. No data set can be called so. */
    public static final String REPORTS = ":reports";

    public static final GroundQuery ALL =
            new GroundQuery("", "", "", "", Optional.empty(), Optional.empty(), Optional.empty());

    public GroundQuery {
        kind = kind.strip();
        actor = actor.strip();
        place = place.strip();
    }

    /** The same on any day. */
    public GroundQuery onAnyDay() {
        return new GroundQuery(kind, actor, place, source, Optional.empty(), Optional.empty(), box);
    }

    /** The same in a piece of the earth. */
    public GroundQuery in(Optional<Box> other) {
        return new GroundQuery(kind, actor, place, source, from, to, other);
    }

    /** Whether it asks for anything but source and days. Rows that are kept back are never found by what they hold. */
    boolean looksInside() {
        return !kind.isEmpty() || !actor.isEmpty() || !place.isEmpty() || box.isPresent();
    }

    /** Whether it wants anything but all. */
    public boolean narrows() {
        return !equals(ALL);
    }

    boolean wantsKind(List<String> names) {
        return kind.isEmpty() || names.stream().anyMatch(kind::equalsIgnoreCase);
    }

    boolean wantsSides(List<String> names) {
        return actor.isEmpty() || names.stream().anyMatch(name -> isCode(name) ? name.equals(actor) : has(name, actor));
    }

    /** Whether it wants them wherever they were. */
    boolean wantsAllSpots() {
        return place.isEmpty() && box.isEmpty();
    }

    /** @param where the piece of the earth in which the spot is, absent when it is not drawn */
    boolean wantsSpot(Optional<Spot> spot, Optional<Box> where) {
        if (box.isPresent() && !where.filter(box.get()::meets).isPresent()) {
            return false;
        }
        return place.isEmpty()
                || spot.filter(one -> has(one.place().name(), place)
                                || one.place()
                                        .findAdmin1()
                                        .filter(name -> has(name, place))
                                        .isPresent()
                                || one.place()
                                        .findCountry()
                                        .filter(place::equals)
                                        .isPresent())
                        .isPresent();
    }

    private static boolean isCode(String name) {
        return name.length() == 3 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static boolean has(String words, String part) {
        return words.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
