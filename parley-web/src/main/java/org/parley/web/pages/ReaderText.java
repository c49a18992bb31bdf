package org.parley.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.brief.told.Paragraphs;
import org.parley.brief.told.Told;
import org.parley.model.Event;
import org.parley.model.Report;
import org.parley.model.Skipped;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * A report's text in pieces, each with the marks that lie over it: every character of the text but the white space between paragraphs is
 * in exactly one piece.
 *
 * @param paragraphs in text order
 */
public record ReaderText(List<Paragraph> paragraphs) {

    /**
     * A paragraph.
     *
     * @param begin where it begins in the text, in code points, for what is selected in it
     */
    public record Paragraph(int begin, List<Piece> pieces) {}

    /**
     * Some letters that have the same marks.
     *
     * @param text of the piece
     * @param begin in the text, in code points
     * @param marks style classes, in a fixed order; empty for none
     * @param anchors numbers of the statements that begin with it
     * @param skipped why it is not reporting, absent when it is
     * @param chosen whether it is what the reader came for
     * @param first whether it is the first piece that is
     */
    public record Piece(
            String text,
            int begin,
            String marks,
            List<Integer> anchors,
            Optional<String> skipped,
            boolean chosen,
            boolean first) {}

    private record Mark(Span span, String kind) {}

    /**
     * The text of a report.
     *
     * @param chosen what the reader came for, in UTF-16 offsets; may be empty
     * @param docket spans on which items of the docket rest
     */
    static ReaderText of(Told told, List<Span> chosen, List<Span> docket) {
        List<Mark> marks = new ArrayList<>();
        List<Statement> statements = told.statements();
        for (Statement statement : statements) {
            statement.content().forEach(span -> marks.add(new Mark(span, "said")));
            statement.source().forEach(span -> marks.add(new Mark(span, "who")));
            statement.cue().forEach(span -> marks.add(new Mark(span, "cue")));
        }
        for (Event event : told.read().events()) {
            event.trigger().forEach(span -> marks.add(new Mark(span, "event")));
        }
        docket.forEach(span -> marks.add(new Mark(span, "told")));
        chosen.forEach(span -> marks.add(new Mark(span, "chosen")));
        Optional<Integer> first = chosen.stream().map(Span::begin).min(Integer::compare);
        List<Paragraph> paragraphs = new ArrayList<>();
        Report report = told.report();
        for (Span paragraph : Paragraphs.of(report.text())) {
            paragraphs.add(
                    new Paragraph(told.point(paragraph.begin()), pieces(told, paragraph, marks, statements, first)));
        }
        return new ReaderText(List.copyOf(paragraphs));
    }

    private static List<Piece> pieces(
            Told told, Span paragraph, List<Mark> marks, List<Statement> statements, Optional<Integer> first) {
        List<Mark> here =
                marks.stream().filter(mark -> mark.span.overlaps(paragraph)).toList();
        List<Skipped> skipped = told.report().skipped().stream()
                .filter(skip -> skip.span().overlaps(paragraph))
                .toList();
        TreeSet<Integer> borders = new TreeSet<>(List.of(paragraph.begin(), paragraph.end()));
        here.forEach(mark -> borders.addAll(List.of(mark.span.begin(), mark.span.end())));
        skipped.forEach(
                skip -> borders.addAll(List.of(skip.span().begin(), skip.span().end())));
        statements.forEach(statement -> borders.add(statement.extent().begin()));
        List<Piece> pieces = new ArrayList<>();
        Integer begin = paragraph.begin();
        for (Integer end : borders.subSet(paragraph.begin(), false, paragraph.end(), true)) {
            pieces.add(piece(told, new Span(begin, end), here, skipped, statements, first));
            begin = end;
        }
        return List.copyOf(pieces);
    }

    private static Piece piece(
            Told told,
            Span span,
            List<Mark> marks,
            List<Skipped> skipped,
            List<Statement> statements,
            Optional<Integer> first) {
        StringBuilder kinds = new StringBuilder();
        for (String kind : List.of("said", "who", "cue", "event", "told", "chosen")) {
            if (marks.stream().anyMatch(mark -> mark.kind.equals(kind) && mark.span.contains(span))) {
                kinds.append(kinds.isEmpty() ? "" : " ").append(kind);
            }
        }
        List<Integer> anchors = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).extent().begin() == span.begin()) {
                anchors.add(i + 1);
            }
        }
        String classes = kinds.toString();
        boolean chosen = classes.endsWith("chosen");
        return new Piece(
                span.in(told.report().text()),
                told.point(span.begin()),
                classes,
                List.copyOf(anchors),
                skipped.stream()
                        .filter(skip -> skip.span().contains(span))
                        .map(skip -> skip.furniture().word())
                        .findFirst(),
                chosen,
                chosen && first.filter(at -> at == span.begin()).isPresent());
    }

    /**
     * Spans as an address names them, {@code 12-20,31-40} in code points; what does not lie in the text is left out.
     *
     * @param text of the report
     */
    static List<Span> parse(String marked, String text) {
        int length = text.codePointCount(0, text.length());
        List<Span> spans = new ArrayList<>();
        for (String part : marked.split(",", -1)) {
            String[] ends = part.split("-", -1);
            if (ends.length == 2 && ends[0].matches("\\d{1,9}") && ends[1].matches("\\d{1,9}")) {
                int begin = Integer.parseInt(ends[0]);
                int end = Integer.parseInt(ends[1]);
                if (begin < end && end <= length) {
                    int from = text.offsetByCodePoints(0, begin);
                    spans.add(new Span(from, text.offsetByCodePoints(from, end - begin)));
                }
            }
        }
        return Span.joined(spans);
    }
}
