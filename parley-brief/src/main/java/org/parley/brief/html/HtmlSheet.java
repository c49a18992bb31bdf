package org.parley.brief.html;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import org.parley.brief.document.Document;

/** A document without notes as one self-contained page. */
public final class HtmlSheet {

    private HtmlSheet() {}

    /** Flushes, does not close. */
    public static void write(Document document, Writer out) throws IOException {
        Html html = new Html(out);
        html.doctype();
        html.open("html", "lang", "en");
        HtmlHead.write(html, document.title(), "");
        html.open("body");
        HtmlFront.write(html, document, List.of());
        html.open("main");
        new DocumentHtml(
                        html,
                        document,
                        number -> document.note(number).anchor(),
                        (page, figure) -> Svg.write(page, figure.drawing()),
                        Set.of())
                .write();
        html.closeLine();
        html.closeLine();
        html.closeLine();
        html.end();
    }
}
