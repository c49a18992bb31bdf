package org.parley.docket.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.Unit;
import org.parley.docket.assess.series.DayCounts;
import org.parley.docket.assess.statistics.RateRatio;

/** What a reader should know before believing a verdict. */
final class Warnings {

    private static final double UNLIKELY = 0.05;

    private Warnings() {}

    /**
     * About the numbers.
     *
     * @param plain verdict by the comparison alone, which other windows and units are held against
     */
    static List<String> of(Look look, Findings findings, Verdict plain) {
        List<String> warnings = new ArrayList<>();
        Indicator indicator = look.indicator();
        Placebo placebo = findings.placebo();
        if (!placebo.isEnough()) {
            warnings.add("Only " + placebo.dates()
                    + " earlier dates could be tried, too few to say how often such a change" + " is seen anyway.");
        }
        List<Sensitivity> other = findings.sensitivity().stream()
                .filter(row -> row.verdict() != plain)
                .toList();
        if (!other.isEmpty()) {
            warnings.add("The verdict of the comparison changes with the question: "
                    + other.stream()
                            .map(row -> row.change() + ", " + row.verdict().word())
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        findings.findChange().ifPresent(change -> {
            if (change.probability() > 1 - UNLIKELY && change.promised() < UNLIKELY) {
                warnings.add("The rate changed, but hardly in the days of the promise: most likely on "
                        + change.mostLikely() + " (between " + change.low() + " and " + change.high() + ").");
            }
        });
        timing(warnings, findings.timing());
        reporting(warnings, findings);
        if (indicator.findEffort().isPresent()
                && indicator.findEffort().flatMap(look.data()::findEffort).isEmpty()) {
            warnings.add("There is no series of effort named '"
                    + indicator.findEffort().get() + "', so that days were counted instead. "
                    + (look.data().efforts().isEmpty()
                            ? "No effort was filed."
                            : "There are: " + String.join(", ", look.data().efforts()) + "."));
        }
        if (findings.before().cells() + findings.after().cells() < 12) {
            warnings.add("The series has only "
                    + (findings.before().cells() + findings.after().cells())
                    + " cells, too few to see well how unevenly things happen.");
        }
        return warnings;
    }

    private static void timing(List<String> warnings, Timing timing) {
        RateRatio before = timing.justBefore();
        if (before != null && before.high() < 1) {
            warnings.add("The counts fell in the " + timing.justBeforeDays() + " days before the start already.");
        }
        if (before != null && before.low() > 1) {
            warnings.add("The counts rose in the " + timing.justBeforeDays() + " days before the start.");
        }
        RateRatio later = timing.later();
        if (later != null && later.low() > 1) {
            warnings.add("The counts rose again in the " + timing.laterDays()
                    + " days after the window: what was promised may only have been put off.");
        }
    }

    private static void reporting(List<String> warnings, Findings findings) {
        Reporting reporting = findings.reporting();
        Estimate others = reporting.others();
        if (others == null && reporting.effort() == null && reporting.control() == null) {
            warnings.add(
                    "There is no effort, no control and nothing else that was reported there, so that nothing shows whether"
                            + " reporting went on as before.");
        }
        if (others != null && reporting.countsOthers()) {
            warnings.add("All else that was reported there changed too, to " + Wording.times(others.ratio())
                    + "; the verdict had to hold beside that.");
        }
    }

    /** About the data. */
    static List<String> flaws(Look look, Map<String, Integer> leftOut) {
        List<String> flaws = new ArrayList<>();
        List<DayCounts.Loose> loose = look.days().loose(look.from(), look.end());
        long straddling = loose.stream().filter(DayCounts.Loose::straddles).count();
        long coarse = loose.size() - straddling;
        if (look.matches().counted().size() == 0) {
            flaws.add("No incident in the data fits the scope, at any time: its names may be spelled otherwise there.");
        }
        if (coarse > 0) {
            flaws.add(
                    coarse == 1
                            ? "1 incident in the window has no date as fine as a "
                                    + look.indicator().cell().word() + " and was left out."
                            : coarse + " incidents in the window have no date as fine as a "
                                    + look.indicator().cell().word() + " and were left out.");
        }
        if (straddling > 0) {
            flaws.add(
                    straddling == 1
                            ? "1 incident may have happened before the start or after it and was left out."
                            : straddling
                                    + " incidents may have happened before the start or after it and were left out.");
        }
        if (look.indicator().unit() == Unit.DEATHS && look.days().uncounted() > 0) {
            flaws.add(
                    look.days().uncounted() + " incidents that fit do not say how many were killed and count as none.");
        }
        if (look.data().duplicates() > 0) {
            flaws.add(look.data().duplicates() + " incidents were given more than once and count once.");
        }
        if (look.indicator().from().isBefore(look.first())) {
            flaws.add("The data begin on " + look.first() + ", after the window does.");
        }
        if (look.indicator().to().isAfter(look.last())) {
            flaws.add("The data end on " + look.last() + ", before the window does.");
        }
        leftOut.forEach((name, count) -> flaws.add("The " + count + " incidents of data set " + name
                + " that fit were not added, since one incident may be in both."));
        return flaws;
    }
}
