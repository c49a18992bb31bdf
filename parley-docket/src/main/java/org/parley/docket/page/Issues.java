package org.parley.docket.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What talks are about: a list of issues, each with the words that speak of it. The built-in list, {@code issues.tsv}, is
 * Parley's own; a user may give another. Immutable.
 *
 * <p>One issue a line: its name, a tab, its words separated by commas. A word may be a phrase; a word ending in {@code *}
 * stands for all words that begin so. A name after {@code !} is a harm: who speaks of it asks that it end. A line that
 * begins with {@code #} is a comment. The line {@code @built-in} stands for all of the built-in list but the issues that the
 * file names itself. An issue is listed once.
 */
public final class Issues {

    /**
     * A word or phrase that speaks of an issue.
     *
     * @param issue its number in the list
     * @param words in lower case; one that ends in {@code *} stands for all that begin so
     */
    record Keyword(int issue, List<String> words) {

        boolean at(List<Word> text, int from) {
            if (from + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!fits(words.get(i), text.get(from + i).lower())) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String pattern, String word) {
            int last = pattern.length() - 1;
            return pattern.charAt(last) == '*' ? word.startsWith(pattern.substring(0, last)) : word.equals(pattern);
        }
    }

    /** Keywords are found by the first letters of their first word: short enough for every keyword to have them. */
    static final int KEY_LETTERS = 2;

    private final List<String> names;
    private final Set<String> harms;
    private final Map<String, List<Keyword>> keywords;

    Issues(List<String> names, Set<String> harms, List<Keyword> keywords) {
        this.names = List.copyOf(names);
        this.harms = Set.copyOf(harms);
        Map<String, List<Keyword>> byLetters = new HashMap<>();
        for (Keyword keyword : keywords) {
            byLetters
                    .computeIfAbsent(keyword.words().get(0).substring(0, KEY_LETTERS), key -> new ArrayList<>())
                    .add(keyword);
        }
        byLetters.replaceAll((key, list) -> List.copyOf(list));
        this.keywords = byLetters;
    }

    /** Parley's own list. */
    public static Issues builtIn() {
        IssueLines lines = new IssueLines();
        lines.addBuiltIn();
        return lines.issues();
    }

    /**
     * A list from a file in UTF-8, in place of the built-in one.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when a line is not as above, or nothing is listed; with file, line and cause
     */
    public static Issues read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(in, String.valueOf(file.getFileName()));
        }
    }

    /**
     * A list.
     *
     * @param file name for messages
     * @throws IllegalArgumentException when a line is not as above, or nothing is listed; with file, line and cause
     */
    public static Issues read(BufferedReader in, String file) throws IOException {
        IssueLines lines = new IssueLines();
        lines.add(in, file);
        return lines.issues();
    }

    /** Names in the order of the list. */
    public List<String> names() {
        return names;
    }

    /** Whether an issue is a harm, such as espionage: nobody is for it. */
    public boolean isHarm(String issue) {
        return harms.contains(issue);
    }

    /**
     * How much words speak of each issue: a phrase counts its words. Issues that they do not speak of are absent; keys in
     * the order of the list.
     */
    public Map<String, Integer> weigh(List<Word> words) {
        TreeMap<Integer, Integer> weights = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).lower();
            if (word.length() < KEY_LETTERS) {
                continue;
            }
            for (Keyword keyword : keywords.getOrDefault(word.substring(0, KEY_LETTERS), List.of())) {
                if (keyword.at(words, i)) {
                    weights.merge(keyword.issue(), keyword.words().size(), Integer::sum);
                }
            }
        }
        Map<String, Integer> named = new LinkedHashMap<>();
        weights.forEach((issue, weight) -> named.put(names.get(issue), weight));
        return named;
    }

    /** The issue that words speak of most; of equals the first in the list. */
    public Optional<String> findMain(List<Word> words) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : weigh(words).entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return Optional.ofNullable(best);
    }
}
