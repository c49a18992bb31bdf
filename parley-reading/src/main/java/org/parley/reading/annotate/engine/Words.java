package org.parley.reading.annotate.engine;

import java.util.Locale;
import java.util.Set;

/** What may stand inside a token, and where one written word is two tokens. Every look ahead is bounded. */
final class Words {

    private static final int LONGEST_LABEL = 63; // of a domain name, RFC 1035
    private static final Set<String> CLITICS = Set.of("s", "m", "d", "re", "ve", "ll");
    private static final Set<String> ELISIONS = Set.of("em", "til", "tis", "twas", "cause", "n", "bout");
    private static final Set<String> TOP_LEVEL = Set.of(
            "com", "org", "net", "gov", "edu", "mil", "int", "info", "biz", "uk", "eu", "de", "fr", "ru", "cn", "ir",
            "iq", "il", "tv", "co", "io", "ly", "au", "jp", "pk", "af", "sy", "lb", "tr", "ua", "html", "htm", "php",
            "pdf");

    private Words() {}

    /** Length of the contraction that the apostrophe at {@code at} begins ("'s" is 2), or 0. */
    static int contraction(String text, int at, int end) {
        for (int length = 1; length <= 2; length++) {
            int to = at + 1 + length;
            if (to <= end
                    && (to == end || !Letters.isWord(text.charAt(to)))
                    && CLITICS.contains(text.substring(at + 1, to).toLowerCase(Locale.ROOT))) {
                return length + 1;
            }
        }
        // "n't": the apostrophe before a final t after n
        boolean negation = at > 0
                && Character.toLowerCase(text.charAt(at - 1)) == 'n'
                && at + 1 < end
                && Character.toLowerCase(text.charAt(at + 1)) == 't'
                && (at + 2 == end || !Letters.isWord(text.charAt(at + 2)));
        return negation ? 2 : 0;
    }

    /** Where "n't" begins when the word {@code [begin, to)} is followed by "'t", or -1. */
    static int negation(String text, int begin, int to, int end) {
        boolean found = to - begin >= 3
                && to + 1 < end
                && Letters.isApostrophe(text.charAt(to))
                && Character.toLowerCase(text.charAt(to + 1)) == 't'
                && (to + 2 == end || !Letters.isWord(text.charAt(to + 2)))
                && Character.toLowerCase(text.charAt(to - 1)) == 'n';
        return found ? to - 1 : -1;
    }

    /** Length of the first of two words written as one, or 0. */
    static int fused(String text, int begin, int to) {
        int length = to - begin;
        if (length == 6 && text.regionMatches(true, begin, "cannot", 0, 6)) {
            return 3;
        }
        boolean fused = length == 5
                && (text.regionMatches(true, begin, "gonna", 0, 5)
                        || text.regionMatches(true, begin, "wanna", 0, 5)
                        || text.regionMatches(true, begin, "gotta", 0, 5)
                        || text.regionMatches(true, begin, "lemme", 0, 5)
                        || text.regionMatches(true, begin, "gimme", 0, 5));
        return fused ? 3 : 0;
    }

    /** End of a word that begins with an apostrophe ("'90s", "'em"), or -1. */
    static int elision(String text, int at, int end) {
        int to = at + 1;
        while (to < end && to < at + 7 && Letters.isWord(text.charAt(to))) {
            to++;
        }
        if (to == at + 1 || (to < end && Letters.isWord(text.charAt(to)))) {
            return -1;
        }
        String word = text.substring(at + 1, to).toLowerCase(Locale.ROOT);
        boolean decade = word.length() <= 3
                && word.length() >= 2
                && Letters.isDigit(word.charAt(0))
                && Letters.isDigit(word.charAt(1))
                && (word.length() == 2 || word.charAt(2) == 's');
        boolean closed = to < end && Letters.isApostrophe(text.charAt(to)); // 'n' in quotes is no elision
        return decade || (ELISIONS.contains(word) && !closed) ? to : -1;
    }

    static int number(String text, int at, int end) {
        int to = at;
        while (to < end && Letters.isDigit(text.charAt(to))) {
            to++;
        }
        return to;
    }

    static int handle(String text, int at, int end) {
        int to = at;
        while (to < end && (Letters.isWord(text.charAt(to)) || text.charAt(to) == '_')) {
            to++;
        }
        return to;
    }

