package org.parley.brief.assessed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.brief.document.Block;
import org.parley.brief.document.Block.Cell;
import org.parley.brief.document.Block.Row;
import org.parley.brief.document.Document;
import org.parley.brief.document.Inline;
import org.parley.brief.document.Line;
import org.parley.brief.told.Plain;
import org.parley.docket.assess.Assessment;
import org.parley.docket.assess.Findings;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.Rules;
import org.parley.docket.assess.series.GroundData;

/** Assessments as a document: the verdict and its reason first, then the pictures, then every number, then the data. */
public final class AssessedDocument {

    private final GroundData data;
    private final List<String> sources;
    private final List<Block> blocks = new ArrayList<>();

    private AssessedDocument(GroundData data, List<String> sources) {
        this.data = data;
        this.sources = List.copyOf(sources);
    }

    /**
     * The document.
     *
     * @param assessments in order, at least one
     * @param data what they rest on
     * @param sources how the data sets are to be cited, with their licences, a sentence each
     */
    public static Document of(List<Assessment> assessments, GroundData data, List<String> sources) {
        AssessedDocument made = new AssessedDocument(data, sources);
        made.verdicts(assessments);
        for (int i = 0; i < assessments.size(); i++) {
            made.assessment(assessments.get(i), "assessment-" + (i + 1));
        }
        made.sources();
        String title = assessments.size() == 1
                ? "Was it kept? " + assessments.get(0).indicator().commitment()
                : "Were they kept? " + Plain.count(assessments.size(), "commitment");
        return new Document(
                title,
                "Assessed as of " + Plain.day(assessments.get(0).today()) + " from " + Figures.count(data.size())
                        + " incidents, by rules that were stated beforehand.",
                made.blocks,
                List.of());
    }

