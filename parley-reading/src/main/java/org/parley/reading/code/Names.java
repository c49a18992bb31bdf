package org.parley.reading.code;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.reading.resolve.NameTable;
import org.parley.reading.resolve.Roster;
import org.parley.reading.resolve.Tokens;
import org.parley.reading.resolve.WordFile;

/** Names that give a code: those of the roster, then regions and cities, then leaders by name. Immutable. */
final class Names {

    private static final int MAX_TOKENS = 8;

    /** Where the world meets: whoever reports from there writes of others. */
    private static final Set<String> OF_NO_COUNTRY =
            Set.of("Geneva", "Vienna", "Brussels", "The Hague", "New York", "United Nations", "Strasbourg");

    private final Roster roster;
    private final Map<String, String> regions = new HashMap<>();
    private final NameTable<Hit> others;

    /** What a name is. */
    enum Kind {
        /** a country, body, group or people */
        BODY,
        /** a capital or house that stands for a government */
        SEAT,
        /** a part of a country */
        REGION,
        LEADER
    }

    /** A code, what gave it, and over how many tokens. */
    record Hit(String code, Kind kind, int length) {}

    Names(Roster roster) {
        this.roster = roster;
        read("regions.tsv", regions);
        Map<String, String> leaders = new HashMap<>();
        read("leaders.tsv", leaders);
        Map<String, Hit> all = new HashMap<>();
        regions.forEach((name, code) -> all.put(name, new Hit(code, Kind.REGION, 0)));
        leaders.forEach((name, code) -> all.putIfAbsent(name, new Hit(code, Kind.LEADER, 0)));
        this.others = new NameTable<>(all);
    }

    private static void read(String file, Map<String, String> codes) {
        for (String line : WordFile.lines(Names.class, file)) {
            List<String> columns = List.of(line.split("\t", -1));
            for (String name : columns.get(1).split("\\|", -1)) {
                codes.putIfAbsent(name, columns.get(0));
            }
        }
    }

    /** The country in which a place lies that stands alone, such as that of a dateline; capitals make no difference. */
    Optional<String> findCountryOf(String place) {
        String city = place.split(",", -1)[0].strip();
        StringBuilder title = new StringBuilder();
        for (String word : city.toLowerCase(Locale.ROOT).split(" ", -1)) {
            title.append(title.length() == 0 ? "" : " ");
            title.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        if (OF_NO_COUNTRY.contains(title.toString())) {
            return Optional.empty();
        }
        return roster.find(title.toString())
                .map(match -> match.entry().code())
                .or(() -> Optional.ofNullable(regions.get(title.toString())));
    }

    /** The code of a name that stands by itself. */
    Optional<String> codeOf(String name) {
        return roster.find(name).map(match -> match.entry().code());
    }

    /** The longest name that starts at a token. */
    Optional<Hit> find(Tokens tokens, int from, int end) {
        if (tokens.form(from).chars().noneMatch(Character::isUpperCase)) {
            return Optional.empty();
        }
        Optional<Hit> best = roster.find(tokens, from, end)
                .map(match -> new Hit(
                        match.entry().code(),
                        match.sense() == Roster.Sense.SEAT ? Kind.SEAT : Kind.BODY,
                        match.length()));
        Optional<Hit> place = others.find(tokens, from, Math.min(end, from + MAX_TOKENS))
                .map(found -> new Hit(found.value().code(), found.value().kind(), found.length()));
        return place.filter(hit -> hit.length() > best.map(Hit::length).orElse(0))
                .or(() -> best);
    }
}
