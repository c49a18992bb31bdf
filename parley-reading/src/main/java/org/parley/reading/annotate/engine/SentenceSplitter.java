package org.parley.reading.annotate.engine;

/**
 * Finds where sentences end among the tokens of one paragraph. A full stop, question or exclamation mark ends a sentence
 * together with the quotation marks and brackets that close after it; a question or exclamation mark inside a quotation
 * does not when the sentence goes on in lower case. What runs on without a stop is cut: a file without any full stop would
 * else be one sentence, and the work and memory for a sentence grow faster than its length.
 */
final class SentenceSplitter {

    private static final int LOOK_AHEAD = 8; // marks between a stop and the next word

    /** Tokens after which a sentence ends at the next comma or semicolon. */
    private static final int LONG = 400;
    /** Tokens after which it ends anyway. */
    private static final int LONGEST = 500;

    private final String text;
    private final Offsets tokens;

    SentenceSplitter(String text, Offsets tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** Index after the last token of the sentence that begins at token {@code from}. */
    int end(int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (i - from >= LONGEST || (i - from >= LONG && isPause(i - 1))) {
                return i;
            }
            if (isStop(i)) {
                int after = afterClosers(i + 1);
                if (after == tokens.size() || ends(i, after)) {
                    return after;
                }
                i = after - 1;
            }
        }
        return tokens.size();
    }

    private boolean isPause(int i) {
        char c = text.charAt(tokens.begin(i));
        return c == ',' || c == ';';
    }

    private boolean isStop(int i) {
        char last = text.charAt(tokens.end(i) - 1);
        if (last == '\u2026' || last == '\u3002' || last == '\u203d' || last == '\u061f') {
            return true;
        }
        return last == '.' || last == '?' || last == '!';
    }

    private boolean isPlainStop(int i) {
        return tokens.end(i) - tokens.begin(i) == 1 || !Letters.isWord(text.charAt(tokens.begin(i)));
    }

    /** Index after the closing marks that follow a stop without a space, or with one when they can only close. */
    private int afterClosers(int i) {
        while (i < tokens.size()) {
            char c = text.charAt(tokens.begin(i));
            boolean glued = tokens.begin(i) == tokens.end(i - 1);
            boolean spaceAfter = i + 1 == tokens.size() || tokens.begin(i + 1) > tokens.end(i);
            boolean closes = (Letters.isCloser(c) && tokens.end(i) - tokens.begin(i) == 1 && (glued || c != 0x2019))
                    || (isStraight(i) && glued && (spaceAfter || nextIsMark(i + 1)))
                    || (glued && isPlainMark(i));
            if (!closes) {
                return i;
            }
            i++;
        }
        return i;
    }

    private boolean isPlainMark(int i) {
        char c = text.charAt(tokens.begin(i));
        return c == '.' || c == '?' || c == '!' || c == '\u2026';
    }

    private boolean isStraight(int i) {
        int length = tokens.end(i) - tokens.begin(i);
        char c = text.charAt(tokens.begin(i));
        return Letters.isStraightQuote(c) && (length == 1 || (length == 2 && text.charAt(tokens.begin(i) + 1) == c));
    }

    private boolean nextIsMark(int i) {
        return i < tokens.size() && !Letters.isWord(text.charAt(tokens.begin(i)));
    }

    /** Whether the stop at {@code stop}, closed before token {@code next}, ends the sentence. */
    private boolean ends(int stop, int next) {
        int word = next;
        int limit = Math.min(tokens.size(), next + LOOK_AHEAD);
        while (word < limit && !Letters.isWord(text.codePointAt(tokens.begin(word)))) {
            char c = text.charAt(tokens.begin(word));
            boolean goesOn = c == ',' || c == ';' || c == ':' || Letters.isDash(c) || Letters.isHyphen(c);
            if (goesOn && word == next) {
                return c == '-'
                        && isPlainStop(stop)
                        && tokens.begin(word) > tokens.end(word - 1)
                        && isBeforeCapital(word);
            }
            word++;
        }
        if (word == limit) {
            return isPlainStop(stop);
        }
        int first = text.codePointAt(tokens.begin(word));
        if (!isPlainStop(stop)) {
            return abbreviationEnds(stop, next, word, first);
        }
        if (Character.isLowerCase(first)) {
            return false;
        }
        return !isEllipsis(stop) || next > stop + 1 || !isContinued(word);
    }

    private boolean isBeforeCapital(int mark) {
        return mark + 1 < tokens.size() && Character.isUpperCase(text.codePointAt(tokens.begin(mark + 1)));
    }

    private boolean isEllipsis(int i) {
        return text.charAt(tokens.begin(i)) == '\u2026'
                || (tokens.end(i) - tokens.begin(i) > 1 && text.charAt(tokens.begin(i)) == '.');
    }

    /** After an ellipsis "I" and a name may go on the sentence; a word that begins sentences does not. */
    private boolean isContinued(int word) {
        String form = form(word);
        return form.equals("I") || form.startsWith("I'") || !Abbreviations.startsSentence(form);
    }

    private boolean abbreviationEnds(int stop, int next, int word, int first) {
        String abbreviation = form(stop);
        if (!Character.isUpperCase(first)) {
            return false;
        }
        if (next > stop + 1) {
            return true; // a quotation or bracket closed after it
        }
        if (Abbreviations.leadsOn(abbreviation)) {
            return false;
        }
        boolean starter =
                Abbreviations.startsSentence(form(word)) && !form(word).equals("I");
        boolean initial = abbreviation.length() == 2;
        if (initial) {
            return starter && !isCapitalised(stop - 1);
        }
        return starter || word > next; // an opening quotation mark or bracket stands between
    }

    private boolean isCapitalised(int i) {
        return i >= 0 && Character.isUpperCase(text.codePointAt(tokens.begin(i)));
    }

    private String form(int i) {
        int end = Math.min(tokens.end(i), tokens.begin(i) + 32);
        return text.substring(tokens.begin(i), end);
    }
}
