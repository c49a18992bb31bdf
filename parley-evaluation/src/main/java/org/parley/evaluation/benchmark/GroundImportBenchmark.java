package org.parley.evaluation.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The import benchmark: repeats the rows of a UCDP table with shifted ids and days, and measures {@code parley import} of them beside
 * SQLite's own {@code .import} of the same file, process against process, in turn; writes a page. To be started in the root of the working
 * copy, on Linux, with {@code sqlite3} on the path.
 */
@CommandLine.Command(
        name = "ground-import-benchmark",
        description = "Measure the import of a UCDP table beside SQLite's own.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GroundImportBenchmark implements Callable<Integer> {

    private static final Duration WATCH = Duration.ofSeconds(3);
    private static final int POLL_MILLISECONDS = 5;
    private static final int DAYS_BETWEEN_COPIES = 3;
    private static final long IDS_BETWEEN_COPIES = 10_000_000;
    private static final double TARGET = 4;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "TABLE", description = "A table of UCDP GED in CSV, with a header.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path table;

    @Option(names = "--rows", paramLabel = "N", split = ",", description = "Default: ${DEFAULT-VALUE}.")
    private List<Integer> sizes = List.of(22_500, 225_000);

    @Option(names = "--rounds", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--heap", paramLabel = "MB", description = "Largest heap of Parley. Default: ${DEFAULT-VALUE}.")
    private int heapMegabytes = 256;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The page. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("docs", "benchmarks", "ground.md");

    /** What one process took. */
    private record Run(double seconds, double processor, double megabytes) {}

    /** All rounds of one kind of run. */
    private static final class Rounds {

        private final List<Run> runs = new ArrayList<>();

        private Series seconds() {
            return new Series(runs.stream().map(Run::seconds).toList());
        }

        private Series processor() {
            return new Series(runs.stream().map(Run::processor).toList());
        }

        private Series megabytes() {
            return new Series(runs.stream().map(Run::megabytes).toList());
        }
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new GroundImportBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Machine machine = Machine.look(Path.of("").toAbsolutePath(), WATCH);
        Path folder = Files.createTempDirectory("parley-ground");
        StringBuilder lines = new StringBuilder();
        try {
            run(folder, List.of("./parley", "--version")); // builds it where that is needed
            for (int rows : sizes) {
                measure(folder, rows, lines);
            }
        } finally {
            delete(folder);
        }
        Files.writeString(output, page(machine, lines.toString()), StandardCharsets.UTF_8);
        return 0;
    }

    private void measure(Path folder, int rows, StringBuilder lines) throws IOException, InterruptedException {
        PrintWriter progress = spec.commandLine().getErr();
        Path grown = folder.resolve(rows + ".csv");
        grow(grown, rows);
        Rounds own = new Rounds();
        Rounds again = new Rounds();
        Rounds peer = new Rounds();
        for (int round = 1; round <= rounds; round++) {
            String talks = folder.resolve("case" + rows + "-" + round).toString();
            List<String> command = List.of("./parley", "import", "ucdp", grown.toString(), "--case", talks);
            own.runs.add(run(folder, command));
            again.runs.add(run(folder, command));
            Path database = folder.resolve("peer.db");
            Files.deleteIfExists(database);
            peer.runs.add(
                    run(folder, List.of("sqlite3", database.toString(), ".mode csv", ".import \"" + grown + "\" ged")));
            progress.println(rows + " rows, round " + round + ": "
                    + Series.shown(own.runs.get(round - 1).seconds()) + " s beside "
                    + Series.shown(peer.runs.get(round - 1).seconds()) + " s");
            delete(Path.of(talks));
        }
        lines.append(String.format(
                Locale.ROOT,
                "| %,d (%,d MB) | %s | %s | **%s** | %s | %s | %s | %s |%n",
                rows,
                Files.size(grown) >> 20,
                own.seconds().text(),
                peer.seconds().text(),
                own.seconds().over(peer.seconds()).text(),
                own.processor().over(peer.processor()).text(),
                again.seconds().text(),
                Series.shown(own.megabytes().highest()),
                Series.shown(peer.megabytes().highest())));
        Files.delete(grown);
    }

    private Run run(Path folder, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().put("PARLEY_JAVA_OPTIONS", "-Xmx" + heapMegabytes + "m -Xms32m");
        long begin = System.nanoTime();
        Process process = builder.start();
        long kilobytes = 0;
        Duration processor = Duration.ZERO;
        do {
            kilobytes =
                    Math.max(kilobytes, Memory.peakKilobytes(process.pid() + "").orElse(0));
            processor = process.info().totalCpuDuration().orElse(processor);
        } while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue() + ": "
                    + Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8));
        }
        return new Run(seconds, Math.max(processor.toNanos() / 1e9, 0.01), kilobytes / 1024.0);
    }

    /** Copies of all rows, each with ids and days of its own. */
    private void grow(Path target, int rows) throws IOException {
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(table)) {
            records = reader.stream().toList();
        }
        List<String> header = records.get(0).getFields();
        List<CsvRecord> originals = records.subList(1, records.size());
        int id = header.indexOf("id");
        int year = header.indexOf("year");
        int start = header.indexOf("date_start");
        int end = header.indexOf("date_end");
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target)) {
            writer.writeRecord(header);
            for (int i = 0; i < rows; i++) {
                int copy = i / originals.size();
                List<String> row =
                        new ArrayList<>(originals.get(i % originals.size()).getFields());
                row.set(id, Long.parseLong(row.get(id)) + copy * IDS_BETWEEN_COPIES + "");
                for (int column : new int[] {start, end}) {
                    LocalDate day = LocalDate.parse(row.get(column).substring(0, 10));
                    row.set(
                            column,
                            day.plusDays((long) copy * DAYS_BETWEEN_COPIES).toString());
                }
                row.set(year, row.get(start).substring(0, 4));
                writer.writeRecord(row);
            }
        }
    }

    private String page(Machine machine, String lines) {
        return """
                # Import of a data set

                Written by `GroundImportBenchmark`; what it measures and how to run it is in [README.md](README.md).

                %s%s Heap of Parley: %d MB at most. %d rounds.

                | rows | `parley import` into a new case, s | SQLite's `.import`, s | ratio | ratio of processor seconds | the same file again, s | most memory of Parley, MB | of SQLite, MB |
                |---|---|---|---|---|---|---|---|
                %s
                Median (lowest–highest) of whole processes, from start to end; ratios are taken within each round. The target is a ratio of %.0f at most for 225,000 rows.
                SQLite's import keeps all columns as text and checks nothing.
                """.formatted(
                        machine.sentence(),
                        machine.isQuiet() ? "" : " **The machine was busy.**",
                        heapMegabytes,
                        rounds,
                        lines,
                        TARGET);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
