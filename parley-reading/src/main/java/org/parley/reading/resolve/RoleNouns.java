package org.parley.reading.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nouns for what a person does or holds ("ambassador", "spokeswoman"), their gender and wider nouns. Immutable. */
final class RoleNouns {

    /** Words that make another office of the noun after them: "vice president" is no president. */
    static final Set<String> CHANGING =
            Set.of("vice", "deputy", "prime", "assistant", "associate", "former", "ex", "acting", "under", "shadow");

    private static final List<String> OFFICES = List.of(
            "official",
            "leader",
            "minister",
            "diplomat",
            "officer",
            "commander",
            "lawmaker",
            "ruler",
            "judge",
            "cleric");

    private record Noun(Gender gender, List<String> wider) {}

    private final Map<String, Noun> nouns = new HashMap<>();
    private final Map<String, String> abbreviations = new HashMap<>();

    RoleNouns() {
        for (String line : WordFile.lines("roles.tsv")) {
            String[] columns = line.split("\t", -1);
            List<String> wider =
                    columns.length > 2 && !columns[2].isBlank() ? List.of(columns[2].split("\\|", -1)) : List.of();
            nouns.put(columns[0], new Noun(Gender.ofLetter(columns[1]), wider));
            if (columns.length > 3 && !columns[3].isBlank()) {
                abbreviations.put(columns[3], columns[0]);
                abbreviations.put(columns[3].replace(".", ""), columns[0]);
            }
        }
    }

    /** The role noun in a word, also in an abbreviation and in the plural. */
    Optional<String> find(String form) {
        String abbreviated = abbreviations.get(form);
        if (abbreviated != null) {
            return Optional.of(abbreviated);
        }
        String word = form.toLowerCase(Locale.ROOT);
        if (nouns.containsKey(word)) {
            return Optional.of(word);
        }
        return singular(word).filter(nouns::containsKey);
    }

    /** Whether the noun is one for an office held, not for a trade, a relation or a passing part ("host", "expert"). */
    boolean isOffice(String noun) {
        return OFFICES.stream().anyMatch(office -> covers(office, noun));
    }

    boolean isPlural(String form) {
        String word = form.toLowerCase(Locale.ROOT);
        return !nouns.containsKey(word)
                && singular(word).filter(nouns::containsKey).isPresent();
    }

    private static Optional<String> singular(String word) {
        if (word.endsWith("men") && word.length() > 3) {
            return Optional.of(word.substring(0, word.length() - 2) + "an");
        }
        if (word.endsWith("ies")) {
            return Optional.of(word.substring(0, word.length() - 3) + "y");
        }
        if (word.endsWith("sses") || word.endsWith("ches")) {
            return Optional.of(word.substring(0, word.length() - 2));
        }
        return word.endsWith("s") ? Optional.of(word.substring(0, word.length() - 1)) : Optional.empty();
    }

    Gender genderOf(String noun) {
        Noun known = nouns.get(noun);
        return known == null ? Gender.UNKNOWN : known.gender;
    }

    /** Whether {@code general} may stand for someone introduced as {@code special}: itself or a wider noun of it. */
    boolean covers(String general, String special) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(special));
        while (!open.isEmpty()) {
            String noun = open.removeFirst();
            if (noun.equals(general)) {
                return true;
            }
            if (seen.add(noun) && nouns.containsKey(noun)) {
                open.addAll(nouns.get(noun).wider);
            }
        }
        return false;
    }
}
