package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.series.Cell;
import org.parley.docket.assess.statistics.RateRatio;
import org.parley.docket.assess.statistics.TrendBaseline;

/** Puts an assessment together: the numbers, the verdict, the words. For one thread. */
final class Report {

    private final Look look;
    private final String reading;
    private final LocalDate today;
    private final Map<String, Integer> dataSets;
    private final Map<String, Integer> leftOut;

    /**
     * To be filled.
     *
     * @param dataSets how many incidents of each fit
     * @param leftOut those of them that are not counted
     */
    Report(Look look, String reading, LocalDate today, Map<String, Integer> dataSets, Map<String, Integer> leftOut) {
        this.look = look;
        this.reading = reading;
        this.today = today;
        this.dataSets = dataSets;
        this.leftOut = leftOut;
    }

    /** A verdict without numbers. */
    Assessment without(Ruling ruling) {
        return assessment(ruling.verdict(), ruling.why(), null, List.of());
    }

    /** A verdict by numbers. */
    Assessment with() {
        Indicator indicator = look.indicator();
        Reporting reporting = look.reporting();
        Comparison comparison = look.compare(reporting);
        Ruling ruling = Ruling.of(indicator, comparison, reporting);
        Placebo placebo = Placebo.of(look);
        Verdict verdict = ruling.verdict();
        String why = ruling.why();
        if (verdict == Verdict.KEPT
                && placebo.isEnough()
                && placebo.share() > indicator.rules().placeboShare()) {
            verdict = Verdict.KEPT_IN_PART;
            why = why + " But as strong a change was seen at " + placebo.asStrong() + " of " + placebo.dates()
                    + " earlier dates at which nothing was promised, more than the "
                    + Wording.percent(indicator.rules().placeboShare()) + " that the rules allow for 'kept'.";
        }
        Detectable detectable = Detectable.of(look, comparison, verdict != Verdict.CANNOT_TELL);
        Regression regression = Regression.of(look.cells(), indicator).orElse(null);
        List<Sensitivity> sensitivity = new ArrayList<>(Sensitivity.rows(look, today));
        sensitivity.addAll(Sensitivity.otherDataSets(look, leftOut, today));
        Findings findings = new Findings(
                comparison.before(),
                comparison.after(),
                comparison.estimates(),
                comparison.low(),
                comparison.high(),
                probability(comparison),
                comparison.spread().theta(),
                comparison.spread().inflation(),
                regression,
                Break.of(look, comparison).orElse(null),
                placebo,
                Timing.of(look, comparison, today),
                detectable,
                reporting,
                sensitivity,
                line(comparison, regression));
        String reason = Sentences.counts(look, findings) + " " + why
                + (ruling.isOpen() ? " " + Sentences.detectable(indicator, detectable) : "");
        return assessment(verdict, reason, findings, Warnings.of(look, findings, ruling.verdict()));
    }

    private Assessment assessment(Verdict verdict, String reason, @Nullable Findings findings, List<String> warnings) {
        return new Assessment(
                verdict,
                reason,
                look.indicator(),
                reading,
                today,
                look.from(),
                look.end().isAfter(look.from())
                        ? look.end().minusDays(1)
                        : look.indicator().to(),
                findings,
                DataUsed.of(look, dataSets, Warnings.flaws(look, leftOut)),
                warnings,
                List.of());
    }

    private double probability(Comparison comparison) {
        if (comparison.before().count() + comparison.after().count() <= 0) {
            return 1;
        }
        return RateRatio.probabilityOfNoChange(
                Comparison.side(look.cells().before(), comparison.excess()),
                Comparison.side(look.cells().after(), comparison.excess()));
    }

    private List<Findings.Point> line(Comparison comparison, @Nullable Regression regression) {
        Indicator indicator = look.indicator();
        TrendBaseline trend = comparison.trend();
        double wide = Sentences.wide(indicator.rules().confidence());
        List<Cell> cells = look.cells().all();
        List<Findings.Point> line = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean isAfter = i >= look.cells().before().size();
            double level = (isAfter ? comparison.after() : comparison.before()).rate() * cell.exposure();
            line.add(new Findings.Point(
                    cell.from(),
                    cell.end(),
                    isAfter,
                    cell.count(),
                    cell.exposure(),
                    regression == null
                            ? new Regression.Mean(level, level, level)
                            : regression.fitted().get(i),
                    mean(trend, i, wide).orElse(null)));
        }
        return line;
    }

    private static Optional<Regression.Mean> mean(@Nullable TrendBaseline trend, int cell, double wide) {
        if (trend == null) {
            return Optional.empty();
        }
        double value = trend.fitted().get(cell);
        double factor = Math.exp(wide * trend.errors().get(cell));
        return Optional.of(new Regression.Mean(value, value / factor, value * factor));
    }
}
