package org.parley.reading.annotate.engine;

/** Character classes that the tokeniser and the splitter share. */
final class Letters {

    private Letters() {}

    /** Spaces of any width, line ends, controls and zero-width spaces: nothing a token may begin or end with. */
    static boolean isBlank(int c) {
        if (c <= ' ' || (c >= 0x7f && c <= 0xa0)) {
            return true;
        }
        if (c < 0x1680) {
            return false;
        }
        return Character.isSpaceChar(c) || c == 0x200b || c == 0xfeff || c == 0x200e || c == 0x200f || c == 0x2060;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x0b || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Letters, digits, combining marks and the joiners that some scripts write inside words. */
    static boolean isWord(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0xad
                || c == 0x200c
                || c == 0x200d;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHyphen(int c) {
        return c == '-' || c == 0x2010 || c == 0x2011;
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == 0x2019 || c == 0x2bc;
    }

    /** Quotation marks and brackets that can only close. */
    static boolean isCloser(int c) {
        return c == ')' || c == ']' || c == '}' || c == 0x201d || c == 0x2019 || c == 0xbb || c == 0x203a;
    }

    /** Marks that close or open by their place. */
    static boolean isStraightQuote(int c) {
        return c == '"' || c == '\'';
    }

    static boolean isOpener(int c) {
        return c == '('
                || c == '['
                || c == '{'
                || c == 0x201c
                || c == 0x2018
                || c == 0x201e
                || c == 0xab
                || c == 0x2039
                || c == '`';
    }

    static boolean isDash(int c) {
        return c == 0x2014 || c == 0x2013 || c == 0x2015 || c == 0x2012 || c == 0x2212;
    }
}
