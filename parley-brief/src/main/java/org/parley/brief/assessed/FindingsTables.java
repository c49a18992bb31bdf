package org.parley.brief.assessed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.brief.document.Block;
import org.parley.brief.document.Block.Cell;
import org.parley.brief.document.Block.Row;
import org.parley.brief.told.Plain;
import org.parley.docket.assess.Assessment;
import org.parley.docket.assess.Break;
import org.parley.docket.assess.Counts;
import org.parley.docket.assess.Detectable;
import org.parley.docket.assess.Estimate;
import org.parley.docket.assess.Findings;
import org.parley.docket.assess.Placebo;
import org.parley.docket.assess.Regression;
import org.parley.docket.assess.Reporting;
import org.parley.docket.assess.Sensitivity;
import org.parley.docket.assess.statistics.RateRatio;

/** All numbers of an assessment, as tables. */
final class FindingsTables {

    private static final double DAYS = 30;

    private final Assessment assessment;
    private final Findings findings;
    private final String anchor;

    FindingsTables(Assessment assessment, Findings findings, String anchor) {
        this.assessment = assessment;
        this.findings = findings;
        this.anchor = anchor;
    }

    void addTo(List<Block> blocks) {
        blocks.add(new Block.Heading(3, "What was counted", anchor + "-counted"));
        blocks.add(counted());
        blocks.add(new Block.Heading(3, "How much changed", anchor + "-change"));
        blocks.add(estimates());
        blocks.add(new Block.Heading(3, "Checks", anchor + "-checks"));
        blocks.add(checks());
        findings.findRegression().ifPresent(regression -> {
            blocks.add(new Block.Heading(3, "Regression", anchor + "-regression"));
            blocks.add(terms(regression));
        });
        if (!findings.sensitivity().isEmpty()) {
            blocks.add(new Block.Heading(3, "Asked a little otherwise", anchor + "-otherwise"));
            blocks.add(otherwise());
        }
    }

    private Block counted() {
        String unit = assessment.indicator().unit().word();
        List<Row> rows = List.of(side("Before", findings.before()), side("After", findings.after()));
        return new Block.Table(
                "Counts before and after",
                List.of("Side", AssessedDocument.capital(unit), "Days", "In 30 days", "Exposure", "Cells"),
                List.of(2, 2, 2, 2, 2, 2),
                rows);
    }

    private static Row side(String name, Counts counts) {
        return cells(
                name,
                Figures.count(counts.count()),
                Figures.count(counts.days()),
                counts.days() == 0 ? "-" : Figures.ratio(counts.count() / counts.days() * DAYS),
                Figures.count(counts.exposure()),
                Figures.count(counts.cells()));
    }

    private Block estimates() {
        List<Row> rows = new ArrayList<>();
        for (Estimate estimate : findings.estimates()) {
            rows.add(cells(
                    AssessedDocument.capital(estimate.reading().words()),
                    Figures.ratio(estimate.expected()),
                    Figures.ratio(estimate.ratio()),
                    Figures.interval(estimate.low(), estimate.high()),
                    Figures.probability(estimate.noFall()),
                    Figures.probability(estimate.noRise())));
        }
        rows.add(cells("All of these together", "-", "-", Figures.interval(findings.low(), findings.high()), "-", "-"));
        String interval = Figures.percent(assessment.indicator().rules().confidence()) + " interval";
        return new Block.Table(
                "Counted after, by what would have been without the promise",
                List.of("Compared with", "Expected", "Ratio", interval, "p if no fall", "p if no rise"),
                List.of(5, 2, 2, 3, 2, 2),
                rows);
    }

    private Block checks() {
        List<Row> rows = new ArrayList<>();
        findings.findChange().ifPresent(change -> AssessedDocument.row(rows, "Where the rate changed", words(change)));
        AssessedDocument.row(
                rows,
                "The last " + findings.timing().justBeforeDays() + " days before (anticipation, or a last surge)",
                words(findings.timing().justBefore()));
        AssessedDocument.row(
                rows,
                "The " + findings.timing().laterDays() + " days behind the window (only put off?)",
                words(findings.timing().later()));
        AssessedDocument.row(rows, "The same at earlier dates (placebo)", words(findings.placebo()));
        AssessedDocument.row(rows, "Was anybody there to report", words(findings.reporting()));
        AssessedDocument.row(rows, "What could be seen at all", words(findings.detectable()));
        AssessedDocument.row(
                rows,
                "How unevenly it happens",
                "theta " + Figures.ratio(findings.theta()) + " around a level on each side; sums vary "
                        + Figures.ratio(findings.inflation()) + " times as much since neighbouring cells go together");
        return new Block.Table(
                "What speaks for or against the verdict", List.of("Check", "Found"), List.of(4, 8), rows);
    }

