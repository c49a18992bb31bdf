package org.parley.reading.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.parley.model.Span;

/**
 * Turns the tokens of a role, edges moved by {@link RoleEdges}, into spans that read well: punctuation at the ends is cut
 * unless it belongs to a quotation, quotation marks right outside content and the comma that closes a source's apposition
 * are taken in.
 */
final class FrameSpans {

    private static final Set<String> DASHES = Set.of("--", "—", "–", ";");
    private final Passage passage;
    private final Role role;
    private final int cue;

    private FrameSpans(Frame frame, Role role) {
        this.passage = frame.passage();
        this.role = role;
        this.cue = frame.cue();
    }

    static List<Span> of(Frame frame, Role role) {
        FrameSpans spans = new FrameSpans(frame, role);
        BitSet tokens = frame.edges().tokens(role);
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
