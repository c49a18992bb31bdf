package org.parley.reading.annotate.engine;

/**
 * Cuts a range of text into Penn Treebank tokens, with two differences: hyphenated words stay whole, and no character is
 * ever rewritten (a token is exactly the text under its range). One pass, each look ahead is bounded, so the time grows
 * with the length alone. Not for several threads.
 */
final class Tokenizer {

    private static final int LOOK_AHEAD = 64;

    private final String text;
    private final int end;
    private final Offsets out;

    private Tokenizer(String text, int end, Offsets out) {
        this.text = text;
        this.end = end;
        this.out = out;
    }

    /** Adds the tokens of {@code [begin, end)} to {@code out}. */
    static void tokenize(String text, int begin, int end, Offsets out) {
        Tokenizer tokenizer = new Tokenizer(text, end, out);
        int at = begin;
        while (at < end) {
            int c = tokenizer.codePoint(at);
            if (Letters.isBlank(c)) {
                at += Character.charCount(c);
            } else {
                at = tokenizer.next(at, c);
            }
        }
    }

    /** Adds the tokens of one word or mark and says where to go on. */
    private int next(int at, int c) {
        if (Letters.isWord(c)) {
            return word(at);
        }
        int after = at + Character.charCount(c);
        return switch (c) {
            case '.' -> {
                boolean number = Letters.isDigit(peek(after)) && !(at > 0 && Letters.isWord(text.charAt(at - 1)));
                yield mark(at, number ? Words.number(text, after, end) : dots(at));
            }
            case '@', '#' -> {
                boolean handle = Letters.isWord(peek(after)) && (c == '@' || !Letters.isDigit(peek(after)));
                yield mark(at, handle ? Words.handle(text, after, end) : after);
            }
            case '\'', 0x2019, '`', ',' -> apostrophe(at, c, after);
            case '!', '?' -> mark(at, run(at, "!?"));
            case '-', '*', '_', '=', '~', '+' -> mark(at, run(at, Character.toString(c)));
            default -> mark(at, symbol(at, c));
        };
    }

    private int mark(int begin, int end) {
        out.add(begin, end);
        return end;
    }

    private int apostrophe(int at, int c, int after) {
        if ((c == '\'' || c == '`') && peek(after) == c) {
            return mark(at, after + 1);
        }
        if (c == ',' && peek(after) == ',' && Letters.isWord(peek(after + 1))) {
            return mark(at, after + 1); // a low opening quote typed as two commas
        }
        if (c == ',' || c == '`') {
            return mark(at, after);
        }
        boolean glued = at > 0 && Letters.isWord(text.charAt(at - 1));
        if (glued) {
            int suffix = Words.contraction(text, at, end);
            return mark(at, suffix > 0 ? at + suffix : after);
        }
        return mark(at, Math.max(after, Words.elision(text, at, end)));
    }

    private int dots(int at) {
        int to = run(at, ".");
        if (to == at + 1) {
            int spaced = at + 1; // ". . ."
            int count = 1;
            while (count < 4 && peek(spaced) == ' ' && peek(spaced + 1) == '.') {
                spaced += 2;
                count++;
            }
            return count >= 3 ? spaced : to;
        }
        return to;
    }

    private int run(int at, String marks) {
        int to = at + 1;
        while (to < end && marks.indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return to;
    }

    /** One symbol with what modifies it: variation selectors, skin tones, joined emoji, a second flag letter. */
    private int symbol(int at, int c) {
        int to = at + Character.charCount(c);
        if (c < 0x2000) {
            return to;
        }
        boolean flag = c >= 0x1f1e6 && c <= 0x1f1ff;
        while (to < end) {
            int d = codePoint(to);
            if (d == 0xfe0f || d == 0x20e3 || (d >= 0x1f3fb && d <= 0x1f3ff)) {
                to += Character.charCount(d);
            } else if (flag && d >= 0x1f1e6 && d <= 0x1f1ff) {
                to += Character.charCount(d);
                flag = false;
            } else if (d == 0x200d && to + 1 < end && !Letters.isBlank(codePoint(to + 1))) {
                to += 1 + Character.charCount(codePoint(to + 1));
            } else {
                break;
            }
        }
        return to;
    }

    private int word(int begin) {
        int web = Words.address(text, begin, end);
        if (web > begin) {
            return mark(begin, web);
        }
        int at = begin;
        int part = begin; // where the part after the last inner period began
        while (at < end) {
            int c = codePoint(at);
            if (Letters.isWord(c)) {
                at += Character.charCount(c);
                continue;
            }
            if (Letters.isApostrophe(c)) {
                if (!Letters.isWord(peek(at + 1)) || Words.contraction(text, at, end) > 0) {
                    break;
                }
            } else if (c == '.') {
                if (!Words.periodInside(text, begin, part, at, end)) {
                    break;
                }
                part = at + 1;
            } else if (!Words.joins(text, begin, at, end, c)) {
                break;
            }
            at++;
        }
        at = finalPeriod(begin, part, at);
        return emitWord(begin, at);
    }

    /** Takes a final period into the word when the word is an abbreviation. */
    private int finalPeriod(int begin, int part, int at) {
        if (peek(at) != '.' || peek(at + 1) == '.') {
            if (peek(at) == '$' && Words.isDollarPrefix(text, begin, at)) {
                return at + 1;
            }
            return at;
        }
        boolean inner = part > begin; // "U.S", "a.m": a single letter after an inner period
        if (inner && at - part == 1 && Character.isLetter(text.charAt(part))) {
            return at + 1;
        }
        if (inner && at - begin > 9) {
            return at;
        }
        int next = at + 1;
        while (next < end && next < at + 4 && Letters.isBlank(text.charAt(next))) {
            next++;
        }
        if (at - begin == 1) {
            char letter = text.charAt(begin);
            boolean initial = Character.isUpperCase(letter) && Character.isUpperCase(peek(next)) && next <= at + 2;
            return initial && (letter != 'I' || previousIsCapitalised(begin)) ? at + 1 : at;
        }
        boolean number = Letters.isDigit(peek(next));
        if (Abbreviations.takesPeriod(text.subSequence(begin, Math.min(at, begin + LOOK_AHEAD)), number)) {
            return at + 1;
        }
        return at;
    }

    private boolean previousIsCapitalised(int begin) {
        int last = out.size() - 1;
        return last >= 0 && out.end(last) >= begin - 1 && Character.isUpperCase(text.charAt(out.begin(last)));
    }

    private int emitWord(int begin, int to) {
        int cut = Words.negation(text, begin, to, end);
        if (cut > begin) { // "do" "n't": the word loop stopped before the apostrophe
            out.add(begin, cut);
            return mark(cut, to + 2);
        }
        int clitic = Words.fused(text, begin, to);
        if (clitic > 0) { // "can" "not", "gon" "na"
            out.add(begin, begin + clitic);
            return mark(begin + clitic, to);
        }
        return mark(begin, to);
    }

    private char peek(int at) {
        return at < end ? text.charAt(at) : ' ';
    }

    private int codePoint(int at) {
        char high = text.charAt(at);
        if (Character.isHighSurrogate(high) && at + 1 < end && Character.isLowSurrogate(text.charAt(at + 1))) {
            return Character.toCodePoint(high, text.charAt(at + 1));
        }
        return high;
    }
}