    private static String words(Break change) {
        return "It changed with probability " + Figures.ratio(change.probability()) + ", most likely on "
                + Plain.day(change.mostLikely()) + " (90 %: " + Plain.day(change.low()) + " to "
                + Plain.day(change.high()) + "); in the days of the promise, " + Plain.day(change.promisedFrom())
                + " to "
                + Plain.day(change.promisedTo()) + ", with probability " + Figures.ratio(change.promised());
    }

    private static String words(@Nullable RateRatio ratio) {
        return ratio == null
                ? "nothing to compare"
                : Figures.ratio(ratio.value()) + " times the rate (" + Figures.interval(ratio.low(), ratio.high())
                        + ")";
    }

    private static String words(Placebo placebo) {
        return placebo.asStrong() + " of " + Plain.count(placebo.dates(), "earlier date")
                + " show as strong a change: share " + Figures.ratio(placebo.share())
                + (placebo.isEnough() ? "" : "; too few dates for that to count");
    }

    private static String words(Reporting reporting) {
        List<String> parts = new ArrayList<>();
        parts.add("all else reported there: "
                + Figures.count(reporting.othersBefore().count()) + " before, "
                + Figures.count(reporting.othersAfter().count()) + " after"
                + words(reporting.others()));
        Double effort = reporting.effort();
        if (effort != null) {
            parts.add("effort a day: " + Figures.ratio(effort) + " times that before");
        }
        if (reporting.control() != null) {
            parts.add("the control" + words(reporting.control()));
        }
        return parts.stream().collect(Collectors.joining("; "))
                + (reporting.hasCollapsed() ? ". It collapsed" : "")
                + (reporting.isSeen() ? "" : ". Nothing shows that anybody was");
    }

    private static String words(@Nullable Estimate estimate) {
        return estimate == null
                ? ""
                : ", " + Figures.ratio(estimate.ratio()) + " times as much ("
                        + Figures.interval(estimate.low(), estimate.high()) + ")";
    }

    private String words(Detectable detectable) {
        Double least = detectable.least();
        String seen = least == null
                ? "no change of any size would be told from none at "
                : "a change to " + Figures.ratio(least)
                        + " times as much, or one stronger, would be told from none at ";
        Integer weeks = detectable.moreWeeks();
        String more = weeks == null
                ? "; ten more years would not do"
                : weeks == 0 ? "" : "; " + Plain.count(weeks, "more week") + " would be needed for a verdict";
        return seen + Figures.percent(assessment.indicator().rules().power()) + " power; one as large as promised "
                + (detectable.isPromiseVisible() ? "would be seen" : "would not") + more;
    }

    private static Block terms(Regression regression) {
        List<Row> rows = new ArrayList<>();
        for (Regression.Term term : regression.terms()) {
            rows.add(cells(
                    term.name(),
                    Figures.ratio(term.coefficient()),
                    Figures.ratio(term.error()),
                    Figures.ratio(term.robust()),
                    Figures.probability(term.probability())));
        }
        String caption = "Interrupted time series, negative binomial, logarithmic scale; theta "
                + Figures.ratio(regression.theta()) + ", more than Poisson with p "
                + Figures.probability(regression.dispersion().scoreProbability()) + ", autocorrelation "
                + regression.autocorrelation().lags().stream()
                        .map(Figures::ratio)
                        .collect(Collectors.joining(", "))
                + " (Ljung-Box p "
                + Figures.probability(regression.autocorrelation().probability())
                + "), Newey-West lag " + regression.lag();
        return new Block.Table(
                caption, List.of("Term", "Coefficient", "Error", "Robust error", "p"), List.of(5, 2, 2, 2, 2), rows);
    }

    private Block otherwise() {
        List<Row> rows = new ArrayList<>();
        for (Sensitivity row : findings.sensitivity()) {
            rows.add(cells(
                    AssessedDocument.capital(row.change()),
                    Figures.count(row.before()),
                    Figures.count(row.after()),
                    Figures.ratio(row.ratio()),
                    Figures.interval(row.low(), row.high()),
                    row.verdict().word()));
        }
        return new Block.Table(
                "The comparison with other windows, units and cells",
                List.of("Asked", "Before", "After", "Ratio", "Interval", "Would say"),
                List.of(5, 2, 2, 2, 3, 3),
                rows);
    }

    private static Row cells(String... cells) {
        return new Row(null, Arrays.stream(cells).map(Cell::of).toList());
    }
}
