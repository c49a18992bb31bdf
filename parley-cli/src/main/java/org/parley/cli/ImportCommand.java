package org.parley.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.docket.ground.ActorNames;
import org.parley.docket.ground.CsvMapping;
import org.parley.docket.ground.GroundFormat;
import org.parley.docket.ground.PackedFile;
import org.parley.docket.ground.PossibleDays;
import org.parley.docket.ground.RowReader;
import org.parley.docket.ground.Snapshot;
import org.parley.docket.ground.Terms;
import org.parley.reading.resolve.Roster;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.GroundStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts data sets of incidents into a case. */
@Command(
        name = "import",
        description =
                "Put a data set of incidents into a case, as a snapshot: what changed since the last one is told, and what is "
                        + "wrong with rows is counted by kind, with the lines where it stands.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  parley import ucdp ged241-csv.zip --case talks.case --release 24.1",
            "  parley import csv incidents.csv --map incidents.map --case talks.case",
            "  parley import acled 2024.csv 2025.csv --case talks.case --actors our-names.tsv",
            "",
            "Formats, rules and the mapping file: docs/ground.md."
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "acled, ucdp, gdelt, plover or csv.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private GroundFormat format;

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files of one data set, also packed (gz, zip).")
    private List<Path> files = List.of();

    @Mixin
    private CaseOption target = new CaseOption();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "What the data set is called in this case. Default: the format, or the name in the mapping file.")
    private String name = "";

    @Option(names = "--release", paramLabel = "VERSION", description = "Its version, as its makers number it.")
    private String release = "";

    @Option(names = "--map", paramLabel = "FILE", description = "For csv: what the columns mean.")
    private @Nullable Path map;

    @Mixin
    private ActorsOption actors = new ActorsOption();

    @Option(
            names = "--adds",
            description = "The files have further rows: those that they lack have not vanished. Always so for gdelt.")
    private boolean adds;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day of the import, as 2026-03-01. Default: today (UTC).")
    private @Nullable LocalDate date;

    @Option(
            names = "--licence",
            paramLabel = "WORDS",
            description = "On which terms it may be used, when it is not as usual.")
    private String licence = "";

    @Option(
            names = "--attribution",
            paramLabel = "WORDS",
            description = "How it wants to be cited, when it is not as usual.")
    private String attribution = "";

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "How its letters are written, such as windows-1252. Default: UTF-8, or the encoding in the mapping file.")
    private String encoding = "";

    @Option(names = "--flaws", paramLabel = "FILE", description = "Write every flaw of every row into a CSV table.")
    private @Nullable Path flaws;

    private final Surroundings around;

    ImportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        return CaseWork.guarded(around, this::run);
    }

    private int run() throws CaseProblem, IOException {
        Optional<CsvMapping> mapping = mapping();
        Map<String, ActorNames.Meant> named = actors.named(spec);
        Snapshot.Head head = head(mapping);
        RowReader reader = new PossibleDays(
                format.reader(head.dataSet(), RosterActors.of(Roster.builtIn()), mapping), head.imported());
        List<String> problems = new ArrayList<>();
        List<Path> readable = new ArrayList<>();
        List<Snapshot.File> hashes = new ArrayList<>();
        for (Path file : files) {
            try {
                hashes.add(new Snapshot.File(file.getFileName() + "", PackedFile.hash(file)));
                readable.add(file);
            } catch (IOException e) {
                problems.add(problem(file + "", e));
            }
        }
        CasePlace place = target.place();
        if (place.make()) {
            around.err().println("parley: Made the folder " + place + " for the case.");
        }
        Charset letters = letters(mapping);
        try (CaseStore store = place.open();
                FlawTable every = FlawTable.of(flaws)) {
            if (!named.isEmpty()) {
                store.ground().putActors(named);
            }
            GroundStore.Imported done;
            try (Progress progress = progress(readable)) {
                done = store.ground().add(head, hashes, rows -> {
                    KeptRows watched = new KeptRows(every.watching(rows));
                    for (Path file : readable) {
                        read(file, reader, letters, watched, problems, progress);
                    }
                    if (watched.count() == 0 && problems.isEmpty() && !head.adds()) {
                        problems.add("No row could be kept, so that nothing is said to have vanished.");
                    }
                    return problems.isEmpty();
                });
            }
            every.finish();
            boolean first = ImportWords.isFirst(done.snapshot(), store.ground().snapshots());
            new ImportWords(spec.commandLine().getOut()).print(done, first);
        }
        problems.forEach(problem -> around.err().println("parley: " + problem));
        return problems.isEmpty() ? Exit.OK : Exit.PROBLEMS;
    }

    private static void read(
            Path file,
            RowReader reader,
            Charset encoding,
            GroundStore.Rows rows,
            List<String> problems,
            Progress progress) {
        try {
            PackedFile.Tables tables = (table, bytes) -> {
                rows.begin(table);
                try {
                    reader.read(new InputStreamReader(bytes, encoding), rows::take);
                } catch (IOException e) {
                    problems.add(problem(table, e));
                }
            };
            PackedFile.read(file, tables, progress::advance);
        } catch (IOException e) {
            problems.add(problem(file.getFileName() + "", e));
        }
    }

    private Progress progress(List<Path> readable) {
        Terminal terminal = around.terminal();
        return terminal.err()
                ? Progress.ofBytes(around.err(), terminal.columns(), () -> size(readable))
                : Progress.none(around.err());
    }

    /** Bytes of all files; one that cannot be looked at has none, and is told of when it is read. */
    private static long size(List<Path> files) {
        return files.stream().map(Path::toFile).mapToLong(File::length).sum();
    }

    private static String problem(String file, IOException e) {
        return file + ": " + Output.cause(e) + ".";
    }

    private Snapshot.Head head(Optional<CsvMapping> mapping) {
        String stated = mapping.map(one -> one.constant("name")).orElse("");
        String called = !name.isEmpty() ? name : !stated.isEmpty() ? stated : format.word();
        Terms terms = format.terms()
                .stated(
                        mapping.map(one -> one.constant("licence")).orElse(""),
                        mapping.map(one -> one.constant("attribution")).orElse(""))
                .stated(licence, attribution);
        String version = mapping.map(one -> " " + one.version()).orElse("");
        return new Snapshot.Head(
                called,
                format,
                release.isEmpty() ? mapping.map(one -> one.constant("release")).orElse("") : release,
                date == null ? LocalDate.now(Clock.systemUTC()) : date,
                terms,
                adds || !format.isWhole(),
                "rows 2" + version + (encoding.isEmpty() ? "" : " " + encoding));
    }

    private Charset letters(Optional<CsvMapping> mapping) {
        try {
            return encoding.isEmpty()
                    ? mapping.map(CsvMapping::encoding).orElse(StandardCharsets.UTF_8)
                    : Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "'" + encoding + "' is no encoding; write one such as windows-1252.", e);
        }
    }

    private Optional<CsvMapping> mapping() throws IOException {
        Path file = map;
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CsvMapping.parse(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), file + ": " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), file + ": " + Output.cause(e) + ".");
        }
    }
}
