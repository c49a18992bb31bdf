package org.parley.brief.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Arabic and Persian letters in the shapes that they have when joined: each letter becomes the character of the blocks
 * "Arabic Presentation Forms" that stands for its shape. Which shapes a letter has is read from Unicode's own compatibility
 * decompositions, so there is no table here; lam with alef is joined into its ligature. Immutable.
 */
final class ArabicForms {

    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final char LAM = '\u0644';
    private static final char TATWEEL = '\u0640';

    /** A letter, or lam and an alef, to its shapes; 0 where it has none. */
    private static final Map<String, int[]> SHAPES = shapes();

    private ArabicForms() {}

    /**
     * In both blocks the shapes of a letter stand together in the order isolated, final, initial, medial; a letter that
     * never joins the next one has the first two only.
     */
    private static Map<String, int[]> shapes() {
        Map<String, int[]> shapes = new HashMap<>();
        addBlock(shapes, 0xFB50, 0xFBB1);
        addBlock(shapes, 0xFBFC, 0xFBFF);
        addBlock(shapes, 0xFE80, 0xFEFC);
        return shapes;
    }

    private static void addBlock(Map<String, int[]> shapes, int first, int last) {
        for (int c = first; c <= last; c++) {
            String letter = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            int[] forms = shapes.computeIfAbsent(letter, key -> new int[4]);
            for (int form = ISOLATED; form <= MEDIAL; form++) {
                if (forms[form] == 0) {
                    forms[form] = c;
                    break;
                }
            }
        }
    }

    /** The text in logical order with joined shapes in place of plain letters. */
    static String joined(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean joinsOn = false;
        for (int i = 0; i < text.length(); ) {
            int length = 1;
            int[] forms = null;
            if (text.charAt(i) == LAM && i + 1 < text.length()) {
                forms = SHAPES.get(text.substring(i, i + 2));
                length = forms == null ? 1 : 2;
            }
            if (forms == null) {
                forms = SHAPES.get(text.substring(i, i + 1));
            }
            if (forms == null) {
                char c = text.charAt(i);
                out.append(c);
                joinsOn = isMark(c) ? joinsOn : c == TATWEEL;
            } else {
                boolean on = forms[INITIAL] != 0 && joinsNext(text, i + length);
                int form = on ? joinsOn ? MEDIAL : INITIAL : joinsOn ? FINAL : ISOLATED;
                out.append((char) (forms[form] == 0 ? forms[ISOLATED] : forms[form]));
                joinsOn = on;
            }
            i += length;
        }
        return out.toString();
    }

    /** Whether the next letter from there joins the one before it. */
    private static boolean joinsNext(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isMark(c)) {
                int[] forms = SHAPES.get(Character.toString(c));
                return c == TATWEEL || (forms != null && forms[FINAL] != 0);
            }
        }
        return false;
    }

    /** Vowel signs stand above and below and keep letters joined. */
    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Plain letters again. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean shaped = (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
            out.append(shaped ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC) : c);
        }
        return out.toString();
    }
}
