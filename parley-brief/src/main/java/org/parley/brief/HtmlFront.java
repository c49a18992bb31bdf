package org.parley.brief;

import java.io.IOException;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;
import org.parley.brief.html.Html;

/** The head of an HTML brief: its title, what it was made from, and the way to its parts. */
final class HtmlFront {

    private HtmlFront() {}

    static void write(Html html, Document document) throws IOException {
        html.open("header");
        html.element("a", "To the brief", "class", "skip", "href", "#state-of-play");
        html.element("h1", document.title(), "dir", "auto");
        html.element("p", document.subject(), "class", "subject");
        html.open("nav", "aria-label", "Parts of the brief");
        html.open("ul");
        for (Block.Heading heading : document.headings(2)) {
            writeLink(html, heading.text(), heading.anchor());
        }
        writeLink(html, "Statements by speaker", "statements");
        writeLink(html, "The reports", "reports");
        html.close();
        html.close();
        html.closeLine();
    }

    private static void writeLink(Html html, String text, String anchor) throws IOException {
        html.open("li").element("a", text, "href", "#" + anchor).closeLine();
    }
}
