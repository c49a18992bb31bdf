package org.parley.evaluation.assessment;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.parley.docket.assess.Verdict;
import org.parley.evaluation.assessment.AssessmentSimulation.Setting;
import org.parley.evaluation.benchmark.Machine;

/** What the simulation found, as a page in Markdown. */
final class AssessmentPage {

    private static final double TARGET = 0.05;

    private final Machine machine;
    private final List<Setting> settings;
    private final int each;
    private final Duration took;
    private final AssessmentSpeed speed;
    private final StringBuilder page = new StringBuilder();

    AssessmentPage(Machine machine, List<Setting> settings, int each, Duration took, AssessmentSpeed speed) {
        this.machine = machine;
        this.settings = settings;
        this.each = each;
        this.took = took;
        this.speed = speed;
    }

    String text() {
        line("# Assessments: how often they are wrong, and how long they take");
        line("");
        line("Written by `AssessmentSimulation`; what it makes and how to run it is in [README.md](README.md).");
        line("");
        line(machine.date() + ", commit " + machine.commit() + ". " + machine.processor() + ", " + machine.cores()
                + " cores, " + machine.memoryGibibytes() + " GiB; " + machine.system() + "; Java " + machine.java()
                + ". Load average at the start " + machine.load() + ".");
        line("");
        line(String.format(
                Locale.ROOT,
                "%,d series, %d in each setting, with fixed seeds; %d s by the clock. The promise is half as many or fewer; 13 weeks"
                        + " before and after, usual rules.",
                each * settings.size(),
                each,
                took.toSeconds()));
        line("");
        line(
                "*False kept*: 'kept' although there were more than half as many. *False not kept*: 'not kept' although there were half as many"
                        + " or fewer. At exactly half as many both may be wrong; 'kept' is right there.");
        scenarios();
        verdicts();
        speed();
        return page.toString();
    }

    private void scenarios() {
        line("");
        line("## By how incidents come about");
        line("");
        line("| incidents | false kept | false not kept | worst setting, false kept | worst setting, false not kept |"
                + " a fall claimed where there is none | interval holds the truth | that of the level alone |");
        line("|---|---|---|---|---|---|---|---|");
        for (Scenario scenario : Scenario.values()) {
            row(scenario.word(), setting -> setting.scenario() == scenario);
        }
        row("**all**", setting -> true);
        line("");
        line("The targets are 5 % for false kept and false not kept. A worst setting is one of 18 with "
                + each
                + " series, so that chance alone adds to it. Intervals are of the true ratio of what happened; where less is"
                + " reported, only the readings beside all else can hold it.");
    }

    private void row(String name, Predicate<Setting> which) {
        List<Setting> own = settings.stream().filter(which).toList();
        List<Setting> unkept = own.stream()
                .filter(each -> each.ratio() > AssessmentSimulation.promised())
                .toList();
        List<Setting> kept = own.stream()
                .filter(each -> each.ratio() <= AssessmentSimulation.promised())
                .toList();
        List<Setting> unchanged = own.stream().filter(each -> each.ratio() >= 1).toList();
        double falseKept = share(unkept, Verdict.KEPT);
        double falseNot = share(kept, Verdict.NOT_KEPT);
        line("| " + name + " | " + percent(falseKept) + met(falseKept) + " | " + percent(falseNot) + met(falseNot)
                + " | "
                + percent(worst(unkept, Verdict.KEPT)) + " | " + percent(worst(kept, Verdict.NOT_KEPT)) + " | "
                + percent(share(unchanged, Verdict.KEPT) + share(unchanged, Verdict.KEPT_IN_PART)) + " | "
                + percent(own.stream().mapToInt(Setting::held).sum() / (double) series(own)) + " | "
                + percent(own.stream().mapToInt(Setting::levelHeld).sum() / (double) series(own)) + " |");
    }

    private void verdicts() {
        line("");
        line("## Verdicts by true ratio and weekly mean before, all ways but under-reported and silent");
        line("");
        line("| true ratio | a week before | kept | kept in part | not kept | cannot tell |");
        line("|---|---|---|---|---|---|");
        for (double ratio : settings.stream().map(Setting::ratio).distinct().toList()) {
            for (double weekly :
                    settings.stream().map(Setting::weekly).distinct().toList()) {
                List<Setting> own = settings.stream()
                        .filter(each -> each.ratio() == ratio
                                && each.weekly() == weekly
                                && each.scenario().reported() == 1)
                        .toList();
                line("| " + ratio + " | " + weekly + " | " + percent(share(own, Verdict.KEPT)) + " | "
                        + percent(share(own, Verdict.KEPT_IN_PART)) + " | " + percent(share(own, Verdict.NOT_KEPT))
                        + " | " + percent(share(own, Verdict.CANNOT_TELL)) + " |");
            }
        }
    }

    private void speed() {
        line("");
        line("## Speed");
        line("");
        line(String.format(
                Locale.ROOT,
                "%,d made incidents of 300 groups over 30 years, indexed once in %.2f s.",
                speed.incidents(),
                speed.indexSeconds()));
        line("");
        line("| target | measured | |");
        line("|---|---|---|");
        line(String.format(
                Locale.ROOT,
                "| one commitment within 1 s | %.2f s, the longest of ten | %s |",
                speed.oneSeconds(),
                speed.oneSeconds() <= 1 ? "met" : "missed"));
        line(String.format(
                Locale.ROOT,
                "| %,d commitments within 60 s, 2 cores | %.1f s | %s |",
                speed.many(),
                speed.manySeconds(),
                speed.manySeconds() <= 60 ? "met" : "missed"));
    }

    private static double worst(List<Setting> settings, Verdict verdict) {
        return settings.stream()
                .mapToDouble(setting -> setting.count(verdict) / (double) setting.series())
                .max()
                .orElse(0);
    }

    private static double share(List<Setting> settings, Verdict verdict) {
        return settings.stream().mapToInt(setting -> setting.count(verdict)).sum() / (double) series(settings);
    }

    private static int series(List<Setting> settings) {
        return Math.max(1, settings.stream().mapToInt(Setting::series).sum());
    }

    private static String met(double share) {
        return share <= TARGET ? "" : " (missed)";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
