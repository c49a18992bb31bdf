package org.parley.brief.document;

import java.util.List;
import java.util.stream.Collectors;

/** Words on one line or in one paragraph. */
public record Line(List<Inline> parts) {

    public static final Line EMPTY = new Line(List.of());

    public Line {
        parts = List.copyOf(parts);
    }

    public static Line of(String text) {
        return text.isEmpty() ? EMPTY : new Line(List.of(new Inline.Text(text)));
    }

    /** Without note numbers. */
    public String plain() {
        return parts.stream().map(Line::plain).collect(Collectors.joining());
    }

    private static String plain(Inline part) {
        if (part instanceof Inline.Text text) {
            return text.text();
        }
        if (part instanceof Inline.Strong strong) {
            return strong.text();
        }
        if (part instanceof Inline.Quote quote) {
            return "“" + quote.text() + "”";
        }
        return part instanceof Inline.Link link ? link.text() : "";
    }
}
