package org.parley.brief.told;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.Account;
import org.parley.model.CodePoints;
import org.parley.model.Copy;
import org.parley.model.Event;
import org.parley.model.Incident;
import org.parley.model.Origin;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * One report that was read, with what every format asks of it: offsets in code points, line numbers, texts under spans.
 * Used by one thread.
 */
public final class Told {

    private final ReadReport read;
    private final @Nullable Copy copy;
    private final String text;
    private final CodePoints points;
    private final int[] lineStarts;
    private final Map<String, Statement> statementsById = new HashMap<>();
    private final Map<String, Event> eventsById = new HashMap<>();

    /**
     * A report that was read.
     *
     * @param copy what it is a copy of, absent when it is none
     */
    public Told(ReadReport read, @Nullable Copy copy) {
        this.read = read;
        this.copy = copy;
        this.text = read.report().text();
        this.points = CodePoints.of(text);
        this.lineStarts = lineStarts(text);
        read.statements().forEach(statement -> statementsById.put(statement.id(), statement));
        read.events().forEach(event -> eventsById.put(event.id(), event));
    }

    public ReadReport read() {
        return read;
    }

    /** What it is a copy of. */
    public Optional<Copy> findCopy() {
        return Optional.ofNullable(copy);
    }

    public Report report() {
        return read.report();
    }

    /** The statement of that id. */
    public Optional<Statement> findStatement(String id) {
        return Optional.ofNullable(statementsById.get(id));
    }

    /** The statement that carries an account. */
    public Optional<Statement> findStatement(Account account) {
        return account.findStatement().flatMap(this::findStatement);
    }

    /** How sure the reading was of the statement of an account, else of its event; 1 when it has neither. */
    public double confidence(Account account) {
        return findStatement(account)
                .map(Statement::origin)
                .or(() -> account.findEvent().map(eventsById::get).map(Event::origin))
                .map(Origin::confidence)
                .orElse(1.0);
    }

    /**
     * The sentences that the spans lie in, on one line; the words of the spans where they lie in none.
     *
     * @param spans in text order, at least one
     */
    public String sentences(List<Span> spans) {
        List<Span> whole = new ArrayList<>();
        for (Span span : spans) {
            Span grown = span;
            for (Span sentence : read.sentences()) {
                if (sentence.overlaps(span)) {
                    grown = grown.cover(sentence);
                }
            }
            whole.add(grown);
        }
        return words(Span.joined(whole));
    }

    /** In order of their extent; ties stay as they were. */
    public List<Statement> statements() {
        List<Statement> sorted = new ArrayList<>(read.statements());
        sorted.sort(Comparator.comparing(Statement::extent));
        return sorted;
    }

    /** In text order. */
    public List<Incident> incidents() {
        List<Incident> sorted = new ArrayList<>(read.incidents());
        sorted.sort(Comparator.comparing((Incident incident) -> incident.spans().get(0)));
        return sorted;
    }

    public CodePoints points() {
        return points;
    }

    /** Code points before a UTF-16 offset. */
    public int point(int offset) {
        return points.at(offset);
    }

    /** The texts under the spans on one line, with an ellipsis where there is a gap. */
    public String words(List<Span> spans) {
        return oneLine(Span.in(text, spans));
    }

    /** Line of the report's text, from 1, on which a span begins. */
    public int line(Span span) {
        int found = Arrays.binarySearch(lineStarts, span.begin());
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Words of the report outside its skipped ranges: runs without white space that hold a letter or digit. */
    public int countWords() {
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
    public static String oneLine(String text) {
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
    public static BigDecimal rounded(double value) {
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
