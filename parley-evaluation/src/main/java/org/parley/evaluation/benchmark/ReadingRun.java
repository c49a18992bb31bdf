package org.parley.evaluation.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.parley.reading.annotate.engine.Draft;
import org.parley.reading.annotate.engine.Segmenter;

/** One run: everything is measured one after the other, and nothing else by this program meanwhile. For one thread. */
final class ReadingRun {

    private final Plan plan;
    private final List<Entrant> entrants;
    private final Path work;
    private final PrintWriter progress;

    /**
     * What is to be done.
     *
     * @param parley the launcher
     * @param page one report, for cold starts
     * @param sample for rounds
     * @param all for everything else; the sample is among them
     * @param threads numbers of threads for rounds, each at least 1
     * @param rounds for each number of threads
     * @param starts cold starts of each kind
     * @param least how long Parley reads in a round, at least: one pass over a sample is too short to measure
     * @param warmUp how long Parley warms up, at least, before rounds and before stages
     * @param scorer words of a command, empty for none
     */
    record Plan(
            Path parley,
            Path page,
            List<Path> sample,
            List<Path> all,
            List<Integer> threads,
            int rounds,
            int starts,
            Duration least,
            Duration warmUp,
            String scorer) {

        int mostThreads() {
            return threads.stream().mapToInt(Integer::intValue).max().orElseThrow();
        }
    }

    /**
     * A run.
     *
     * @param work takes JSON lines and what processes say on standard error
     * @param progress told what is being done
     */
    ReadingRun(Plan plan, List<Entrant> entrants, Path work, PrintWriter progress) {
        this.plan = plan;
        this.entrants = entrants;
        this.work = work;
        this.progress = progress;
    }

    ReadingFigures measure(Function<Duration, ReadingFigures.Setting> setting)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        say("filling the file cache");
        for (String entry : Child.classPath()) {
            fetch(Path.of(entry));
        }
        List<String> read = List.of(plan.parley().toString(), "read", "--quiet", "--format", "jsonl");
        List<String> onPage = with(read, List.of(plan.page()));
        Command.firstStatement(onPage); // the launcher may have to build
        say("cold starts of the command");
        Series coldStarts = starts(onPage);
        Series plainStarts = starts(plainJava(
                List.of("read", "--quiet", "--format", "jsonl", plan.page().toString())));

