package org.parley.brief;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Problem;
import org.parley.model.SpeechAct;

/** The head of an HTML brief: what was read, from when, how much was said, by whom; and what could not be read. */
final class HtmlFront {

    /** With more reports than this the list of them is folded. */
    private static final int LONG_LIST = 12;

    private final List<Leaf> leaves;
    private final List<Voice> voices;
    private final List<Problem> problems;

    HtmlFront(List<Leaf> leaves, List<Voice> voices, List<Problem> problems) {
        this.leaves = leaves;
        this.voices = voices;
        this.problems = problems;
    }

    void write(Html html) throws IOException {
        html.open("header");
        html.element("h1", "Who said what");
        html.element("p", summary(), "class", "summary");
        writeActs(html);
        writeSources(html);
        writeProblems(html);
        html.closeLine();
    }

    private String summary() {
        int statements = voices.stream().mapToInt(voice -> voice.said().size()).sum();
        String summary = TextBrief.count(statements, "statement") + " by "
                + TextBrief.count(voices.size(), "speaker") + " in "
                + TextBrief.count(leaves.size(), "report");
        long copies = leaves.stream()
                .filter(leaf -> leaf.told().read().copy() != null)
                .count();
        if (copies > 0) {
            summary += copies == 1 ? ", one of them a copy" : ", " + copies + " of them copies";
        }
        return summary + dates() + ".";
    }

    private String dates() {
        List<LocalDate> dates = leaves.stream()
                .flatMap(leaf -> leaf.told().report().heading().findPublished().stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        if (dates.isEmpty()) {
            return "";
        }
        String first = TextBrief.day(dates.get(0));
        String last = TextBrief.day(dates.get(dates.size() - 1));
        String range = first.equals(last) ? first : first + " to " + last;
        return dates.size() == leaves.size()
                ? ", published " + range
                : "; " + dates.size() + " dated, published " + range;
    }

    private void writeActs(Html html) throws IOException {
        Map<SpeechAct, Integer> counts = new EnumMap<>(SpeechAct.class);
        for (Voice voice : voices) {
            for (Voice.Said said : voice.said()) {
                counts.merge(said.entry().statement().act(), 1, Integer::sum);
            }
        }
        html.open("ul", "class", "acts", "aria-label", "Statements by speech act");
        for (Map.Entry<SpeechAct, Integer> count : counts.entrySet()) {
            html.open("li");
            html.element("span", count.getKey().word(), "class", "act");
            html.text(" ").element("span", count.getValue().toString(), "class", "count");
            html.close();
        }
        html.closeLine();
    }

    private void writeSources(Html html) throws IOException {
        html.open("details", "class", "sources", leaves.size() <= LONG_LIST ? "open" : "data-long", "");
        html.element("summary", "What was read");
        html.open("ol");
        for (Leaf leaf : leaves) {
            var report = leaf.told().report();
            html.open("li");
            html.element(
                    "a",
                    Told.oneLine(report.heading().findTitle().orElse(report.file())),
                    "href",
                    "#" + leaf.anchor(),
                    "dir",
                    "auto");
            html.open("span", "class", "provenance");
            html.element("bdi", TextBrief.provenance(report)).text(" · " + found(leaf));
            html.close();
            html.closeLine();
        }
        html.close();
        html.closeLine();
    }

    private static String found(Leaf leaf) {
        if (leaf.repeatsText()) {
            return "same text as report "
                    + leaf.findOriginal().map(Leaf::number).orElseThrow();
        }
        return TextBrief.count(leaf.entries().size(), "statement")
                + leaf.findOriginal()
                        .map(original -> " · copy of report " + original.number())
                        .orElse("");
    }

    private void writeProblems(Html html) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        html.open("section", "class", "problems", "aria-labelledby", "problems");
        html.element("h2", "Not read", "id", "problems");
        html.open("ul");
        for (Problem problem : problems) {
            html.element("li", problem.line(), "dir", "auto");
        }
        html.close();
        html.closeLine();
    }
}
