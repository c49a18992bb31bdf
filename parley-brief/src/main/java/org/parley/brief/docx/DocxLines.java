package org.parley.brief.docx;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.parley.brief.document.Document;
import org.parley.brief.document.Inline;
import org.parley.brief.document.Line;
import org.parley.brief.document.Note;

/**
 * Pieces of lines as runs. The first number of a note makes its footnote, which Word numbers itself, in the same order;
 * each further one is a link back to the first. Used by one thread.
 */
final class DocxLines {

    /** Writes something inside a bookmark. */
    @FunctionalInterface
    interface Bookmarks {

        void around(XWPFParagraph paragraph, String anchor, Runnable between);
    }

    private final XWPFDocument word;
    private final Document document;
    private final Set<String> targets;
    private final Bookmarks bookmarks;
    private final Set<Integer> noted = new HashSet<>();

    DocxLines(XWPFDocument word, Document document, Set<String> targets, Bookmarks bookmarks) {
        this.word = word;
        this.document = document;
        this.targets = targets;
        this.bookmarks = bookmarks;
    }

    void write(Line line, XWPFParagraph to) throws IOException {
        Pieces pieces = new Pieces(to);
        for (Inline part : line.parts()) {
            part.tell(pieces);
        }
    }

    /** Words that lead to a bookmark. */
    void link(XWPFParagraph from, String text, String anchor) {
        CTHyperlink link = from.getCTP().addNewHyperlink();
        link.setAnchor(DocxBlocks.bookmarkName(anchor));
        XWPFHyperlinkRun run = new XWPFHyperlinkRun(link, link.addNewR(), from);
        run.setStyle("Hyperlink");
        run.setText(printable(text));
    }

    /** Without characters that XML cannot hold. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private final class Pieces implements Inline.Listener {

        private final XWPFParagraph to;

        Pieces(XWPFParagraph to) {
            this.to = to;
        }

        @Override
        public void text(Inline.Text text) {
            to.createRun().setText(printable(text.text()));
        }

        @Override
        public void strong(Inline.Strong strong) {
            XWPFRun run = to.createRun();
            run.setBold(true);
            run.setText(printable(strong.text()));
        }

        @Override
        public void quote(Inline.Quote quote) {
            XWPFRun run = to.createRun();
            if (!quote.language().equals("und")) {
                run.setLang(quote.language());
            }
            run.setText(printable("“" + quote.text() + "”"));
        }

        @Override
        public void note(Inline.NoteMark mark) {
            Note note = document.note(mark.number());
            if (noted.add(mark.number())) {
                bookmarks.around(to, note.back(), () -> to.addFootnoteReference(footnote(note)));
            } else {
                CTHyperlink link = to.getCTP().addNewHyperlink();
                link.setAnchor(DocxBlocks.bookmarkName(note.back()));
                XWPFHyperlinkRun run = new XWPFHyperlinkRun(link, link.addNewR(), to);
                run.setStyle("FootnoteReference");
                run.setText(Integer.toString(mark.number()));
            }
            XWPFRun gap = to.createRun();
            gap.setVerticalAlignment(VerticalAlign.SUPERSCRIPT.toString());
            gap.setText(" ");
        }

        private XWPFFootnote footnote(Note note) {
            XWPFFootnote footnote = word.createFootnote();
            XWPFParagraph paragraph = footnote.createParagraph();
            paragraph.setStyle("FootnoteText");
            paragraph.createRun().setText(" " + printable(note.where()) + ": ");
            XWPFRun quote = paragraph.createRun();
            if (!note.language().equals("und")) {
                quote.setLang(note.language());
            }
            quote.setText("“" + printable(note.quote()) + "”" + (note.unsure() ? " (?)" : ""));
            return footnote;
        }

        @Override
        public void link(Inline.Link link) {
            if (targets.contains(link.target())) {
                DocxLines.this.link(to, link.text(), link.target());
            } else {
                text(new Inline.Text(link.text()));
            }
        }
    }
}