        Map<Entrant, Duration> first = new EnumMap<>(Entrant.class);
        Map<Entrant, Lap> onAll = new EnumMap<>(Entrant.class);
        Map<Entrant, Long> peaks = new EnumMap<>(Entrant.class);
        Map<Entrant, Child> children = new EnumMap<>(Entrant.class);
        Map<Integer, Map<Entrant, Series>> rounds;
        try {
            for (Entrant entrant : entrants) {
                say("start of " + entrant.label());
                Child child = Child.start(entrant, work.resolve(entrant + ".log"));
                children.put(entrant, child);
                child.lap(1, Duration.ZERO, List.of(plan.page()));
                first.put(entrant, child.age());
            }
            for (Map.Entry<Entrant, Child> child : children.entrySet()) {
                warm(child.getKey(), child.getValue(), onAll);
            }
            rounds = rounds(children);
            say("Parley on all articles");
            onAll.put(
                    Entrant.PARLEY,
                    ReadingFigures.of(children, Entrant.PARLEY).lap(plan.mostThreads(), plan.least(), plan.all()));
            for (Map.Entry<Entrant, Child> child : children.entrySet()) {
                peaks.put(child.getKey(), child.getValue().peakKilobytes());
            }
        } finally {
            children.values().forEach(Child::close);
        }
        say("stages");
        ReadingFigures.StageTimes stages = stages();
        say("the command on all articles");
        Command.Spent command = Command.run(with(read, plan.all()), lines(Entrant.PARLEY));
        Map<Entrant, Scores> scores = scores();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return new ReadingFigures(
                setting.apply(took), rounds, onAll, first, peaks, coldStarts, plainStarts, command, stages, scores);
    }

    /** Tokens of the files, as Parley counts them. */
    static ReadingFigures.Texts texts(List<Path> files) throws IOException {
        Segmenter segmenter = new Segmenter();
        long tokens = 0;
        for (Path file : files) {
            tokens += segmenter.segment(Files.readString(file), List.of()).stream()
                    .mapToInt(Draft::size)
                    .sum();
        }
        return new ReadingFigures.Texts(files.size(), tokens);
    }

    /** A peer warms up on all articles where its statements are wanted, otherwise on the sample. */
    private void warm(Entrant entrant, Child child, Map<Entrant, Lap> onAll) throws IOException {
        say("warm-up of " + entrant.label());
        if (!entrant.isPeer()) {
            child.lap(plan.mostThreads(), plan.warmUp(), plan.all());
        } else if (plan.scorer().isBlank()) {
            child.lap(plan.mostThreads(), Duration.ZERO, plan.sample());
        } else {
            onAll.put(entrant, child.lapInto(lines(entrant), plan.mostThreads(), plan.all()));
        }
    }

    private Map<Integer, Map<Entrant, Series>> rounds(Map<Entrant, Child> children) throws IOException {
        Map<Integer, Map<Entrant, Series>> out = new TreeMap<>();
        for (int threads : plan.threads()) {
            Map<Entrant, List<Double>> speeds = new EnumMap<>(Entrant.class);
            for (int round = 1; round <= plan.rounds(); round++) {
                for (Map.Entry<Entrant, Child> child : children.entrySet()) {
                    Entrant entrant = child.getKey();
                    Lap lap = child.getValue()
                            .lap(threads, entrant.isPeer() ? Duration.ZERO : plan.least(), plan.sample());
                    say("threads " + threads + ", round " + round + ", " + entrant.label() + ": "
                            + Series.shown(lap.articlesPerSecond()) + " articles/s");
                    speeds.computeIfAbsent(entrant, key -> new ArrayList<>()).add(lap.articlesPerSecond());
                }
            }
            Map<Entrant, Series> series = new EnumMap<>(Entrant.class);
            speeds.forEach((entrant, values) -> series.put(entrant, new Series(values)));
            out.put(threads, series);
        }
        return out;
    }

    private Series starts(List<String> command) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < plan.starts(); i++) {
            seconds.add(Command.firstStatement(command).toNanos() / 1e9);
        }
        return new Series(seconds);
    }

    private static List<String> plainJava(List<String> arguments) {
        List<String> command = Child.java(Entrant.PARLEY);
        command.add("org.parley.cli.Parley");
        command.addAll(arguments);
        return command;
    }

    private ReadingFigures.StageTimes stages() throws IOException, InterruptedException {
        List<String> command = Child.java(Entrant.PARLEY);
        command.add(ParleyStages.class.getName());
        command.add(Long.toString(plan.warmUp().toMillis()));
        command.add(Long.toString(plan.warmUp().toMillis()));
        Path out = work.resolve("stages.tsv");
        Command.run(with(command, plan.all()), out);
        Map<ParleyStages.Stage, Long> nanos = new EnumMap<>(ParleyStages.Stage.class);
        int articles = 0;
        for (String line : Files.readAllLines(out)) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("stage")) {
                nanos.put(ParleyStages.Stage.valueOf(fields[1]), Long.parseLong(fields[2]));
            } else {
                articles = Integer.parseInt(fields[1]);
            }
        }
        return new ReadingFigures.StageTimes(nanos, articles);
    }

    private Map<Entrant, Scores> scores() throws IOException, InterruptedException {
        Map<Entrant, Scores> out = new EnumMap<>(Entrant.class);
        if (!plan.scorer().isBlank()) {
            for (Entrant entrant : scored()) {
                say("scores of " + entrant.label());
                out.put(entrant, Scores.of(plan.scorer(), lines(entrant)));
            }
        }
        return out;
    }

    /** Statements are the same with and without events. */
    private List<Entrant> scored() {
        return entrants.stream()
                .filter(entrant -> entrant != Entrant.STATEMENTS)
                .toList();
    }

    private Path lines(Entrant entrant) {
        return work.resolve(entrant + ".jsonl");
    }

    /** Reads a file, or the files of a folder, to no end but that the system keeps it at hand. */
    private static void fetch(Path entry) throws IOException {
        if (Files.isRegularFile(entry)) {
            try (InputStream in = Files.newInputStream(entry)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static List<String> with(List<String> command, List<Path> files) {
        List<String> out = new ArrayList<>(command);
        files.forEach(file -> out.add(file.toString()));
        return out;
    }

    private void say(String what) {
        progress.println(what);
        progress.flush();
    }
}
