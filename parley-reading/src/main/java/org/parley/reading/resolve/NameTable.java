package org.parley.reading.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names of one or several words, each with what it stands for, and the longest of them at a place of a text. The text is
 * compared letter by letter with the sorted names, so that a place where no name begins costs one look. Names are matched with
 * their case and over whole tokens; white space counts as one blank, a curly apostrophe as a straight one. Immutable.
 */
public final class NameTable<T> {

    private final String[] names;
    private final List<T> values;
    private final int longest;

    /** A name found, and over how many tokens. */
    public record Found<T>(T value, int length) {}

    /** A table of names. */
    public NameTable(Map<String, T> byName) {
        TreeMap<String, T> sorted = new TreeMap<>();
        byName.forEach((name, value) -> sorted.put(name.replace('’', '\''), value));
        this.names = sorted.keySet().toArray(String[]::new);
        this.values = new ArrayList<>(sorted.values());
        this.longest = sorted.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * The longest name that begins at a token.
     *
     * @param end the token before which it ends
     */
    public Optional<Found<T>> find(Tokens tokens, int from, int end) {
        int begin = tokens.at(from).begin();
        int at = begin;
        int low = 0;
        int high = names.length;
        int depth = 0;
        boolean blank = false;
        Found<T> best = null;
        for (int token = from; token < end && tokens.at(token).end() - begin <= longest; token++) {
            for (; at < tokens.at(token).end(); at++) {
                char letter = tokens.letter(at);
                letter = letter == '’' ? '\'' : letter;
                if (letter == ' ' && blank) {
                    continue;
                }
                blank = letter == ' ';
                low = first(low, high, depth, letter);
                high = first(low, high, depth, (char) (letter + 1));
                depth++;
                if (low == high) {
                    return Optional.ofNullable(best);
                }
            }
            if (names[low].length() == depth) {
                best = new Found<>(values.get(low), token - from + 1);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of names that begin alike up to a depth: the first that has this letter there, or a later one. */
    private int first(int from, int to, int depth, char letter) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names[middle].length() <= depth || names[middle].charAt(depth) < letter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
