package org.parley.reading.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.parley.model.Furniture;

/**
 * A page as text: block elements become lines, paragraphs are set off by an empty line, what a reader never sees (scripts,
 * styles, templates) is no text. Furniture stays in the text and is marked. Walks without recursion, so that a page of
 * any depth can be rendered.
 */
final class HtmlText implements NodeVisitor {

    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "datalist",
            "textarea");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "article",
            "section",
            "main",
            "pre",
            "ul",
            "ol",
            "dl",
            "table",
            "figure",
            "figcaption",
            "header",
            "footer",
            "nav",
            "aside",
            "form",
            "hr",
            "address",
            "fieldset");
    private static final Set<String> LINES = Set.of(
            "div", "li", "tr", "dt", "dd", "option", "legend", "details", "summary", "center", "body", "button",
            "caption");

    /**
     * Elements below this depth are not asked whether they are furniture: each question looks through all that the element
     * holds, which would take minutes where elements nest by the ten thousand. Pages that people read stay far above.
     */
    private static final int DEEPEST_ASKED = 200;

    private final Drafting draft;
    private final HtmlFurniture furniture;
    private final Deque<Mark> open = new ArrayDeque<>();
    private int silent;
    private boolean preformatted;
    private @org.jspecify.annotations.Nullable Unreadable stopped;

    private record Mark(int depth, int from, Furniture kind) {}

    private HtmlText(Document page, Limits limits) {
        this.draft = new Drafting(limits.characters());
        this.furniture = HtmlFurniture.of(page);
    }

    static Drafting render(Document page, Limits limits) throws Unreadable {
        HtmlText text = new HtmlText(page, limits);
        page.body().traverse(text);
        if (text.stopped != null) {
            throw text.stopped;
        }
        return text.draft;
    }

    /** One line of text from a fragment of HTML, such as a title with entities. */
    static String plain(String html) {
        return Words.squeezed(org.jsoup.Jsoup.parse(html).text());
    }

    @Override
    public void head(Node node, int depth) {
        if (stopped != null) {
            return;
        }
        if (node instanceof Element element) {
            begin(element, depth);
        } else if (node instanceof TextNode words && silent == 0) {
            write(words.getWholeText());
        }
    }

    private void begin(Element element, int depth) {
        String name = element.normalName();
        if (silent > 0 || NO_TEXT.contains(name) || isHidden(element)) {
            silent++;
            return;
        }
        separate(name);
        if (open.isEmpty() && depth <= DEEPEST_ASKED) {
            furniture.kindOf(element).ifPresent(kind -> open.push(new Mark(depth, draft.position(), kind)));
        }
        preformatted |= name.equals("pre");
    }

    private void separate(String name) {
        if (name.equals("br") || LINES.contains(name)) {
            draft.line();
        } else if (PARAGRAPHS.contains(name)) {
            draft.paragraph();
        } else if (name.equals("td") || name.equals("th")) {
            write(" ");
        }
    }

    private static boolean isHidden(Element element) {
        String style = Words.lower(element.attr("style")).replace(" ", "");
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private void write(String words) {
        try {
            if (preformatted) {
                draft.exactly(words.replace("\r\n", "\n"));
            } else {
                draft.flowing(words);
            }
        } catch (Unreadable e) {
            stopped = e;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (stopped != null || !(node instanceof Element element)) {
            return;
        }
        if (silent > 0) {
            silent--;
            return;
        }
        Mark mark = open.peek();
        if (mark != null && mark.depth() == depth) {
            open.pop();
            draft.mark(mark.from(), mark.kind());
        }
        String name = element.normalName();
        if (!name.equals("br")) {
            separate(name);
        }
        preformatted &= !name.equals("pre");
    }
}
