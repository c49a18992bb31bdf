package org.parley.brief;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML elements. Escapes by construction: every text and every attribute value goes through {@link #escape}, and
 * there is no way to write one that does not. Why not a template engine: the page has one layout, and a template would
 * need a second language, a compiler step and a second place to look for what a class says. Element and attribute names
 * are the caller's constants. Used by one thread.
 */
final class Html {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    Html(Writer out) {
        this.out = out;
    }

    void doctype() throws IOException {
        out.write("<!doctype html>\n");
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; one whose value is null is left out
     */
    Html open(String tag, @Nullable String... attributes) throws IOException {
        out.write('<');
        out.write(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.write(" " + attributes[i] + "=\"");
                escape(value);
                out.write('"');
            }
        }
        out.write('>');
        open.push(tag);
        return this;
    }

    Html text(String text) throws IOException {
        escape(text);
        return this;
    }

    /** Closes the innermost open element. */
    Html close() throws IOException {
        out.write("</" + open.pop() + ">");
        return this;
    }

    /** Closes the innermost open element and ends the line of source. */
    Html closeLine() throws IOException {
        close();
        out.write('\n');
        return this;
    }

    Html element(String tag, String text, @Nullable String... attributes) throws IOException {
        return open(tag, attributes).text(text).close();
    }

    /** An element without content and end tag, such as {@code meta}. */
    Html empty(String tag, String... attributes) throws IOException {
        open(tag, attributes);
        open.pop();
        out.write('\n');
        return this;
    }

    /** A style sheet: the one element whose content HTML does not unescape. */
    Html style(String css) throws IOException {
        if (css.contains("</") || css.contains("<!")) {
            throw new IllegalArgumentException("a style sheet must not hold '</' or '<!'");
        }
        out.write("<style>\n");
        out.write(css);
        out.write("</style>\n");
        return this;
    }

    /** Fails when an element was left open. */
    void end() throws IOException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("left open: " + open);
        }
        out.flush();
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                case '\t', '\n', '\r' -> out.write(c);
                default -> out.write(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
    }
}
