package org.parley.docket.assess.series;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows carry a name: each different name is compared once, however many rows carry it. Not for threads while it is filled;
 * then for any.
 */
final class NamedRows {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The names as they are compared; made when first asked for, as few questions are of notes and headlines. */
    private volatile @Nullable List<String> folded;

    private final List<Rows> rows = new ArrayList<>();

    /** Row numbers, growing. */
    private static final class Rows {
        private int[] at = new int[4];
        private int size;

        void add(int row) {
            if (size > 0 && at[size - 1] == row) {
                return;
            }
            if (size == at.length) {
                at = java.util.Arrays.copyOf(at, 2 * size);
            }
            at[size++] = row;
        }

        void into(BitSet set) {
            for (int i = 0; i < size; i++) {
                set.set(at[i]);
            }
        }
    }

    /** Rows must come in order. */
    void add(String name, int row) {
        Integer number = numbers.get(name);
        if (number == null) {
            number = names.size();
            numbers.put(name, number);
            names.add(name);
            rows.add(new Rows());
        }
        rows.get(number).add(row);
    }

    private List<String> folded() {
        List<String> known = folded;
        if (known == null) {
            known = names.stream().map(NamedRows::folded).toList();
            folded = known;
        }
        return known;
    }

    /** Adds rows with a name in which the wanted one stands as whole words. */
    void containing(String wanted, BitSet into) {
        String words = folded(wanted);
        List<String> all = folded();
        for (int i = 0; i < all.size(); i++) {
            if (stands(all.get(i), words)) {
                rows.get(i).into(into);
            }
        }
    }

    /** Adds rows with this name and no more words. */
    void named(String wanted, BitSet into) {
        String words = folded(wanted);
        List<String> all = folded();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).equals(words)) {
                rows.get(i).into(into);
            }
        }
    }

    /** Adds rows with exactly this name. */
    void exactly(String wanted, BitSet into) {
        Integer number = numbers.get(wanted);
        if (number != null) {
            rows.get(number).into(into);
        }
    }

    static boolean stands(String folded, String words) {
        return words.length() > 2 && folded.contains(words);
    }

    /** Words in lower case without accents, one blank before, between and after them. */
    static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(plain.length() + 2).append(' ');
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !isApostrophe(c)
                    && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.charAt(out.length() - 1) == ' '
                ? out.toString()
                : out.append(' ').toString().toLowerCase(Locale.ROOT);
    }

    /** Of romanised Arabic, which some data sets write and others do not. */
    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u02bf' || c == '\u02be';
    }
}
