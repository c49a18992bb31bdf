package org.parley.reading.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * A place name in the text before it is resolved.
 *
 * @param span name and the word for its kind ("Ghazni province", "the city of Basra")
 * @param words the name alone
 * @param kind what the words around it say it is, absent when they say nothing
 * @param village whether it is called a village or a place smaller than a town
 * @param certain whether something other than the gazetteer says that this is a place
 * @param where whether it is tagged as a place and a preposition of place stands before it: "near Oria"
 * @param sentence number of its sentence
 */
record Name(
        Span span,
        String words,
        Spot.@Nullable Kind kind,
        boolean village,
        boolean certain,
        boolean where,
        int sentence) {

    /** Whether a candidate can be what the words around the name say. */
    boolean admits(Spot spot) {
        if (kind == null) {
            return true;
        }
        return switch (kind) {
            case COUNTRY -> spot.kind() == Spot.Kind.COUNTRY;
            case PROVINCE -> spot.kind() == Spot.Kind.PROVINCE || spot.kind() == Spot.Kind.REGION;
            case DISTRICT -> spot.kind() == Spot.Kind.DISTRICT || spot.kind() == Spot.Kind.TOWN;
            case TOWN -> spot.kind() == Spot.Kind.TOWN || spot.kind() == Spot.Kind.DISTRICT;
            case SITE -> spot.kind() == Spot.Kind.SITE || spot.kind() == Spot.Kind.TOWN;
            case REGION -> spot.kind() != Spot.Kind.TOWN && spot.kind() != Spot.Kind.SITE;
        };
    }

    /** The candidates that it admits; of a district named like a town the district. */
    List<Spot> admitted(List<Spot> spots) {
        List<Spot> fit = spots.stream().filter(this::admits).toList();
        List<Spot> same = fit.stream().filter(spot -> spot.kind() == kind).toList();
        return same.isEmpty() ? fit : same;
    }
}
