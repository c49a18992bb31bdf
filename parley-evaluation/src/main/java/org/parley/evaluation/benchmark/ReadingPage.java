package org.parley.evaluation.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as a page in Markdown. */
final class ReadingPage {

    private static final double KILOBYTE = 1024;
    private static final double GIGABYTE = 1e9;
    private static final List<String> MEASURES = List.of("content", "source", "full", "tok-all");

    private final ReadingFigures figures;
    private final ReadingFigures.Setting setting;
    private final StringBuilder page = new StringBuilder();

    ReadingPage(ReadingFigures figures) {
        this.figures = figures;
        this.setting = figures.setting();
    }

    String text() {
        page.setLength(0);
        line("# Reading: speed, memory, quality");
        line("");
        line("Written by `ReadingBenchmark`; what it measures and how to run it is in [README.md](README.md).");
        if (setting.quick()) {
            line("");
            line("**A quick try: these figures mean nothing.**");
        }
        machine();
        line("");
        new ReadingTargets(figures).lines().forEach(this::line);
        speeds();
        processes();
        stages();
        quality();
        again();
        return page.toString();
    }

    private void machine() {
        Machine machine = setting.machine();
        line("");
        line(machine.date() + ", commit " + machine.commit() + ". " + machine.processor() + ", " + machine.cores()
                + " cores, " + machine.memoryGibibytes() + " GiB; " + machine.system() + "; Java " + machine.java()
                + ". Load average at the start " + machine.load() + "; others took "
                + Math.round(100 * machine.busy()) + " % of the processors"
                + (machine.isQuiet() ? "" : ", so that **the machine was busy** and the figures are not to be trusted")
                + ". The run took " + minutes(setting.took()) + ".");
    }

    private void speeds() {
        ReadingFigures.Texts sample = setting.sample();
        line("");
        line("## Articles a second");
        line("");
        line(String.format(
                Locale.ROOT,
                "%d articles of %,.0f tokens on average, warm, rounds in turn; the median, and the lowest and highest in "
                        + "brackets. The last column compares within each round.",
                sample.articles(),
                sample.tokensPerArticle()));
        line("");
        line("| threads | reader | articles/s | tokens/s | Parley is so many times as fast |");
        line("|---|---|---|---|---|");
        figures.rounds()
                .forEach((threads, speeds) -> speeds.forEach((entrant, speed) -> line("| " + threads + " | "
                        + entrant.label() + " | " + speed.text() + " | "
                        + Series.shown(speed.median() * sample.tokensPerArticle()) + " | "
                        + (entrant.isPeer()
                                ? figures.ratio(threads, Entrant.PARLEY, entrant)
                                        .text()
                                : "") + " |")));
        line("");
        Lap all = ReadingFigures.of(figures.onAll(), Entrant.PARLEY);
        line(String.format(
                Locale.ROOT,
                "On all %d articles (%,.0f tokens on average) Parley, warm, reads %s articles/s, %s tokens/s.",
                setting.all().articles(),
                setting.all().tokensPerArticle(),
                Series.shown(all.articlesPerSecond()),
                Series.shown(all.articlesPerSecond() * setting.all().tokensPerArticle())));
    }

    private void processes() {
        line("");
        line("## Memory and start");
        line("");
        line("| reader | most resident | start to first result |");
        line("|---|---|---|");
        figures.peakKilobytes()
                .forEach((entrant, peak) -> line("| " + entrant.label() + ", `"
                        + String.join(" ", entrant.javaOptions()) + "` | " + gigabytes(peak) + " | "
                        + seconds(ReadingFigures.of(figures.firstResult(), entrant)) + " |"));
        line("");
        line("First result: the page `" + setting.page()
                + "` read, once, in a new process. The command itself, from the "
                + "start of its process to its first statement line, " + count(figures.coldStarts(), "start")
                + ": `./parley read` "
                + figures.coldStarts().text() + " s; `java -cp`, without its class archive, "
                + figures.plainStarts().text() + " s. All files were in the system's file cache.");
        line("");
        double perSecond = setting.all().articles() / (figures.command().time().toNanos() / 1e9);
        line("`./parley read --format jsonl` on all " + setting.all().articles()
                + " articles, start and warm-up included: "
                + seconds(figures.command().time()) + ", " + Series.shown(perSecond) + " articles/s, "
                + gigabytes(figures.command().peakKilobytes()) + " resident at most.");
    }

