package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.Span;

/**
 * Turns the tokens of a role into spans that read well: punctuation at the ends is cut unless it belongs to a quotation,
 * quotation marks right outside content and the comma that closes a source's apposition are taken in. A source loses
 * adverbs, days and conjunctions at its ends that hang on words outside it ("Instead he", "Mr. Venn yesterday"), and does
 * not end inside a name or a compound ("Mr.", "the Harbour" of "the Harbour Board").
 */
final class FrameSpans {

    private static final Set<String> DASHES = Set.of("--", "—", "–", ";");
    private static final Set<String> STRAY =
            Set.of("advmod", "mark", "cc", "obl:tmod", "obl:npmod", "discourse", "aux", "punct");

    private static final Set<String> DAYS = Set.of("yesterday", "today", "tonight", "tomorrow");
    private static final Set<String> WEEKDAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private static final Pattern PREMODIFIER = Pattern.compile("DT|PRP\\$|JJ.*|NN.*|POS|CD");

    private final Frame frame;
    private final Passage passage;
    private final Role role;
    private final int cue;

    private FrameSpans(Frame frame, Role role) {
        this.frame = frame;
        this.passage = frame.passage();
        this.role = role;
        this.cue = frame.cue();
    }

    static List<Span> of(Frame frame, Role role) {
        FrameSpans spans = new FrameSpans(frame, role);
        BitSet tokens = frame.tokens(role);
        List<Span> out = new ArrayList<>();
        for (int from = tokens.nextSetBit(0); from >= 0; ) {
            int to = tokens.nextClearBit(from);
            spans.add(from, to, out);
            from = tokens.nextSetBit(to);
        }
        return Span.joined(out);
    }

    private void add(int from, int to, List<Span> out) {
        int begin = from;
        int end = to;
        if (role == Role.SOURCE) {
            while (begin < end - 1 && stray(begin, from, to)) {
                begin++;
            }
            while (end - 1 > begin && (strayDay(end - 1) || stray(end - 1, from, to))) {
                end--;
            }
            end = nounPhraseEnd(frame, end);
        }
        if (role == Role.CUE && begin > 0 && frame.tokens(Role.SOURCE).get(begin - 1)) {
            begin = Math.max(begin, nounPhraseEnd(frame, begin));
        }
        while (begin < end && loose(begin)) {
            begin++;
        }
        while (end > begin && loose(end - 1)) {
            end--;
        }
        if (role == Role.SOURCE && closesApposition(begin, end)) {
            end++;
        }
        if (begin < end && wordIn(begin, end)) {
            out.add(role == Role.CONTENT ? withMarks(begin, end) : passage.span(begin, end));
        }
    }

    /** Where the run of adjectives, nouns and names ends that a source ends in; what is content or heads the cue stays out. */
    private static int nounPhraseEnd(Frame frame, int sourceEnd) {
        Passage passage = frame.passage();
        int end = sourceEnd;
        while (end < passage.size
                && passage.sentence[end] == passage.sentence[end - 1]
                && end != frame.cue()
                && !frame.tokens(Role.CONTENT).get(end)
                && PREMODIFIER.matcher(passage.token(end - 1).tag()).matches()
                && passage.token(end).tag().startsWith("NN")
                && !isDay(passage, end)) {
            end++;
        }
        return end;
    }

    /** A day right after a name or a noun, which says when it was said; not "the poll released Friday", "USA Today". */
    private boolean strayDay(int token) {
        return isDay(passage, token) && passage.token(token - 1).tag().startsWith("NN");
    }

    private static boolean isDay(Passage passage, int token) {
        String form = passage.token(token).form();
        return DAYS.contains(form) || WEEKDAYS.contains(form);
    }

    /** A comma follows and one stands inside: annotators take the pair in, in nine of ten such sources. */
    private boolean closesApposition(int begin, int end) {
        if (end >= passage.size || !isComma(end)) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (isComma(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isComma(int token) {
        return passage.token(token).form().equals(",");
    }

    private boolean stray(int token, int from, int to) {
        int head = passage.head[token];
        return (head < from || head >= to)
                && STRAY.contains(passage.token(token).relation())
                && passage.left[token] >= from
                && passage.right[token] < to;
    }

    private boolean loose(int token) {
        String form = passage.token(token).form();
        if (DASHES.contains(form)) {
            return token != cue;
        }
        if (role == Role.CUE) {
            return token != cue && (form.equals(",") || form.equals("."));
        }
        return !passage.quotes.quoted(token) && (form.equals(",") || form.equals(".") || form.equals(":"));
    }

    /** Takes in the quotation mark that stands right before, and what closes the quotation right after. */
    private Span withMarks(int from, int to) {
        Quotes quotes = passage.quotes;
        int begin = from;
        int end = to;
        if (begin > 0
                && quotes.mark[begin - 1]
                && quotes.quoted(begin)
                && quotes.from(quotes.region[begin]) == begin - 1) {
            begin--;
        }
        if (quotes.quoted(to - 1)) {
            int close = quotes.to(quotes.region[to - 1]);
            if (close > to && !wordIn(to, close)) {
                end = close;
            }
        }
        return passage.span(begin, end);
    }

    private boolean wordIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (i == cue || passage.token(i).form().codePoints().anyMatch(Character::isLetterOrDigit)) {
                return true;
            }
        }
        return false;
    }
}
