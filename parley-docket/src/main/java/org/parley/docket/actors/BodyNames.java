package org.parley.docket.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of bodies as they are compared over reports. */
final class BodyNames {

    private static final Set<String> EMPTY = Set.of("the", "al", "el", "of", "and", "for", "a", "de", "la", "ul");
    private static final int LEAST_ACRONYM = 3;
    private static final int LEAST_SPELLED = 6;

    private BodyNames() {}

    /**
     * The same for spellings of one name: skeletons of the words without articles and joining words. One word alone, and
     * an acronym, must be spelled the same unless it is long.
     */
    static String key(String name) {
        List<String> words = words(name);
        if (words.size() == 1) {
            String word = words.get(0);
            return word.length() < LEAST_SPELLED || isAcronym(name) ? word : "~" + Skeleton.of(word);
        }
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            out.append(out.length() == 0 ? "" : " ").append(word.length() < LEAST_ACRONYM ? word : Skeleton.of(word));
        }
        return out.toString();
    }

    /** Folded words; all words when only empty ones are there. */
    private static List<String> words(String name) {
        List<String> all = new ArrayList<>();
        List<String> full = new ArrayList<>();
        for (String word : name.split("[\\s\\-‐‑–/]+", -1)) {
            String folded = Skeleton.fold(word);
            if (!folded.isEmpty()) {
                all.add(folded);
                if (!EMPTY.contains(folded)) {
                    full.add(folded);
                }
            }
        }
        return full.isEmpty() ? all : full;
    }

    /** "SIIC", "U.N.H.C.R.": three capitals and more, nothing else. */
    static boolean isAcronym(String name) {
        String letters = name.replace(".", "");
        return letters.length() >= LEAST_ACRONYM
                && letters.chars().allMatch(c -> Character.isUpperCase(c) || c == '-' || Character.isDigit(c))
                && letters.chars().filter(Character::isUpperCase).count() >= LEAST_ACRONYM;
    }

    /** The acronym that the capitals of a name of three and more words give. */
    static Optional<String> initials(String name) {
        StringBuilder out = new StringBuilder();
        for (String word : name.split("[\\s\\-‐‑]+", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                out.append(word.charAt(0));
            }
        }
        return out.length() < LEAST_ACRONYM ? Optional.empty() : Optional.of(Skeleton.fold(out.toString()));
    }
}
