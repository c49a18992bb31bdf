package org.parley.docket.actors;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The skeleton of a word that comes into English in several spellings: its consonants, the ones that romanisations mix up
 * made one, doubled ones made single, the class of its first vowel (a; e, i, y; o, u), and the vowel that it ends in. "Qods" and "Quds" have one
 * skeleton, "Mohammed" and "Muhammad", "Siniora" and "Seniora"; "Hassan" and "Hussein" have two, as their first vowels
 * differ. A general rule in place of lists of names: it knows no name, and gets those wrong whose spellings differ in
 * more ("Gaddafi", "Qadhafi").
 */
public final class Skeleton {

    /** Letters of two that stand for one sound, longest first. */
    private static final List<Map.Entry<String, String>> PAIRS = List.of(
            Map.entry("tch", "c"),
            Map.entry("sch", "x"),
            Map.entry("zh", "j"),
            Map.entry("dj", "j"),
            Map.entry("kh", "k"),
            Map.entry("gh", "g"),
            Map.entry("dh", "d"),
            Map.entry("th", "t"),
            Map.entry("ph", "f"),
            Map.entry("sh", "x"),
            Map.entry("ch", "c"),
            Map.entry("ck", "k"));

    private static final String BEGIN_PAIRS = "tszdkgpc";

    private Skeleton() {}

    /** Lower case, letters and digits only, no accents: what is left of spelling when only the look is put aside. */
    public static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(
                        switch (c) {
                            case 'ı' -> 'i';
                            case 'ø' -> 'o';
                            case 'ł' -> 'l';
                            default -> c;
                        });
            }
        }
        return out.toString();
    }

    /**
     * The skeleton of one word.
     *
     * @param word in any spelling; need not be folded
     * @return empty when the word has no letter or digit
     */
    public static String of(String word) {
        String folded = fold(word);
        StringBuilder out = new StringBuilder(folded.length());
        char last = 0;
        boolean vowelKept = false;
        for (int i = 0; i < folded.length(); ) {
            String pair = pairAt(folded, i);
            char c = pair.isEmpty() ? folded.charAt(i) : sound(pair);
            boolean initial = i == 0;
            i += pair.isEmpty() ? 1 : pair.length();
            boolean vowel = isVowel(c) && !(initial && c == 'y');
            if (vowel) {
                if (!vowelKept) {
                    out.append(classOf(c));
                    vowelKept = true;
                }
                last = 0;
                continue;
            }
            char consonant = consonant(c);
            boolean silent = consonant == 'h' && i >= folded.length() && out.length() > 1;
            if (consonant != last && !silent) {
                out.append(consonant);
            }
            last = consonant;
        }
        return out.append(end(folded)).toString();
    }

    /** The last vowel of a word that ends in one, but for a silent e: "Talabani" is not "Taliban". */
    private static String end(String folded) {
        String open = folded.endsWith("h") ? folded.substring(0, folded.length() - 1) : folded;
        char last = open.isEmpty() ? 'e' : open.charAt(open.length() - 1);
        return switch (last) {
            case 'a' -> "+a";
            case 'i', 'y' -> "+i";
            case 'o', 'u' -> "+o";
            default -> "";
        };
    }

    private static String pairAt(String word, int at) {
        if (BEGIN_PAIRS.indexOf(word.charAt(at)) < 0) {
            return "";
        }
        for (Map.Entry<String, String> pair : PAIRS) {
            if (word.startsWith(pair.getKey(), at)) {
                return pair.getKey();
            }
        }
        return "";
    }

    private static char sound(String pair) {
        for (Map.Entry<String, String> known : PAIRS) {
            if (known.getKey().equals(pair)) {
                return known.getValue().equals("c") ? 'č' : known.getValue().charAt(0);
            }
        }
        throw new IllegalArgumentException("'" + pair + "' must be one of the pairs");
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    private static char classOf(char vowel) {
        return switch (vowel) {
            case 'a' -> 'a';
            case 'o', 'u' -> 'o';
            default -> 'e';
        };
    }

    private static char consonant(char c) {
        return switch (c) {
            case 'q', 'c' -> 'k';
            case 'w' -> 'v';
            default -> c;
        };
    }
}
