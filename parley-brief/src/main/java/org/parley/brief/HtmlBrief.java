package org.parley.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Copy;
import org.parley.model.Problem;

/**
 * A brief as one self-contained HTML page: no network, no script, no font but the reader's own. Statements stand by
 * speaker; each opens its report at the words, which the style sheet then highlights through {@code :target}, and each
 * number in a report leads back. Works from a file, without JavaScript, on paper, light and dark. Holds all reports, since
 * their texts are part of the page.
 */
final class HtmlBrief implements BriefWriter {

    private static final String STYLE = resource("brief.css");

    /** Forbids the page, should a browser ever be fooled, to load or run anything. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    @Override
    public void write(Iterator<Outcome> outcomes, Writer out) throws IOException {
        Gathering gathering = new Gathering();
        while (outcomes.hasNext()) {
            outcomes.next().tell(gathering);
        }
        List<Leaf> leaves = gathering.leaves;
        List<Voice> voices = Voice.of(leaves);
        Html html = new Html(out);
        html.doctype();
        html.open("html", "lang", "en");
        writeHead(html, leaves);
        html.open("body");
        new HtmlFront(leaves, voices, gathering.problems).write(html);
        html.open("main");
        new HtmlVoices(leaves, voices).write(html);
        new HtmlIncidents(leaves).write(html);
        new HtmlActors(leaves).write(html);
        writeReports(html, leaves);
        html.closeLine();
        writeColophon(html);
        html.closeLine();
        html.closeLine();
        html.end();
    }

    private static final class Gathering implements Outcome.Listener {

        private final List<Leaf> leaves = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Leaf> firstByReport = new LinkedHashMap<>();
        private int entries;
        private int happenings;

        @Override
        public void read(Outcome.Read read) {
            Leaf original =
                    read.findCopy().map(Copy::of).map(firstByReport::get).orElse(null);
            Leaf leaf = Leaf.of(leaves.size() + 1, new Told(read), entries + 1, happenings + 1, original);
            entries += leaf.entries().size();
            happenings += leaf.happenings().size();
            firstByReport.putIfAbsent(leaf.told().report().id(), leaf);
            leaves.add(leaf);
        }

        @Override
        public void unread(Problem problem) {
            problems.add(problem);
        }
    }

    private static void writeHead(Html html, List<Leaf> leaves) throws IOException {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "name", "generator", "content", "Parley");
        html.element("title", "Who said what: " + TextBrief.count(leaves.size(), "report"));
        html.style(STYLE + highlights(leaves));
        html.closeLine();
    }

    /** One rule a statement: when its place in the text is the target, its marks are lit. */
    private static String highlights(List<Leaf> leaves) {
        StringBuilder css = new StringBuilder();
        for (Leaf leaf : leaves) {
            for (Leaf.Happening happening : leaf.happenings()) {
                css.append('#').append(leaf.anchor()).append(":has(#").append(happening.textAnchor());
                css.append(":target) .h").append(happening.number()).append("{background:var(--lit)}\n");
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
        html.element("p", TextBrief.provenance(report), "class", "provenance", "dir", "auto");
        if (leaf.told().read().copy() != null) {
            html.open("p", "class", "note");
            html.text(TextBrief.copyNote(leaf.told().read().copy()));
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

    private static String resource(String name) {
        try (InputStream in = HtmlBrief.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " must be on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
