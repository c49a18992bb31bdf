package org.parley.reading.resolve;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Given names with their gender, short forms and spellings, titles: the word lists about names. Immutable. */
final class NameLists {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "mp", "qc");

    private final Map<String, Gender> givenNames = new HashMap<>();
    private final Map<String, Gender> titles = new HashMap<>();
    private final Map<String, Set<Integer>> nicknames = new HashMap<>();
    private final Map<String, Integer> spellings = new HashMap<>();

    NameLists() {
        for (String line : WordFile.lines("given-names.tsv")) {
            String[] columns = line.split("\t", -1);
            givenNames.put(columns[0], Gender.ofLetter(columns[1]));
        }
        for (String line : WordFile.lines("titles.tsv")) {
            String[] columns = line.split("\t", -1);
            titles.put(columns[0], Gender.ofLetter(columns[1]));
        }
        int group = 0;
        for (String line : WordFile.lines("nicknames.txt")) {
            for (String name : line.split(" ", -1)) {
                nicknames.computeIfAbsent(name, key -> new HashSet<>()).add(group);
            }
            group++;
        }
        for (String line : WordFile.lines("spellings.txt")) {
            for (String name : List.of(line.split(" ", -1))) {
                spellings.put(fold(name), group);
            }
            group++;
        }
    }

    /** Lower case, no accents, no apostrophes and dots: "Khamene’i" and "KHAMENEI" fold alike. */
    static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '-' || c == '&') {
                out.append(c == 'ı' ? 'i' : c == 'ø' ? 'o' : c == 'ł' ? 'l' : c);
            }
        }
        return out.toString();
    }

    boolean isTitle(String form) {
        return titles.containsKey(form);
    }

    Gender genderOfTitle(String form) {
        return titles.getOrDefault(form, Gender.UNKNOWN);
    }

    Gender genderOfGivenName(String folded) {
        return givenNames.getOrDefault(folded, Gender.UNKNOWN);
    }

    boolean isGivenName(String folded) {
        return givenNames.containsKey(folded) || nicknames.containsKey(folded);
    }

    static boolean isSuffix(String folded) {
        return SUFFIXES.contains(folded);
    }

    /** Whether two folded parts of a name are the same but for spelling. */
    boolean sameSpelling(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        Integer group = spellings.get(a);
        return group != null && group.equals(spellings.get(b));
    }

    /** Whether two folded given names are the same, or one is the short form or the initial of the other. */
    boolean sameGiven(String a, String b) {
        if (sameSpelling(a, b)) {
            return true;
        }
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0);
        }
        Set<Integer> groups = nicknames.getOrDefault(a, Set.of());
        return nicknames.getOrDefault(b, Set.of()).stream().anyMatch(groups::contains);
    }
}
