package org.parley.docket.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Page;
import org.parley.model.Place;
import org.parley.model.ReadReport;

/** In which country the towns are that a case names: "Strelsau said" speaks for it. Immutable. */
final class Towns {

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+)?");

    private final Map<String, String> countries = new HashMap<>();

    /** A town that the reports place in several countries is in none. */
    Towns(List<Page> pages) {
        TreeMap<String, Set<String>> all = new TreeMap<>();
        for (Page page : pages) {
            Map<String, Set<String>> told = page.always("towns", () -> told(page.read()));
            told.forEach((name, in) ->
                    all.computeIfAbsent(name, key -> new TreeSet<>()).addAll(in));
        }
        all.forEach((name, in) -> {
            if (in.size() == 1) {
                countries.put(name, in.iterator().next());
            }
        });
    }

    /** These towns, as the same object when they are the same as those of the last time. */
    Towns orSame(@Nullable Towns last) {
        return last != null && countries.equals(last.countries) ? last : this;
    }

    private static Map<String, Set<String>> told(ReadReport read) {
        Map<String, Set<String>> told = new TreeMap<>();
        read.places().forEach(place -> Optional.of(place.value())
                .flatMap(Place::findCountry)
                .ifPresent(country -> told.computeIfAbsent(
                                place.value().name().toLowerCase(Locale.ROOT), name -> new TreeSet<>())
                        .add(country)));
        return told;
    }

    /** ISO 3166 alpha-3 code of the country of a town. */
    Optional<String> find(String name) {
        return Optional.ofNullable(countries.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The country of the first town named in words. */
    Optional<String> findIn(String words) {
        Matcher names = NAME.matcher(words);
        while (names.find()) {
            Optional<String> country = find(names.group());
            if (country.isPresent()) {
                return country;
            }
        }
        return Optional.empty();
    }
}