    private void stages() {
        ReadingFigures.StageTimes times = figures.stages();
        line("");
        line("## Where Parley's time goes");
        line("");
        line(
                "One thread, warm, all articles. The parts of annotate were timed in a second run and need not add up to it.");
        line("");
        line("| stage | ms an article | share |");
        line("|---|---|---|");
        times.nanos()
                .forEach((stage, nanos) -> line("| " + (stage.inside() ? "– " : "") + stage.meaning() + " | "
                        + milliseconds(nanos) + " | " + Math.round(100.0 * nanos / times.total()) + " % |"));
        line("| all | " + milliseconds(times.total()) + " | 100 % |");
        line("");
        double tokens = times.articles() * setting.all().tokensPerArticle() * 1e9;
        double cutting = tokens / times.nanos().getOrDefault(ParleyStages.Stage.SEGMENT, 1L);
        double reading = tokens / times.total();
        line(String.format(
                Locale.ROOT,
                "The limit: cutting texts into tokens and sentences alone does %,.0f tokens/s on one thread. Statements, from file to lines, "
                        + "are read at %,.0f tokens/s, 1/%.0f of it.",
                cutting,
                reading,
                cutting / reading));
    }

    private void quality() {
        if (figures.scores().isEmpty()) {
            return;
        }
        line("");
        line("## Quality");
        line("");
        line("F1 in per cent over all " + setting.all().articles()
                + " articles. Content, source: half of the tokens in "
                + "common; full: content, source and cue; tokens: every token by its role. CoreNLP marks no cues, so it "
                + "hardly scores on full, and finds quotations alone.");
        line("");
        line("| reader | statements | content | source | full | tokens |");
        line("|---|---|---|---|---|---|");
        for (String group : List.of("all", "quoted", "indirect")) {
            figures.scores()
                    .forEach((entrant, scores) -> line("| " + entrant.label() + " | " + group + " | "
                            + MEASURES.stream()
                                    .map(measure ->
                                            String.format(Locale.ROOT, "%.1f", scores.get(group + " " + measure)))
                                    .collect(Collectors.joining(" | "))
                            + " |"));
        }
    }

    private void again() {
        line("");
        line("## Again");
        line("");
        line("    ./mvnw -Pteacher -pl parley-evaluation -am package -Dmaven.test.skip=true");
        line("    java -cp parley-evaluation/target/classes:$(cat parley-evaluation/target/class-path.txt) \\");
        line("      " + ReadingBenchmark.class.getName() + " \\");
        line("      "
                + setting.arguments().stream()
                        .map(argument -> argument.contains(" ") ? "\"" + argument + "\"" : argument)
                        .collect(Collectors.joining(" ")));
    }

    private String milliseconds(long nanos) {
        return Series.shown(nanos / 1e6 / figures.stages().articles());
    }

    private static String count(Series series, String what) {
        int n = series.values().size();
        return n + " " + what + (n == 1 ? "" : "s");
    }

    static String gigabytes(long kilobytes) {
        return String.format(Locale.ROOT, "%.2f GB", kilobytes * KILOBYTE / GIGABYTE);
    }

    private static String seconds(Duration time) {
        return Series.shown(time.toNanos() / 1e9) + " s";
    }

    private static String minutes(Duration time) {
        return String.format(Locale.ROOT, "%.1f minutes", time.toSeconds() / 60.0);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