    /** End of the web or mail address that begins here, or -1. */
    static int address(String text, int begin, int end) {
        if (text.startsWith("http://", begin)
                || text.startsWith("https://", begin)
                || text.startsWith("ftp://", begin)
                || text.startsWith("www.", begin)
                || text.startsWith("pic.twitter.com", begin)) {
            return trimmed(text, begin, end);
        }
        int at = begin;
        int limit = Math.min(end, begin + LONGEST_LABEL);
        while (at < limit && isLocalPart(text.charAt(at))) {
            at++;
        }
        if (at >= limit || text.charAt(at) != '@') {
            return -1;
        }
        int to = at + 1;
        int dot = -1;
        limit = Math.min(end, to + 4 * LONGEST_LABEL);
        while (to < limit && (Letters.isWord(text.charAt(to)) || text.charAt(to) == '-' || text.charAt(to) == '.')) {
            if (text.charAt(to) == '.' && to + 1 < limit && Letters.isWord(text.charAt(to + 1))) {
                dot = to;
            }
            to++;
        }
        while (text.charAt(to - 1) == '.' || text.charAt(to - 1) == '-') {
            to--;
        }
        return dot > 0 ? to : -1;
    }

    private static boolean isLocalPart(char c) {
        return (c < 0x80 && Letters.isWord(c)) || c == '.' || c == '_' || c == '-' || c == '+';
    }

    private static int trimmed(String text, int begin, int end) {
        int to = begin;
        while (to < end
                && !Letters.isBlank(text.charAt(to))
                && "\"<>\u201c\u201d\u2018\u2019".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        while (to > begin && ".,;:!?)]'".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    /** Whether a mark other than a period or apostrophe goes on the word between two word characters. */
    static boolean joins(String text, int begin, int at, int end, int c) {
        if (at + 1 >= end || at == begin) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        boolean digits = Letters.isDigit(before) && Letters.isDigit(after);
        if (Letters.isHyphen(c)) {
            return Letters.isWord(after)
                    || (Character.isHighSurrogate(after) && Letters.isWord(text.codePointAt(at + 1)));
        }
        return switch (c) {
            case '_' -> Letters.isWord(after);
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case ',' -> digits && number(text, at + 1, Math.min(end, at + 5)) == at + 4;
            case ':', '/' -> digits;
            default -> false;
        };
    }

    /** Whether a period belongs inside the word: "U.S", "3.5", "example.org", but not "end.The". */
    static boolean periodInside(String text, int begin, int part, int at, int end) {
        if (at + 1 >= end || !Letters.isWord(text.charAt(at + 1))) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (Letters.isDigit(before) && Letters.isDigit(after)) {
            return true;
        }
        if (at - part == 1 && Character.isLetter(before) && Character.isLetter(after)) {
            boolean wordFollows = at + 2 < end && Character.isLowerCase(text.charAt(at + 2));
            boolean capitalThenWord = Character.isUpperCase(after) && wordFollows;
            return !capitalThenWord; // "J.Smith" is two tokens, "U.S" and "e.g" one
        }
        int to = at + 1;
        int limit = Math.min(end, at + 1 + LONGEST_LABEL);
        int last = at + 1;
        while (to < limit && (Letters.isWord(text.charAt(to)) || text.charAt(to) == '.')) {
            if (text.charAt(to) == '.' && to + 1 < limit && Letters.isWord(text.charAt(to + 1))) {
                last = to + 1;
            }
            to++;
        }
        while (text.charAt(to - 1) == '.') {
            to--;
        }
        String label = text.substring(last, to);
        if (TOP_LEVEL.contains(label.toLowerCase(Locale.ROOT))) {
            // "sat.In" is a missing space, "example.com" and "EXAMPLE.COM" are not
            return !(Character.isUpperCase(label.charAt(0)) && Character.isLowerCase(before));
        }
        return (text.regionMatches(true, part, "ph", 0, 2) && at - part == 2 && part == begin);
    }

    static boolean isDollarPrefix(String text, int begin, int to) {
        int length = to - begin;
        return (length == 2
                        && (text.startsWith("US", begin)
                                || text.startsWith("HK", begin)
                                || text.startsWith("NZ", begin)))
                || (length == 1 && "ACS".indexOf(text.charAt(begin)) >= 0);
    }
}
