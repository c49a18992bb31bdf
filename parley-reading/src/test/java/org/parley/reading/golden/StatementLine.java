package org.parley.reading.golden;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.model.ReadReport;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.Statement;

/**
 * The one-line text form of a statement, as people label it and tests compare it:
 *
 * <pre>{@code
 * Mara Oduya | promise | indirect | source=«Oduya» cue=«told» content=«that the road would reopen» | to=reporters
 * }</pre>
 *
 * <p>Speaker, act, kind; then the spans by their text, several as {@code «..» «..»}, none as {@code -}; then, where there is
 * one, addressee ({@code to=}), relay chain ({@code via=A, B}) and {@code negated}. Offsets are left out on purpose: a
 * person must be able to write a line. A line break inside a span shows as {@code ⏎}.
 */
final class StatementLine {

    private static final Comparator<Statement> IN_TEXT_ORDER = Comparator.comparingInt(
                    (Statement statement) -> statement.extent().begin())
            .thenComparingInt(statement -> beginOf(statement.cue()))
            .thenComparingInt(statement -> beginOf(statement.content()));

    private StatementLine() {}

    /** One line a statement, each ended by a newline, in order of the first span; from one place by cue, then content. */
    static String linesOf(ReadReport read) {
        String text = read.report().text();
        return read.statements().stream()
                .sorted(IN_TEXT_ORDER)
                .map(statement -> of(statement, text) + "\n")
                .collect(Collectors.joining());
    }

    static String of(Statement statement, String text) {
        StringBuilder line = new StringBuilder()
                .append(statement.speaker().name())
                .append(" | ")
                .append(statement.act().word())
                .append(" | ")
                .append(statement.kind().word())
                .append(" | source=")
                .append(marked(statement.source(), text))
                .append(" cue=")
                .append(marked(statement.cue(), text))
                .append(" content=")
                .append(marked(statement.content(), text));
        statement.findAddressee().ifPresent(to -> line.append(" | to=").append(to.name()));
        if (!statement.via().isEmpty()) {
            line.append(" | via=")
                    .append(statement.via().stream().map(Speaker::name).collect(Collectors.joining(", ")));
        }
        if (statement.negated()) {
            line.append(" | negated");
        }
        return line.toString();
    }

    private static String marked(List<Span> spans, String text) {
        if (spans.isEmpty()) {
            return "-";
        }
        return spans.stream()
                .map(span -> "«" + span.in(text).replace('\n', '⏎') + "»")
                .collect(Collectors.joining(" "));
    }

    private static int beginOf(List<Span> spans) {
        return spans.isEmpty() ? -1 : spans.get(0).begin();
    }
}
