package org.parley.brief.html;

import java.io.IOException;
import java.util.List;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;
import org.parley.brief.document.Inline;

/** The head of an HTML brief: its title, what it was made from, and the way to its parts. */
public final class HtmlFront {

    private HtmlFront() {}

    /**
     * The front of a page.
     *
     * @param document has at least one heading
     * @param further links after those to the document's parts
     */
    public static void write(Html html, Document document, List<Inline.Link> further) throws IOException {
        html.open("header");
        html.element(
                "a",
                "To the brief",
                "class",
                "skip",
                "href",
                "#" + document.headings(2).get(0).anchor());
        html.element("h1", document.title(), "dir", "auto");
        html.element("p", document.subject(), "class", "subject");
        html.open("nav", "aria-label", "Parts of the brief");
        html.open("ul");
        for (Block.Heading heading : document.headings(2)) {
            writeLink(html, heading.text(), heading.anchor());
        }
        for (Inline.Link link : further) {
            writeLink(html, link.text(), link.target());
        }
        html.close();
        html.close();
        html.closeLine();
    }

    private static void writeLink(Html html, String text, String anchor) throws IOException {
        html.open("li").element("a", text, "href", "#" + anchor).closeLine();
    }
}
