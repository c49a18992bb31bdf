package org.parley.reading.annotate.engine;

/** Hashes of what a word looks like. Pure. */
final class WordShape {

    private WordShape() {}

    /** Runs of capitals, small letters, digits and marks: "Iran" and "Oman" are alike, "US" and "UN" too. */
    static int of(String form) {
        int hash = 7;
        int last = -1;
        int run = 0;
        for (int i = 0; i < form.length() && i < 24; i++) {
            int kind = kind(form.charAt(i));
            run = kind == last ? run + 1 : 1;
            if (run <= 2) {
                hash = hash * 31 + kind;
            }
            last = kind;
        }
        return hash;
    }

    private static int kind(char c) {
        if (c >= 'a' && c <= 'z') {
            return 1;
        }
        if (c >= 'A' && c <= 'Z') {
            return 2;
        }
        if (c >= '0' && c <= '9') {
            return 3;
        }
        if (Character.isUpperCase(c)) {
            return 2;
        }
        return Character.isLetter(c) ? 1 : 16 + (c < 0x80 ? c : 0x80);
    }

    /** Of the last {@code length} characters, or of all when there are fewer. */
    static int suffix(String form, int length) {
        int hash = length;
        for (int i = Math.max(0, form.length() - length); i < form.length(); i++) {
            hash = hash * 31 + form.charAt(i);
        }
        return hash;
    }

    /** Of the first {@code length} characters, or of all when there are fewer. */
    static int prefix(String form, int length) {
        int hash = length + 64;
        for (int i = 0; i < form.length() && i < length; i++) {
            hash = hash * 31 + form.charAt(i);
        }
        return hash;
    }

    static boolean isCapitalised(String form) {
        return Character.isUpperCase(form.codePointAt(0));
    }

    static boolean hasLetter(String form) {
        for (int i = 0; i < form.length() && i < 64; i++) {
            if (Character.isLetter(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
