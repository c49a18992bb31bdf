package org.parley.brief;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.brief.html.Html;
import org.parley.brief.told.Plain;
import org.parley.brief.told.Told;
import org.parley.model.Report;
import org.parley.model.Speaker;
import org.parley.model.Statement;

/** The statements of an HTML brief, by speaker. */
final class HtmlVoices {

    /** More roles than this say less, not more. */
    private static final int MOST_ROLES = 3;

    private final List<Voice> voices;
    private final Map<Told, Leaf> leaves = new LinkedHashMap<>();

    HtmlVoices(List<Leaf> leaves, List<Voice> voices) {
        this.voices = voices;
        leaves.forEach(leaf -> this.leaves.put(leaf.told(), leaf));
    }

    void write(Html html) throws IOException {
        html.open("section", "class", "voices", "aria-labelledby", "statements");
        html.element("h2", "Statements by speaker", "id", "statements");
        html.element("p", summary(), "class", "summary");
        if (!voices.isEmpty()) {
            writeSpeakers(html);
        }
        for (int i = 0; i < voices.size(); i++) {
            writeVoice(html, voices.get(i), "voice-" + (i + 1));
        }
        html.closeLine();
    }

    private String summary() {
        int statements = voices.stream().mapToInt(voice -> voice.said().size()).sum();
        String summary = Plain.count(statements, "statement") + " by " + Plain.count(voices.size(), "speaker") + " in "
                + Plain.count(leaves.size(), "report");
        long copies = leaves.values().stream()
                .filter(leaf -> leaf.told().findCopy().isPresent())
                .count();
        if (copies > 0) {
            summary += copies == 1 ? ", one of them a copy" : ", " + copies + " of them copies";
        }
        return summary + ".";
    }

    private void writeSpeakers(Html html) throws IOException {
        html.open("nav", "aria-label", "Speakers");
        html.open("ul");
        for (int i = 0; i < voices.size(); i++) {
            Voice voice = voices.get(i);
            if (i > 0
                    && voice.naming() != Speaker.Naming.NAMED
                    && voices.get(i - 1).naming() == Speaker.Naming.NAMED) {
                html.closeLine().open("ul", "aria-label", "Without a name");
            }
            html.open("li");
            html.element("a", title(voice), "href", "#voice-" + (i + 1), "dir", "auto");
            html.text(" ").element("span", Integer.toString(voice.said().size()), "class", "count");
            html.closeLine();
        }
        html.close();
        html.closeLine();
    }

    private void writeVoice(Html html, Voice voice, String anchor) throws IOException {
        html.open("section", "class", "voice", "aria-labelledby", anchor);
        html.open("h3", "id", anchor);
        html.element("bdi", title(voice));
        for (String code : voice.codes()) {
            html.text(" ").element("span", code, "class", "code");
        }
        html.close();
        if (!voice.otherNames().isEmpty()) {
            html.element("p", "also " + String.join(", ", voice.otherNames()), "class", "roles", "dir", "auto");
        }
        String roles = voice.roles().stream().limit(MOST_ROLES).collect(Collectors.joining("; "));
        if (!roles.isEmpty()) {
            html.element("p", roles, "class", "roles", "dir", "auto");
        }
        html.open("ol");
        for (Voice.Said said : voice.said()) {
            writeSaid(html, said);
        }
        html.close();
        html.closeLine();
    }

    private static String title(Voice voice) {
        return switch (voice.naming()) {
            case NAMED, UNNAMED -> Told.oneLine(voice.name());
            case AUTHOR -> "The writer: " + Told.oneLine(voice.name());
            case UNKNOWN -> "Nobody named";
        };
    }

    private void writeSaid(Html html, Voice.Said said) throws IOException {
        Leaf.Entry entry = said.entry();
        Statement statement = entry.statement();
        Report report = entry.told().report();
        String language = report.language().equals("und") ? null : report.language();
        html.open("li", "id", entry.listAnchor(), "value", Integer.toString(entry.number()));
        html.element("span", TextBrief.act(statement), "class", "act");
        html.open("div");
        html.open("p", "class", "words", "dir", "auto", "lang", language);
        html.element("span", Integer.toString(entry.number()), "class", "no");
        html.element("a", entry.told().words(statement.content()), "href", "#" + entry.textAnchor());
        html.close();
        html.open("p", "class", "where");
        writeRelation(html, statement);
        writeWhere(html, entry, null);
        for (Leaf.Entry copy : said.copies()) {
            html.text("; again in ");
            writeWhere(html, copy, copy.listAnchor());
        }
        html.close();
        html.close();
        html.closeLine();
    }

    private static void writeRelation(Html html, Statement statement) throws IOException {
        if (statement.addressee() != null) {
            html.text("to ")
                    .element("bdi", Told.oneLine(statement.addressee().name()))
                    .text(" · ");
        }
        for (Speaker relay : statement.via()) {
            html.text("via ").element("bdi", Told.oneLine(relay.name())).text(" · ");
        }
    }

    /** With an anchor for the numbers in a copy's text, whose statements have no line of their own. */
    private void writeWhere(Html html, Leaf.Entry entry, @Nullable String anchor) throws IOException {
        Leaf leaf = Objects.requireNonNull(leaves.get(entry.told()));
        Report report = entry.told().report();
        html.element("bdi", Told.oneLine(report.heading().findPublisher().orElse(report.file())));
        html.text(report.heading()
                .findPublished()
                .map(date -> ", " + Plain.day(date))
                .orElse(""));
        html.text(", ");
        html.element(
                "a",
                "line " + entry.told().line(entry.statement().extent()),
                "id",
                anchor,
                "href",
                "#" + entry.textAnchor(),
                "title",
                "report " + leaf.number() + ", " + report.file());
    }
}
