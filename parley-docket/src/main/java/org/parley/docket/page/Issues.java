package org.parley.docket.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
 * begins with {@code #} is a comment.
 */
public final class Issues {

    private record Keyword(int issue, List<String> words) {

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
    private static final int KEY_LETTERS = 2;

    private final List<String> names;
    private final Set<String> harms;
    private final Map<String, List<Keyword>> keywords;

    private Issues(List<String> names, Set<String> harms, Map<String, List<Keyword>> keywords) {
        this.names = List.copyOf(names);
        this.harms = Set.copyOf(harms);
        this.keywords = keywords;
    }

    /** Parley's own list. */
    public static Issues builtIn() {
        try (InputStream in = Issues.class.getResourceAsStream("issues.tsv")) {
            if (in == null) {
                throw new IllegalStateException("issues.tsv must be beside " + Issues.class.getName());
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), "issues.tsv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a list.
     *
     * @param file name for messages
     * @throws IllegalArgumentException with file, line and cause when a line is not a name, a tab and words
     */
    public static Issues read(BufferedReader in, String file) throws IOException {
        List<String> names = new ArrayList<>();
        Set<String> harms = new HashSet<>();
        Map<String, List<Keyword>> keywords = new HashMap<>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            if (tab <= 0) {
                throw new IllegalArgumentException(
                        file + " line " + number + ": an issue is a name, a tab and words, got '" + line + "'");
            }
            for (String phrase : line.substring(tab + 1).split(",", -1)) {
                List<String> words =
                        List.of(phrase.strip().toLowerCase(Locale.ROOT).split("[ -]+"));
                if (words.get(0).length() < KEY_LETTERS) {
                    throw new IllegalArgumentException(file + " line " + number + ": the word '" + phrase.strip()
                            + "' must have at least " + KEY_LETTERS + " letters");
                }
                keywords.computeIfAbsent(words.get(0).substring(0, KEY_LETTERS), key -> new ArrayList<>())
                        .add(new Keyword(names.size(), words));
            }
            String name = line.substring(0, tab).strip();
            if (name.startsWith("!")) {
                name = name.substring(1);
                harms.add(name);
            }
            names.add(name);
        }
        keywords.replaceAll((key, list) -> Collections.unmodifiableList(list));
        return new Issues(names, harms, keywords);
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
