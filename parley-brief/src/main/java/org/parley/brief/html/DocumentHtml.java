package org.parley.brief.html;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;
import org.parley.brief.document.Inline;
import org.parley.brief.document.Line;
import org.parley.brief.document.Note;

/**
 * Blocks as HTML elements: a section for each heading of level 2, tables with caption and scoped heads. Where a note's
 * number leads to, and how a drawing is shown, is for the caller to say. Used by one thread.
 */
public final class DocumentHtml implements Block.Listener {

    /** How a form shows a figure. */
    @FunctionalInterface
    public interface Figures {

        void write(Html html, Block.Figure figure) throws IOException;
    }

    /** A table of at most so many rows is kept on one page. */
    private static final int SHORT = 6;

    /** A row with a cell of more characters may break over pages. */
    private static final int LONG_CELL = 700;

    private final Html html;
    private final Document document;
    private final IntFunction<String> noteAnchor;
    private final Figures figures;
    private final Set<String> targets = new HashSet<>();
    private final Set<Integer> numbered = new HashSet<>();
    private final Pieces pieces = new Pieces();
    private boolean inSection;

    /**
     * A writer of one document.
     *
     * @param noteAnchor the anchor that the number of a note leads to
     * @param further anchors that the page has beside those of the document
     */
    public DocumentHtml(
            Html html, Document document, IntFunction<String> noteAnchor, Figures figures, Set<String> further) {
        this.html = html;
        this.document = document;
        this.noteAnchor = noteAnchor;
        this.figures = figures;
        targets.addAll(further);
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                targets.add(heading.anchor());
            } else if (block instanceof Block.Table table) {
                table.rows().stream().map(Block.Row::anchor).forEach(anchor -> {
                    if (anchor != null) {
                        targets.add(anchor);
                    }
                });
            }
        }
    }

    /** All blocks, every section closed. */
    public void write() throws IOException {
        for (Block block : document.blocks()) {
            block.tell(this);
        }
        closeSection();
    }

    @Override
    public void heading(Block.Heading heading) throws IOException {
        if (heading.level() == 2) {
            closeSection();
            html.open("section", "class", "part " + heading.anchor(), "aria-labelledby", heading.anchor());
            inSection = true;
        }
        html.element("h" + heading.level(), heading.text(), "id", heading.anchor(), "dir", "auto");
    }

    private void closeSection() throws IOException {
        if (inSection) {
            html.closeLine();
            inSection = false;
        }
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) throws IOException {
        html.open("p", "class", paragraph.quiet() ? "note" : null);
        write(paragraph.line());
        html.closeLine();
    }

    @Override
    public void bullets(Block.Bullets bullets) throws IOException {
        html.open("ul", "class", bullets.dense() ? "dense" : "points");
        for (Line item : bullets.items()) {
            html.open("li", "dir", "auto");
            write(item);
            html.closeLine();
        }
        html.closeLine();
    }

    @Override
    public void table(Block.Table table) throws IOException {
        html.open(
                "div",
                "class",
                table.rows().size() <= SHORT ? "wide short" : "wide",
                "role",
                "group",
                "aria-label",
                table.caption(),
                "tabindex",
                "0");
        html.open("table");
        html.element("caption", table.caption());
        html.open("colgroup");
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        for (int width : table.widths()) {
            html.open("col", "style", "width:" + Math.round(100.0 * width / sum) + "%")
                    .close();
        }
        html.close();
        html.open("thead").open("tr");
        for (String head : table.heads()) {
            html.element("th", head, "scope", "col");
        }
        html.close().close();
        html.open("tbody");
        for (Block.Row row : table.rows()) {
            html.open("tr", "id", row.anchor(), "class", isLong(row) ? "long" : null);
            for (int i = 0; i < row.cells().size(); i++) {
                writeCell(row.cells().get(i), i == 0);
            }
            html.closeLine();
        }
        html.close();
        html.close();
        html.closeLine();
    }

    private static boolean isLong(Block.Row row) {
        return row.cells().stream()
                .anyMatch(cell -> cell.lines().stream()
                                .mapToInt(line -> line.plain().length())
                                .sum()
                        > LONG_CELL);
    }

    private void writeCell(Block.Cell cell, boolean head) throws IOException {
        html.open(head ? "th" : "td", "scope", head ? "row" : null, "dir", "auto");
        List<Line> lines = cell.lines();
        if (lines.size() == 1) {
            write(lines.get(0));
        } else {
            for (Line line : lines) {
                html.open("p");
                write(line);
                html.close();
            }
        }
        html.close();
    }

    @Override
    public void figure(Block.Figure figure) throws IOException {
        html.open("figure");
        figures.write(html, figure);
        html.open("figcaption");
        write(figure.caption());
        html.close();
        html.closeLine();
    }

    /** The pieces of a line. */
    public void write(Line line) throws IOException {
        boolean afterNumber = false;
        for (Inline part : line.parts()) {
            boolean number = part instanceof Inline.NoteMark;
            if (number && afterNumber) {
                html.element("sup", ",");
            }
            part.tell(pieces);
            afterNumber = number;
        }
    }

    private final class Pieces implements Inline.Listener {

        @Override
        public void text(Inline.Text text) throws IOException {
            html.text(text.text());
        }

        @Override
        public void strong(Inline.Strong strong) throws IOException {
            html.element("strong", strong.text());
        }

        @Override
        public void quote(Inline.Quote quote) throws IOException {
            String language = quote.language().equals("und") ? null : quote.language();
            html.element("span", "“" + quote.text() + "”", "class", "quote", "lang", language);
        }

        @Override
        public void note(Inline.NoteMark mark) throws IOException {
            Note note = document.note(mark.number());
            String back = numbered.add(mark.number()) ? note.back() : null;
            html.open("sup");
            html.element(
                    "a",
                    Integer.toString(mark.number()),
                    "id",
                    back,
                    "href",
                    "#" + noteAnchor.apply(mark.number()),
                    "title",
                    note.where());
            html.close();
        }

        @Override
        public void link(Inline.Link link) throws IOException {
            if (targets.contains(link.target())) {
                html.element("a", link.text(), "href", "#" + link.target());
            } else {
                html.text(link.text());
            }
        }
    }
}
