package org.parley.brief.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.parley.brief.document.Block;
import org.parley.brief.document.Document;
import org.parley.brief.document.Drawing;
import org.parley.brief.document.Note;
import org.parley.brief.html.DocumentHtml;
import org.parley.brief.html.Html;
import org.parley.brief.paint.Painter;
import org.parley.brief.paint.Typeface;
import org.w3c.dom.Element;

/** Writes a document as PDF. */
public final class Pdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Pdf() {}

    public static void write(Document document, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        List<Drawing> drawings = new ArrayList<>();
        String page = page(document, drawings);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Parley");
        builder.useFont(Typeface.REGULAR::open, Typeface.FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(Typeface.BOLD::open, Typeface.FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(Direction.Splitter::new);
        builder.useUnicodeBidiReorderer(new Direction.Reorderer());
        builder.useObjectDrawerFactory(new Drawings(drawings));
        builder.withHtmlContent(page, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            Calendar noTime = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            noTime.clear();
            noTime.set(1980, Calendar.JANUARY, 1);
            pdf.getDocumentInformation().setCreationDate(noTime);
            pdf.getDocumentInformation().setModificationDate(noTime);
            pdf.getDocumentInformation().setTitle(document.title());
            pdf.getDocumentInformation().setSubject(document.subject());
            pdf.setDocumentId(1L);
            pdf.save(out);
        }
        out.flush();
    }

    private static String page(Document document, List<Drawing> drawings) throws IOException {
        StringWriter out = new StringWriter();
        Html html = new Html(out);
        html.doctype();
        html.open("html", "lang", Document.LANGUAGE);
        html.open("head");
        html.element("title", document.title());
        html.empty("meta", "name", "author", "content", "Parley");
        html.empty("meta", "name", "subject", "content", document.subject());
        html.empty("meta", "name", "description", "content", document.subject());
        writeBookmarks(html, document);
        html.style(style());
        html.closeLine();
        html.open("body");
        html.element("h1", document.title());
        html.element("p", document.subject(), "class", "subject");
        new DocumentHtml(
                        html,
                        document,
                        number -> document.note(number).anchor(),
                        (to, figure) -> writeFigure(to, figure, drawings),
                        Set.of())
                .write();
        writeNotes(html, document);
        html.closeLine();
        html.closeLine();
        html.end();
        return out.toString();
    }

    /** Items below their sections. */
    private static void writeBookmarks(Html html, Document document) throws IOException {
        html.open("bookmarks");
        boolean open = false;
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                if (heading.level() == 2 && open) {
                    html.close();
                }
                html.open("bookmark", "name", heading.text(), "href", "#" + heading.anchor());
                if (heading.level() == 2) {
                    open = true;
                } else {
                    html.close();
                }
            }
        }
        if (open) {
            html.close();
        }
        if (!document.notes().isEmpty()) {
            html.open("bookmark", "name", "Notes", "href", "#notes").close();
        }
        html.close();
    }

    private static void writeFigure(Html html, Block.Figure figure, List<Drawing> drawings) throws IOException {
        Drawing drawing = figure.drawing();
        String height = String.format(Locale.ROOT, "%.1fmm", 174 * drawing.height() / drawing.width());
        html.open(
                        "object",
                        "type",
                        Drawings.TYPE,
                        "data-drawing",
                        Integer.toString(drawings.size()),
                        "alt",
                        drawing.label(),
                        "style",
                        "width:174mm;height:" + height)
                .close();
        drawings.add(drawing);
    }

    private static void writeNotes(Html html, Document document) throws IOException {
        if (document.notes().isEmpty()) {
            return;
        }
        html.open("section", "class", "part notes");
        html.element("h2", "Notes", "id", "notes");
        for (Note note : document.notes()) {
            html.open("p", "id", note.anchor(), "class", "endnote");
            html.element("a", note.number() + ".", "href", "#" + note.back());
            html.text(" " + note.where() + ": ");
            html.element("span", "“" + note.quote() + "”" + (note.unsure() ? " (?)" : ""), "lang", note.language());
            html.closeLine();
        }
        html.closeLine();
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(Pdf.class.getResourceAsStream("pdf.css"), "pdf.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Paints drawings as paths, wherever the page has an {@code object} of theirs. */
    private record Drawings(List<Drawing> drawings) implements FSObjectDrawerFactory {

        static final String TYPE = "application/x-parley-drawing";

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            Drawing drawing = drawings.get(Integer.parseInt(element.getAttribute("data-drawing")));
            return (at, x, y, width, height, device, context, dotsPerPixel) -> {
                device.drawWithGraphics(
                        (float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, to -> {
                            double scale = width / dotsPerPixel / drawing.width();
                            to.scale(scale, scale);
                            Painter.paint(to, drawing);
                        });
                return Map.of();
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getAttribute("type").equals(TYPE);
        }
    }
}
