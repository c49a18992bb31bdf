package org.parley.evaluation.benchmark;

import java.util.Locale;

/** The figures of the docket as a page in Markdown. */
final class DocketPage {

    private static final int TARGET_REPORTS = 10_000;
    private static final double TARGET_SECONDS = 600;
    private static final double TARGET_ADDED_SECONDS = 2;

    private final DocketFigures figures;
    private final StringBuilder page = new StringBuilder();

    DocketPage(DocketFigures figures) {
        this.figures = figures;
    }

    String text() {
        page.setLength(0);
        Machine machine = figures.machine();
        line("# The docket: time and memory");
        line("");
        line("Written by `DocketBenchmark`; what it measures and how to run it is in [README.md](README.md).");
        line("");
        line(machine.date() + ", commit " + machine.commit() + ". " + machine.processor() + ", " + machine.cores()
                + " cores, " + machine.memoryGibibytes() + " GiB; " + machine.system() + "; Java " + machine.java()
                + String.format(Locale.ROOT, ", heap of at most %,.0f MB", figures.heapMegabytes())
                + ". Load average at the start " + machine.load() + "; others took "
                + Math.round(100 * machine.busy()) + " % of the processors"
                + (machine.isQuiet()
                        ? ""
                        : ", so that **the machine was busy**: the seconds by the clock are longer than they would be on a"
                                + " quiet one, those of the processor hardly")
                + ". The run took " + Math.round(figures.took().toSeconds() / 60.0) + " minutes.");
        targets();
        sizes();
        added();
        return page.toString();
    }

    private void targets() {
        line("");
        line("| target | measured | |");
        line("|---|---|---|");
        for (DocketFigures.Step step : figures.steps()) {
            if (step.reports() == TARGET_REPORTS) {
                line("| 10,000 reports within 10 minutes | " + Series.shown(step.clock()) + " s by the clock, "
                        + Series.shown(step.processor()) + " s of the processor | "
                        + met(step.clock() <= TARGET_SECONDS) + " |");
            }
        }
        for (DocketFigures.Added added : figures.added()) {
            if (added.reports() == TARGET_REPORTS) {
                line("| one report more, in a case of 10,000, within 2 s | " + Series.shown(added.clock())
                        + " s by the clock, " + Series.shown(added.processor()) + " s of the processor | "
                        + met(added.clock() <= TARGET_ADDED_SECONDS) + " |");
            }
        }
    }

    private static String met(boolean met) {
        return met ? "met" : "**not met**";
    }

    private void sizes() {
        line("");
        line("## Reconciling a whole case");
        line("");
        line(String.format(
                Locale.ROOT,
                "Reports of %,.0f letters on average, %d a day of the case. The exponent tells how processor time grows from"
                        + " the size above to this one: 1 is linear.",
                figures.letters(),
                figures.reportsADay()));
        line("");
        line("| reports | s by the clock | s of the processor | ms a report | exponent | MB of reports | MB of docket |"
                + " MB at most | items | comparisons |");
        line("|---|---|---|---|---|---|---|---|---|---|");
        DocketFigures.Step before = null;
        for (DocketFigures.Step step : figures.steps()) {
            line(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %s | %s | %s | %s | %s | %s | %,d | %,d |",
                    step.reports(),
                    Series.shown(step.clock()),
                    Series.shown(step.processor()),
                    Series.shown(1000 * step.processor() / step.reports()),
                    before == null ? "" : String.format(Locale.ROOT, "%.2f", DocketFigures.exponent(before, step)),
                    Series.shown(step.reportsMegabytes()),
                    Series.shown(step.docketMegabytes()),
                    Series.shown(step.mostMegabytes()),
                    step.items(),
                    step.comparisons()));
            before = step;
        }
    }

    private void added() {
        line("");
        line("## One report more");
        line("");
        line("| reports before | s by the clock | s of the processor |");
        line("|---|---|---|");
        for (DocketFigures.Added added : figures.added()) {
            line(String.format(
                    Locale.ROOT,
                    "| %,d | %s | %s |",
                    added.reports(),
                    Series.shown(added.clock()),
                    Series.shown(added.processor())));
        }
        line("");
        line("Arguments: `" + String.join(" ", figures.arguments()) + "`.");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
