package org.parley.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place in one report that tells of an item of the docket. Accounts of one thing stay apart: an item lists them all.
 *
 * @param report id of the report
 * @param spans the words, never empty
 * @param statement id of the statement that carries it, absent when the report tells it in its own voice
 * @param event id of the event that carries it, if any
 */
public record Account(
        String report,
        List<Span> spans,
        @Nullable String statement,
        @Nullable String event) implements Comparable<Account> {

    private static final Comparator<Account> BY_SOURCE = Comparator.comparing(
                    (Account account) -> account.findStatement().orElse(""))
            .thenComparing(account -> account.findEvent().orElse(""));

    public Account {
        spans = Span.joined(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("an account rests on words of report " + report);
        }
    }

    /** Told by the report itself. */
    public static Account of(String report, List<Span> spans) {
        return new Account(report, spans, null, null);
    }

    /** All the words of a statement. */
    public static Account of(Statement statement) {
        return new Account(statement.report(), List.of(statement.extent()), statement.id(), null);
    }

    public Optional<String> findStatement() {
        return Optional.ofNullable(statement);
    }

    public Optional<String> findEvent() {
        return Optional.ofNullable(event);
    }

    /** By report id, then in text order. */
    @Override
    public int compareTo(Account other) {
        if (this == other) {
            return 0;
        }
        int byReport = report.compareTo(other.report);
        if (byReport != 0) {
            return byReport;
        }
        int byPlace = spans.get(0).compareTo(other.spans.get(0));
        if (byPlace != 0) {
            return byPlace;
        }
        int byWords = spans.equals(other.spans) ? 0 : spans.toString().compareTo(other.spans.toString());
        return byWords != 0 ? byWords : BY_SOURCE.compare(this, other);
    }
}
