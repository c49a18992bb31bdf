package org.parley.brief.html;

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
public final class Html {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    public Html(Writer out) {
        this.out = out;
    }

    public void doctype() throws IOException {
        out.write("<!DOCTYPE html>\n");
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; one whose value is null is left out
     */
    public Html open(String tag, @Nullable String... attributes) throws IOException {
        out.write('<');
        out.write(tag);
        writeAttributes(attributes);
        out.write('>');
        open.push(tag);
        return this;
    }

    private void writeAttributes(@Nullable String... attributes) throws IOException {
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.write(" " + attributes[i] + "=\"");
                escape(value);
                out.write('"');
            }
        }
    }

    public Html text(String text) throws IOException {
        escape(text);
        return this;
    }

    /** Closes the innermost open element. */
    public Html close() throws IOException {
        out.write("</" + open.pop() + ">");
        return this;
    }

    /** Closes the innermost open element and ends the line of source. */
    public Html closeLine() throws IOException {
        close();
        out.write('\n');
        return this;
    }

    public Html element(String tag, String text, @Nullable String... attributes) throws IOException {
        return open(tag, attributes).text(text).close();
    }

    /** An element without content and end tag, such as {@code meta}; with the slash, so that it is XML as well. */
    public Html empty(String tag, String... attributes) throws IOException {
        out.write('<');
        out.write(tag);
        writeAttributes(attributes);
        out.write("/>\n");
        return this;
    }

    /** A style sheet: the one element whose content HTML does not unescape. */
    public Html style(String css) throws IOException {
        if (css.contains("</") || css.contains("<!")) {
            throw new IllegalArgumentException("a style sheet must not hold '</' or '<!'");
        }
        out.write("<style>\n");
        out.write(css);
        out.write("</style>\n");
        return this;
    }

    /** Fails when an element was left open. */
    public void end() throws IOException {
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
