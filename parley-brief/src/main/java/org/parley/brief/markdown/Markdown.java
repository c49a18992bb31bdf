package org.parley.brief.markdown;

import java.io.IOException;
import java.io.Writer;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;
import org.parley.brief.document.Inline;
import org.parley.brief.document.Line;
import org.parley.brief.document.Note;

/**
 * Writes a document as Markdown. Notes are footnotes {@code [^1]}; a note that several claims need is one footnote.
 * Drawings have no form in Markdown: their label and caption stand, what they show is in the table after them.
 * Characters that mark up are escaped, so that no report can change the page. Used by one thread.
 */
public final class Markdown implements Block.Listener, Inline.Listener {

    private static final String MARKS_UP = "\\`*_{}[]<>#|~$^";

    private final Writer out;

    private Markdown(Writer out) {
        this.out = out;
    }

    public static void write(Document document, Writer out) throws IOException {
        Markdown markdown = new Markdown(out);
        out.write("# " + escaped(document.title()) + "\n\n" + escaped(document.subject()) + "\n");
        for (Block block : document.blocks()) {
            out.write('\n');
            block.tell(markdown);
        }
        if (!document.notes().isEmpty()) {
            out.write("\n## Notes\n\n");
        }
        for (Note note : document.notes()) {
            out.write("[^" + note.number() + "]: " + escaped(note.where()) + ": “" + escaped(note.quote()) + "”"
                    + (note.unsure() ? " (?)" : "") + "\n");
        }
        out.flush();
    }

    @Override
    public void heading(Block.Heading heading) throws IOException {
        out.write("#".repeat(heading.level()) + " " + escaped(heading.text()) + "\n");
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) throws IOException {
        write(paragraph.line());
        out.write('\n');
    }

    @Override
    public void bullets(Block.Bullets bullets) throws IOException {
        for (Line item : bullets.items()) {
            out.write("- ");
            write(item);
            out.write('\n');
        }
    }

    @Override
    public void table(Block.Table table) throws IOException {
        out.write("*" + escaped(table.caption()) + "*\n\n|");
        for (String head : table.heads()) {
            out.write(" " + escaped(head) + " |");
        }
        out.write("\n|" + "---|".repeat(table.heads().size()) + "\n");
        for (Block.Row row : table.rows()) {
            out.write('|');
            for (Block.Cell cell : row.cells()) {
                out.write(' ');
                String between = "";
                for (Line line : cell.lines()) {
                    out.write(between);
                    write(line);
                    between = "<br>";
                }
                out.write(" |");
            }
            out.write('\n');
        }
    }

    @Override
    public void figure(Block.Figure figure) throws IOException {
        out.write("*" + escaped(figure.drawing().label()) + " (drawn in the HTML, DOCX and PDF forms).* ");
        write(figure.caption());
        out.write('\n');
    }

    private void write(Line line) throws IOException {
        for (Inline part : line.parts()) {
            part.tell(this);
        }
    }

    @Override
    public void text(Inline.Text text) throws IOException {
        out.write(escaped(text.text()));
    }

    @Override
    public void strong(Inline.Strong strong) throws IOException {
        out.write("**" + escaped(strong.text()) + "**");
    }

    @Override
    public void quote(Inline.Quote quote) throws IOException {
        out.write("“" + escaped(quote.text()) + "”");
    }

    @Override
    public void note(Inline.NoteMark mark) throws IOException {
        out.write("[^" + mark.number() + "]");
    }

    /** As words: anchors of headings differ from one reader of Markdown to the next. */
    @Override
    public void link(Inline.Link link) throws IOException {
        out.write(escaped(link.text()));
    }

    /** On one line, with every character that marks up escaped. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (MARKS_UP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(Character.isISOControl(c) ? ' ' : c);
        }
        return escaped.toString();
    }
}