    private void verdicts(List<Assessment> assessments) {
        blocks.add(new Block.Heading(2, "Verdicts", "verdicts"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < assessments.size(); i++) {
            Assessment one = assessments.get(i);
            rows.add(new Row(
                    null,
                    List.of(
                            Cell.of(new Line(
                                    List.of(new Inline.Link(one.indicator().commitment(), "assessment-" + (i + 1))))),
                            Cell.of(one.verdict().word()),
                            Cell.of(one.find().map(AssessedDocument::counts).orElse("-")))));
        }
        table("Each commitment", List.of("Commitment", "Verdict", "Counted"), List.of(6, 2, 5), rows);
        blocks.add(new Block.Paragraph(
                Line.of(
                        "A verdict is the program's, by rules that were stated before anybody looked. “Cannot tell” is a"
                                + " verdict too: nothing is called kept because nothing was seen."),
                true));
    }

    private static String counts(Findings findings) {
        return Figures.count(findings.before().count()) + " in "
                + Plain.count(findings.before().days(), "day") + " before, "
                + Figures.count(findings.after().count()) + " in "
                + Plain.count(findings.after().days(), "day") + " after";
    }

    private void assessment(Assessment assessment, String anchor) {
        blocks.add(new Block.Heading(2, assessment.indicator().commitment(), anchor));
        blocks.add(new Block.Paragraph(
                new Line(List.of(
                        new Inline.Strong(capital(assessment.verdict().word()) + "."),
                        new Inline.Text(" " + assessment.reason()))),
                false));
        assessment.find().ifPresent(findings -> pictures(assessment, findings));
        warnings(assessment);
        heading("What was asked", anchor + "-asked");
        asked(assessment);
        assessment.find().ifPresent(findings -> new FindingsTables(assessment, findings, anchor).addTo(blocks));
        otherReadings(assessment, anchor);
        heading("The data", anchor + "-data");
        dataUsed(assessment);
    }

    private void heading(String text, String anchor) {
        blocks.add(new Block.Heading(3, text, anchor));
    }

    private void pictures(Assessment assessment, Findings findings) {
        blocks.add(new Block.Figure(
                SeriesPicture.of(assessment, findings), Line.of(SeriesPicture.caption(assessment, findings))));
        Optional<BeforeAfterMap.Drawn> map = BeforeAfterMap.of(assessment, data);
        map.ifPresent(drawn -> blocks.add(new Block.Figure(drawn.drawing(), Line.of(drawn.caption()))));
    }

    private void warnings(Assessment assessment) {
        if (!assessment.warnings().isEmpty()) {
            blocks.add(new Block.Paragraph(Line.of("Before believing it, know that:"), false));
            blocks.add(new Block.Bullets(
                    assessment.warnings().stream().map(Line::of).toList(), false));
        }
    }

    private void asked(Assessment assessment) {
        Indicator indicator = assessment.indicator();
        Rules rules = indicator.rules();
        List<Row> rows = new ArrayList<>();
        if (!indicator.promisedBy().isEmpty()) {
            row(rows, "Promised by", indicator.promisedBy());
        }
        row(rows, "Promised on", Plain.day(indicator.promisedOn()));
        row(rows, "In force from", Plain.day(indicator.starts()) + ramp(indicator));
        indicator.findDueBy().ifPresent(day -> row(rows, "Due by", Plain.day(day)));
        row(rows, "What counts", ScopeWords.of(indicator.scope()));
        row(
                rows,
                "Counted",
                indicator.unit().word() + " per " + indicator.cell().word());
        row(rows, "Window", Plain.day(assessment.from()) + " to " + Plain.day(assessment.to()));
        row(rows, "Expected of a promise that is kept", indicator.expect().word());
        row(
                rows,
                "Kept if",
                (rules.keptRatio() > 1 ? "at least " : "at most ") + Figures.ratio(rules.keptRatio())
                        + " times as much as before, for sure at " + Figures.percent(rules.confidence())
                        + " confidence, and at most "
                        + Figures.percent(rules.placeboShare()) + " of earlier dates show as strong a change");
        indicator.findControl().ifPresent(scope -> row(rows, "Control", ScopeWords.of(scope)));
        indicator.findEffort().ifPresent(name -> row(rows, "Effort", name));
        table("What was asked, before anybody looked", List.of("Question", "Answer"), List.of(3, 8), rows);
    }

    private static String ramp(Indicator indicator) {
        return indicator.rampDays() == 0
                ? ""
                : ", with a ramp of " + Plain.count(indicator.rampDays(), "day") + " that counts for neither side";
    }

    private void otherReadings(Assessment assessment, String anchor) {
        if (assessment.otherReadings().isEmpty()) {
            return;
        }
        heading("What counts is disputed", anchor + "-disputed");
        List<Row> rows = new ArrayList<>();
        for (Assessment other : assessment.otherReadings()) {
            rows.add(new Row(
                    null,
                    List.of(
                            Cell.of(other.reading()),
                            Cell.of(ScopeWords.of(other.indicator().scope())),
                            Cell.of(other.verdict().word()),
                            Cell.of(other.reason()))));
        }
        table(
                "The same promise as others read it",
                List.of("Reading", "What counts", "Verdict", "Why"),
                List.of(3, 4, 2, 8),
                rows);
    }

    private void dataUsed(Assessment assessment) {
        var used = assessment.data();
        List<Row> rows = new ArrayList<>();
        row(rows, "Incidents in all", Figures.count(used.incidents()));
        row(rows, "They reach", "from " + Plain.day(used.first()) + " to " + Plain.day(used.last()));
        row(rows, "Data set counted", used.dataSet().isEmpty() ? "none: nothing fits" : used.dataSet());
        row(rows, "Fit what counts", Figures.count(used.fitting()));
        row(rows, "Of these in the window", Figures.count(used.inWindow()));
        row(rows, "Left out for an uncertain date", Figures.count(used.uncertain()));
        row(rows, "Left out since they may lie on either side", Figures.count(used.straddling()));
        table("What the numbers rest on", List.of("Of the data", "Value"), List.of(5, 8), rows);
        if (!used.flaws().isEmpty()) {
            blocks.add(new Block.Bullets(used.flaws().stream().map(Line::of).toList(), false));
        }
    }

    private void sources() {
        if (!sources.isEmpty()) {
            blocks.add(new Block.Heading(2, "Sources of the data", "sources"));
            blocks.add(new Block.Bullets(sources.stream().map(Line::of).toList(), false));
        }
    }

    static void row(List<Row> rows, String head, String value) {
        rows.add(new Row(null, List.of(Cell.of(head), Cell.of(value))));
    }

    private void table(String caption, List<String> heads, List<Integer> widths, List<Row> rows) {
        blocks.add(new Block.Table(caption, heads, widths, rows));
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
