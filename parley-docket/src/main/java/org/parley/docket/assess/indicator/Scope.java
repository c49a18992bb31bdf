package org.parley.docket.assess.indicator;

import java.util.List;

/**
 * Which incidents count. An incident counts when every list that is not empty has something that fits it.
 *
 * <p>Names fit as whole words, whatever their case and accents: "mahdi army" fits "Mahdi Army (Sadr)", not "Mahdism". A code of three capital
 * letters fits that code alone.
 *
 * @param kinds PLOVER types, modes or ACLED sub-events, or the data set's own categories
 * @param actors any of them takes part, on whichever side, as the data set or the roster names it, or by code
 * @param actsBy any of them stands on the first side. Not every data set puts there who did it
 * @param actsAgainst any of them stands on the second side
 * @param between empty, or two names: one takes part on one side, the other on the other
 * @param areas any of them
 * @param words any of them stands in the data set's notes, headlines or categories
 * @param dataSets names of data sets, as before the colon of an incident's id
 */
public record Scope(
        List<String> kinds,
        List<String> actors,
        List<String> actsBy,
        List<String> actsAgainst,
        List<String> between,
        List<Area> areas,
        List<String> words,
        List<String> dataSets) {

    /** Everything. */
    public static final Scope ALL =
            new Scope(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Scope {
        kinds = List.copyOf(kinds);
        actors = List.copyOf(actors);
        actsBy = List.copyOf(actsBy);
        actsAgainst = List.copyOf(actsAgainst);
        between = List.copyOf(between);
        areas = List.copyOf(areas);
        words = List.copyOf(words);
        dataSets = List.copyOf(dataSets);
        if (!between.isEmpty() && between.size() != 2) {
            throw new IllegalArgumentException("between takes two names, got " + between);
        }
    }

    /** Who must take part, and nothing else. */
    public Scope actorsOnly() {
        return new Scope(List.of(), actors, actsBy, actsAgainst, between, List.of(), List.of(), dataSets);
    }

    /** Where, and nothing else. */
    public Scope areasOnly() {
        return new Scope(List.of(), List.of(), List.of(), List.of(), List.of(), areas, List.of(), dataSets);
    }

    /** Which data sets, and nothing else. */
    public Scope dataSetsOnly() {
        return new Scope(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), dataSets);
    }

    /** The same in one data set. */
    public Scope within(String dataSet) {
        return new Scope(kinds, actors, actsBy, actsAgainst, between, areas, words, List.of(dataSet));
    }

    /** Whether it says who must take part. */
    public boolean namesActors() {
        return !(actors.isEmpty() && actsBy.isEmpty() && actsAgainst.isEmpty() && between.isEmpty());
    }
}
