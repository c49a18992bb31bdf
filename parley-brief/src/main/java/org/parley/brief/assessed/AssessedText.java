package org.parley.brief.assessed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.brief.told.Plain;
import org.parley.docket.assess.Assessment;
import org.parley.docket.assess.Estimate;
import org.parley.docket.assess.Findings;
import org.parley.docket.assess.indicator.Indicator;

/** An assessment for a terminal: the verdict, why, the few numbers that decided, what to know before believing it. */
final class AssessedText {

    private static final int BAR = 40;

    private final List<String> lines = new ArrayList<>();
    private final int columns;

    private AssessedText(int columns) {
        this.columns = columns;
    }

    /** @param columns width of a line */
    static List<String> of(Assessment assessment, int columns) {
        AssessedText text = new AssessedText(columns);
        text.write(assessment);
        return text.lines;
    }

    private void write(Assessment assessment) {
        Indicator indicator = assessment.indicator();
        wrapped("", assessment.verdict().word().toUpperCase(Locale.ROOT) + ": " + indicator.commitment());
        wrapped("  ", assessment.reason());
        lines.add("");
        field(
                "counted",
                indicator.unit().word() + " per " + indicator.cell().word() + "; " + ScopeWords.of(indicator.scope()));
        field(
                "window",
                Plain.day(assessment.from()) + " to " + Plain.day(assessment.to()) + "; in force from "
                        + Plain.day(indicator.starts()));
        assessment.find().ifPresent(this::numbers);
        for (Assessment other : assessment.otherReadings()) {
            field("read as", other.reading() + ": " + other.verdict().word());
        }
        field(
                "data",
                Plain.count(assessment.data().inWindow(), "incident") + " in the window"
                        + (assessment.data().dataSet().isEmpty()
                                ? ""
                                : " of " + assessment.data().dataSet()));
        assessment.data().flaws().forEach(flaw -> field("flaw", flaw));
        assessment.warnings().forEach(warning -> field("note", warning));
    }

    private void numbers(Findings findings) {
        field(
                "before",
                Figures.count(findings.before().count()) + " in "
                        + Plain.count(findings.before().days(), "day"));
        field(
                "after",
                Figures.count(findings.after().count()) + " in "
                        + Plain.count(findings.after().days(), "day"));
        for (Estimate estimate : findings.estimates()) {
            field(
                    "ratio",
                    Figures.ratio(estimate.ratio()) + " (" + Figures.interval(estimate.low(), estimate.high())
                            + ") beside " + estimate.reading().words());
        }
        series(findings);
    }

    /** One line a cell: the bars of the picture. */
    private void series(Findings findings) {
        double most = findings.line().stream()
                .mapToDouble(Findings.Point::count)
                .max()
                .orElse(0);
        if (most <= 0) {
            return;
        }
        boolean before = true;
        lines.add("");
        for (Findings.Point point : findings.line()) {
            if (point.isAfter() && before) {
                lines.add("  " + "-".repeat(10) + " after");
                before = false;
            }
            int length = (int) Math.round(BAR * point.count() / most);
            lines.add("  " + point.from() + " " + (point.isAfter() ? "#" : "=").repeat(length) + (length > 0 ? " " : "")
                    + Figures.count(point.count()));
        }
        lines.add("");
    }

    private void field(String name, String value) {
        wrapped("  ", String.format(Locale.ROOT, "%-8s ", name) + value);
    }

    /** Broken at blanks; further lines are set in. */
    private void wrapped(String before, String text) {
        StringBuilder line = new StringBuilder(before);
        boolean first = true;
        for (String word : text.split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line = new StringBuilder(before + "    ");
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        lines.add(line.toString().stripTrailing());
    }
}
