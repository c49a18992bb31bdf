package org.parley.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.parley.model.CodePoints;
import org.parley.model.Incident;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * One report that was read, with what every format asks of it: offsets in code points, line numbers, texts under spans.
 * Used by one thread.
 */
final class Told {

    private final Outcome.Read read;
    private final String text;
    private final CodePoints points;
    private final int[] lineStarts;

    Told(Outcome.Read read) {
        this.read = read;
        this.text = read.told().report().text();
        this.points = CodePoints.of(text);
        this.lineStarts = lineStarts(text);
    }

    Outcome.Read read() {
        return read;
    }

    Report report() {
        return read.told().report();
    }

    /** In order of their extent; ties stay as they were. */
    List<Statement> statements() {
        List<Statement> sorted = new ArrayList<>(read.told().statements());
        sorted.sort(Comparator.comparing(Statement::extent));
        return sorted;
    }

    /** In text order. */
    List<Incident> incidents() {
        List<Incident> sorted = new ArrayList<>(read.told().incidents());
        sorted.sort(Comparator.comparing((Incident incident) -> incident.spans().get(0)));
        return sorted;
    }

    CodePoints points() {
        return points;
    }

    /** Code points before a UTF-16 offset. */
    int point(int offset) {
        return points.at(offset);
    }

    /** The texts under the spans on one line, with an ellipsis where there is a gap. */
    String words(List<Span> spans) {
        return oneLine(Span.in(text, spans));
    }

    /** Line of the report's text, from 1, on which a span begins. */
    int line(Span span) {
        int found = Arrays.binarySearch(lineStarts, span.begin());
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Words of the report outside its skipped ranges: runs without white space that hold a letter or digit. */
    int countWords() {
        int count = 0;
        int at = 0;
        for (var skipped : report().skipped()) {
            count += countWords(at, skipped.span().begin());
            at = skipped.span().end();
        }
        return count + countWords(at, text.length());
    }

    private int countWords(int begin, int end) {
        int count = 0;
        boolean counted = false;
        for (int i = begin; i < end; ) {
            int c = text.codePointAt(i);
            if (isSpace(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                count++;
            }
            i += Character.charCount(c);
        }
        return count;
    }

    /** White space of any kind becomes one blank; none at the ends. */
    static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                blank = out.length() > 0;
            } else {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** At most three decimals: {@code Double.toString} differs between Java releases, this does not. */
    static BigDecimal rounded(double value) {
        BigDecimal exact = new BigDecimal(value).setScale(3, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
