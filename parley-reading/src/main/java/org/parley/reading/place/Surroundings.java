package org.parley.reading.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Report;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.annotate.Token;

/**
 * What a whole report says about where it plays: how much it speaks for each country, and the provinces it names.
 *
 * @param weights by alpha-3; a country named counts 2, its people 1, a name that only it has 1, the dateline 4,
 *     shared by the countries that it may lie in
 * @param provinces country and province codes, as in {@code AFG.08}
 */
record Surroundings(Map<String, Double> weights, Set<String> provinces) {

    private static final double NAMED = 2;
    private static final double PEOPLE = 1;
    private static final double ONLY_THERE = 1;
    private static final double DATELINE = 4;
    private static final double SUPPORT = 1.5;
    private static final long LARGE_CITY = 300_000;

    /** A town so many times larger than its namesakes needs no further word. */
    static final int FAR_LARGER = 5;

    static Surroundings of(Gazetteer gazetteer, Report report, Annotation annotation, List<Name> names) {
        Map<String, Double> weights = new HashMap<>();
        for (Sentence sentence : annotation.sentences()) {
            for (Token token : sentence.tokens()) {
                gazetteer
                        .findCountryOfPeople(token.form())
                        .ifPresent(country -> weights.merge(country, PEOPLE, Double::sum));
            }
        }
        report.heading().findDateline().ifPresent(dateline -> {
            for (String part : dateline.place().split("[,/]", -1)) {
                Set<String> countries = main(gazetteer.find(part.strip()));
                countries.forEach(c -> weights.merge(c, DATELINE / countries.size(), Double::sum));
            }
        });
        Set<String> provinces = new HashSet<>();
        for (Name name : names) {
            List<Spot> spots = name.admitted(gazetteer.find(name.words()));
            Set<String> countries = main(spots);
            boolean country = spots.stream().anyMatch(spot -> spot.kind() == Spot.Kind.COUNTRY);
            if (countries.size() == 1) {
                countries.forEach(c -> weights.merge(c, country ? NAMED : ONLY_THERE, Double::sum));
            }
            spots.stream()
                    .filter(spot -> spot.kind() == Spot.Kind.PROVINCE)
                    .forEach(spot -> provinces.add(spot.country() + "." + spot.admin1()));
        }
        return new Surroundings(weights, provinces);
    }

    /**
     * The countries a name is likely to mean: of a country name the country; else those of capitals, and of towns that no
     * other of the name is far larger than; else all.
     */
    private static Set<String> main(List<Spot> spots) {
        Set<String> out = new HashSet<>();
        spots.stream().filter(spot -> spot.kind() == Spot.Kind.COUNTRY).forEach(spot -> out.add(spot.country()));
        long largest = spots.stream().mapToLong(Spot::people).max().orElse(0);
        if (out.isEmpty() && (largest >= LARGE_CITY || spots.stream().anyMatch(Spot::capital))) {
            spots.stream()
                    .filter(spot -> spot.capital() || spot.people() * FAR_LARGER >= largest)
                    .forEach(spot -> out.add(spot.country()));
        }
        if (out.isEmpty()) {
            spots.stream().filter(spot -> !spot.country().isEmpty()).forEach(spot -> out.add(spot.country()));
        }
        return out;
    }

    double support(Spot spot) {
        return weights.getOrDefault(spot.country(), 0.0);
    }

    boolean supports(Spot spot) {
        return support(spot) >= SUPPORT;
    }

    boolean knowsProvinceOf(Spot spot) {
        return provinces.contains(spot.country() + "." + spot.admin1());
    }

    /** Countries that the report speaks for, the most first. */
    List<String> countries() {
        return weights.entrySet().stream()
                .filter(entry -> entry.getValue() >= SUPPORT)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
