package org.parley.brief.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The head of every page: its style sheet, and that it may load and run nothing. */
public final class HtmlHead {

    private static final String STYLE = resource("brief.css");

    /** Forbids the page, should a browser ever be fooled, to load or run anything. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private HtmlHead() {}

    /**
     * Writes the head.
     *
     * @param css what the page has beside the common style sheet
     */
    public static void write(Html html, String title, String css) throws IOException {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "generator", "content", "Parley");
        html.element("title", title);
        html.style(STYLE + css);
        html.closeLine();
    }

    private static String resource(String name) {
        try (InputStream in = HtmlHead.class.getResourceAsStream("/org/parley/brief/" + name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " must be on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
