package org.parley.docket.ground;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.model.GroundIncident;
import org.parley.model.Place;

/**
 * Which incidents are wanted; what is empty wants all.
 *
 * @param dataSet name of the data set
 * @param kind PLOVER type or mode, ACLED sub-event, or the data set's own word; capitals make no difference
 * @param actor part of a name of a side, as the data set or the roster has it, or a code of three letters
 * @param place part of the name of the place or province, or a country's code of three letters
 * @param from last day is not before it
 * @param to first day is not after it
 */
public record GroundFilter(
        String dataSet, String kind, String actor, String place, Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final GroundFilter ALL = new GroundFilter("", "", "", "", Optional.empty(), Optional.empty());

    /** Whether an incident, its sides named, is wanted. */
    public boolean matches(GroundIncident incident) {
        return (dataSet.isEmpty() || incident.id().startsWith(dataSet + ":"))
                && from.stream().noneMatch(day -> incident.to().isBefore(day))
                && to.stream().noneMatch(day -> incident.from().isAfter(day))
                && (kind.isEmpty() || isOfKind(incident))
                && (actor.isEmpty() || incident.sides().stream().anyMatch(this::isActor))
                && (place.isEmpty()
                        || incident.findPlace().filter(this::isPlace).isPresent());
    }

    private boolean isOfKind(GroundIncident incident) {
        Stream<String> words = incident.findKind().stream()
                .flatMap(one -> Stream.of(Optional.of(one.type().name()), one.findMode(), one.findSubEvent())
                        .flatMap(Optional::stream));
        return Stream.concat(words, incident.categories().stream()).anyMatch(kind::equalsIgnoreCase);
    }

    private boolean isActor(GroundIncident.Side side) {
        return has(side.name(), actor)
                || has(side.actor(), actor)
                || side.findCode().filter(actor::equals).isPresent();
    }

    private boolean isPlace(Place where) {
        return isAt(where, place);
    }

    /** Whether a place has this name or lies in a province or country of this name or code. */
    static boolean isAt(Place where, String name) {
        return has(where.name(), name)
                || where.findAdmin1().filter(province -> has(province, name)).isPresent()
                || where.findCountry().filter(name::equals).isPresent();
    }

    private static boolean has(String words, String part) {
        return words.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
