package org.parley.reading.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Two keys under which a place name is found: the plain one forgets accents, apostrophes, blanks and case; the loose one
 * also forgets what romanisations differ in (Zhaṟêy, Zharay and Zhari; Kunar and Konar; Qal'ah and Kala).
 */
public final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LINKING = Pattern.compile("(?<=\\p{L})[-\\s](?:e|i|ye|yi)(?=[-\\s]\\p{L})");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:al|el|ar|as|ash|at|ad|an|az|adh|ath)[-\\s](?=\\p{L}{3})");

    private static final Pattern HARD_C = Pattern.compile("c(?!h)");
    private static final Pattern LONG_U = Pattern.compile("[ao][uw](?![aeiou])");
    private static final Pattern LONG_I = Pattern.compile("[ae][iy](?!a)");
    private static final Pattern SILENT_H = Pattern.compile("(?<=[aiu])h(?![aiu])");
    private static final String[] FOLDED = folded();

    private Spelling() {}

    /** ASCII letters as far as accents and transliteration marks go, case and blanks kept: for display. */
    public static String ascii(String name) {
        boolean plain = true;
        for (int i = 0; i < name.length() && plain; i++) {
            plain = name.charAt(i) < 128 && name.charAt(i) != '`';
        }
        if (plain) {
            return name.strip();
        }
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ı", "i")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("Đ", "D")
                .replace("Ł", "L")
                .replace("Ø", "O")
                .replace("ə", "a")
                .replaceAll("[\u02bb\u02bc\u02bf\u02be`\u2018\u2019\u00b4\u2032]", "'");
        return letters.strip();
    }

    /** Lower-case letters and digits of {@link #ascii}, nothing else. */
    public static String plain(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= FOLDED.length) {
                return NOT_LETTERS.matcher(ascii(name).toLowerCase(Locale.ROOT)).replaceAll("");
            }
            if (c >= 128) {
                out.append(FOLDED[c]);
            } else if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /** What the plain key makes of the letters up to Latin Extended Additional, worked out once: it is asked for often. */
    private static String[] folded() {
        String[] out = new String[0x1f00];
        for (char c = 0; c < out.length; c++) {
            out[c] = NOT_LETTERS
                    .matcher(ascii(String.valueOf(c)).toLowerCase(Locale.ROOT))
                    .replaceAll("");
        }
        return out;
    }

    /** The plain key without what romanisations differ in; may be empty for a name without letters. */
    public static String loose(String name) {
        String s = ascii(name).toLowerCase(Locale.ROOT).replace("'", "");
        if (s.indexOf('-') >= 0 || s.indexOf(' ') >= 0) {
            s = LINKING.matcher(s).replaceAll("");
            s = ARTICLE.matcher(s).replaceAll("");
        }
        s = plain(s);
        s = s.replace("kh", "k")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("dz", "z")
                .replace("q", "k");
        s = HARD_C.matcher(s.replace("ck", "k"))
                .replaceAll("k")
                .replace("ph", "f")
                .replace("x", "ks");
        s = LONG_U.matcher(s).replaceAll("u");
        s = LONG_I.matcher(s).replaceAll("i");
        s = s.replace('w', 'v')
                .replace('y', 'i')
                .replace('e', 'i')
                .replace('o', 'u')
                .replace('j', 'g');
        return squeezed(SILENT_H.matcher(s).replaceAll(""));
    }

    private static String squeezed(String s) {
        StringBuilder out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            if (i == 0 || s.charAt(i) != s.charAt(i - 1)) {
                out.append(s.charAt(i));
            }
        }
        return out.toString();
    }
}
