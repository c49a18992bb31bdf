package org.parley.brief;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.brief.document.Document;
import org.parley.brief.document.Inline;
import org.parley.brief.document.Note;
import org.parley.brief.html.DocumentHtml;
import org.parley.brief.html.Html;
import org.parley.brief.html.HtmlFront;
import org.parley.brief.html.HtmlHead;
import org.parley.brief.html.Svg;
import org.parley.brief.sections.BriefDocument;
import org.parley.brief.sections.Citation;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Plain;
import org.parley.brief.told.Told;
import org.parley.model.Copy;

/**
 * A brief as one self-contained HTML page: no network, no script, no font but the reader's own. First the document: state
 * of play, sessions, docket and so on, each number opening the report at its sentence; then the statements by speaker and
 * the reports' texts, which the style sheet highlights through {@code :target}; each number in a text leads back. Works
 * from a file, without JavaScript, on paper, light and dark. Holds all reports, since their texts are part of the page.
 */
final class HtmlBrief implements CaseForm {

    private final Citation citation;

    HtmlBrief(Citation citation) {
        this.citation = citation;
    }

    @Override
    public void write(CaseTold told, Writer out) throws IOException {
        Document document = BriefDocument.of(told, citation);
        List<Leaf> leaves = leaves(told, document);
        Html html = new Html(out);
        html.doctype();
        html.open("html", "lang", "en");
        writeHead(html, document, leaves);
        html.open("body");
        HtmlFront.write(
                html,
                document,
                List.of(
                        new Inline.Link("Statements by speaker", "statements"),
                        new Inline.Link("The reports", "reports")));
        html.open("main");
        Set<String> anchors = leaves.stream().map(Leaf::anchor).collect(Collectors.toSet());
        new DocumentHtml(
                        html,
                        document,
                        number -> MarkedText.textAnchor(document.note(number)),
                        (page, figure) -> Svg.write(page, figure.drawing()),
                        anchors)
                .write();
        new HtmlVoices(leaves, Voice.of(leaves)).write(html);
        writeReports(html, leaves);
        html.closeLine();
        writeColophon(html);
        html.closeLine();
        html.closeLine();
        html.end();
    }

    private static List<Leaf> leaves(CaseTold told, Document document) {
        Map<String, List<Note>> notes = document.notes().stream()
                .collect(Collectors.groupingBy(note -> note.account().report()));
        List<Leaf> leaves = new ArrayList<>();
        Map<String, Leaf> firstByReport = new LinkedHashMap<>();
        int entries = 0;
        for (Told one : told.filed()) {
            Leaf original = one.findCopy().map(Copy::of).map(firstByReport::get).orElse(null);
            String id = one.report().id();
            List<Note> own = firstByReport.containsKey(id) ? List.of() : notes.getOrDefault(id, List.of());
            Leaf leaf = Leaf.of(leaves.size() + 1, one, entries + 1, own, original);
            entries += leaf.entries().size();
            firstByReport.putIfAbsent(id, leaf);
            leaves.add(leaf);
        }
        return leaves;
    }

    private static void writeHead(Html html, Document document, List<Leaf> leaves) throws IOException {
        HtmlHead.write(html, document.title(), highlights(leaves));
    }

    /** One rule an item: when its place in the text is the target, its marks are lit. */
    private static String highlights(List<Leaf> leaves) {
        StringBuilder css = new StringBuilder();
        for (Leaf leaf : leaves) {
            for (Note note : leaf.notes()) {
                css.append('#').append(leaf.anchor()).append(":has(#").append(MarkedText.textAnchor(note));
                css.append(":target) .q").append(note.number()).append("{background:var(--lit)}\n");
            }
            for (Leaf.Entry entry : leaf.entries()) {
                css.append('#').append(leaf.anchor()).append(":has(#").append(entry.textAnchor());
                css.append(":target) .m").append(entry.number()).append("{background:var(--lit)}\n");
            }
        }
        return css.toString();
    }

    private static void writeReports(Html html, List<Leaf> leaves) throws IOException {
        html.open("section", "class", "reports", "aria-labelledby", "reports");
        html.element("h2", "The reports", "id", "reports");
        for (Leaf leaf : leaves) {
            writeReport(html, leaf);
        }
        html.closeLine();
    }

    private static void writeReport(Html html, Leaf leaf) throws IOException {
        var report = leaf.told().report();
        html.open("article", "id", leaf.anchor());
        html.element("h3", Told.oneLine(report.heading().findTitle().orElse(report.file())), "dir", "auto");
        html.element("p", Plain.provenance(report), "class", "provenance", "dir", "auto");
        if (leaf.told().findCopy().isPresent()) {
            html.open("p", "class", "note");
            html.text(leaf.told().findCopy().map(Plain::copyNote).orElse(""));
            if (leaf.original() != null) {
                html.text(" ")
                        .element("a", "See there", "href", "#" + leaf.original().anchor())
                        .text(".");
            }
            html.close();
        }
        for (String note : report.notes()) {
            html.element("p", note, "class", "note");
        }
        if (!leaf.repeatsText()) {
            String language = report.language().equals("und") ? null : report.language();
            html.open("div", "class", "text", "lang", language);
            new MarkedText(leaf).write(html);
            html.close();
        }
        html.closeLine();
    }

    private static void writeColophon(Html html) throws IOException {
        html.open("footer");
        html.element(
                "p",
                "Proposed by a machine: who speaks and what the words do were found by Parley and reviewed by nobody. "
                        + "The reports are shown as filed; what is not reporting is dimmed, nothing is cut. "
                        + "Check each line against its sentence.");
        html.closeLine();
    }
}
