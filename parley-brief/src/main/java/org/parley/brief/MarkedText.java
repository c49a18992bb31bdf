package org.parley.brief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.brief.document.Note;
import org.parley.brief.html.Html;
import org.parley.brief.told.Paragraphs;
import org.parley.model.Skipped;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * A report's text as HTML, every character of it, with the spans of its statements marked and what is not reporting
 * dimmed. Spans of different statements may overlap and cross paragraphs, so the text is cut at every border and each
 * piece is wrapped once for every span it lies in.
 */
final class MarkedText {

    private final String text;
    private final List<Skipped> skipped;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();

    /** A span and its style classes: its part (source, cue, content, told) and the item's own. */
    private record Mark(Span span, String classes) {}

    /** Where an item begins: a numbered link back to its place in the lists. */
    private record Anchor(int at, String label, String id, String target) {}

    MarkedText(Leaf leaf) {
        this.text = leaf.told().report().text();
        this.skipped = leaf.told().report().skipped();
        for (Leaf.Entry entry : leaf.entries()) {
            String own = " m" + entry.number();
            Statement statement = entry.statement();
            statement.content().forEach(span -> marks.add(new Mark(span, "said" + own)));
            statement.source().forEach(span -> marks.add(new Mark(span, "who" + own)));
            statement.cue().forEach(span -> marks.add(new Mark(span, "cue" + own)));
            anchors.add(new Anchor(
                    statement.extent().begin(),
                    Integer.toString(entry.number()),
                    entry.textAnchor(),
                    entry.listAnchor()));
        }
        for (Note note : leaf.notes()) {
            List<Span> spans = note.account().spans();
            spans.forEach(span -> marks.add(new Mark(span, "told q" + note.number())));
            anchors.add(new Anchor(spans.get(0).begin(), "[" + note.number() + "]", textAnchor(note), note.back()));
        }
    }

    /** Where the report's text is marked with a note. */
    static String textAnchor(Note note) {
        return "q" + note.number();
    }

    void write(Html html) throws IOException {
        for (Span paragraph : Paragraphs.of(text)) {
            html.open("p", "dir", "auto");
            writeParagraph(html, paragraph);
            html.closeLine();
        }
    }

    private void writeParagraph(Html html, Span paragraph) throws IOException {
        List<Mark> here =
                marks.stream().filter(mark -> mark.span.overlaps(paragraph)).toList();
        List<Skipped> dim =
                skipped.stream().filter(skip -> skip.span().overlaps(paragraph)).toList();
        TreeSet<Integer> borders = new TreeSet<>(List.of(paragraph.begin(), paragraph.end()));
        here.forEach(mark -> borders.addAll(List.of(mark.span.begin(), mark.span.end())));
        dim.forEach(
                skip -> borders.addAll(List.of(skip.span().begin(), skip.span().end())));
        Integer begin = paragraph.begin();
        for (Integer end : borders.subSet(paragraph.begin(), false, paragraph.end(), true)) {
            writePiece(html, new Span(begin, end), here, dim);
            begin = end;
        }
    }

    private void writePiece(Html html, Span piece, List<Mark> here, List<Skipped> dim) throws IOException {
        for (Anchor anchor : anchors) {
            if (anchor.at == piece.begin()) {
                html.element("a", anchor.label, "class", "n", "id", anchor.id, "href", "#" + anchor.target);
            }
        }
        int depth = 0;
        for (Skipped skip : dim) {
            if (skip.span().contains(piece)) {
                html.open(
                        "span",
                        "class",
                        "skipped",
                        "title",
                        "not reporting: " + skip.furniture().word());
                depth++;
            }
        }
        for (Mark mark : here) {
            if (mark.span.contains(piece)) {
                html.open("span", "class", mark.classes);
                depth++;
            }
        }
        html.text(piece.in(text));
        for (; depth > 0; depth--) {
            html.close();
        }
    }
}
