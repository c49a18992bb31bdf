package org.parley.evaluation.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.record.CaseRecord;
import org.parley.record.Reader;
import org.parley.record.bundle.BundleFile;
import org.parley.record.bundle.Verdict;
import org.parley.record.bundle.Verification;
import org.parley.record.entry.Author;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.entry.ReviewActs;
import org.parley.record.log.Audience;
import org.parley.record.log.InclusionProof;
import org.parley.record.log.Key;
import org.parley.record.log.Sealed;
import org.parley.record.log.Signer;
import org.parley.record.review.ReviewState;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseServer;
import org.parley.record.store.CaseStore;
import org.parley.record.store.Draft;
import org.parley.record.store.LogStore;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The record benchmark: how many entries a second a log takes, each on the disk before it is acknowledged, beside plain inserts of
 * the same payloads into the same kind of database in turn; how long a bundle of a large log takes to check; how long a proof takes.
 */
@CommandLine.Command(
        name = "record-benchmark",
        description = "Measure appends, proofs and the check of a record.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RecordBenchmark implements Callable<Integer> {

    private static final Duration WATCH = Duration.ofSeconds(3);
    private static final int ROUNDS = 5;
    private static final int BATCH = 1_000;
    private static final int PROOFS = 1_000;
    private static final int SHOWN = 50;
    private static final String ORIGIN = "parley.example/benchmark";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Where cases are made; on the disk that is to be measured.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path folder;

    @Option(
            names = "--appends",
            paramLabel = "N",
            description = "Entries and inserts of a round, one by one. Default: ${DEFAULT-VALUE}.")
    private int appends = 500;

    @Option(names = "--entries", paramLabel = "N", description = "Entries of the large log. Default: ${DEFAULT-VALUE}.")
    private int entries = 1_000_000;

    @Option(
            names = "--listed",
            paramLabel = "N",
            description = "Entries of the log whose tables for lists are made. Default: ${DEFAULT-VALUE}.")
    private int listed = 100_000;

    @Option(
            names = "--postgresql",
            paramLabel = "URL",
            description = "postgresql://host/database of an empty database, to measure appends there too.")
    private @Nullable String server;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The page. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("docs", "benchmarks", "record.md");

    private final StringBuilder page = new StringBuilder();

    public static void main(String[] args) {
        System.exit(new CommandLine(new RecordBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Machine machine = Machine.look(Path.of("").toAbsolutePath(), WATCH);
        Files.createDirectories(folder);
        line("# The record: appends, proofs, checks");
        line("");
        line("Written by `RecordBenchmark`; what it measures and how to run it is in [README.md](README.md).");
        line("");
        line(machine.sentence());
        line("");
        line("## Appends beside plain inserts");
        line("");
        line("One entry a transaction, on the disk before the next; rounds of " + appends + " in turn, medians of "
                + ROUNDS + ".");
        line("");
        line("| database | appends a second | plain inserts a second | inserts in the time of one append |");
        line("|---|---|---|---|");
        try (CaseStore store = openFile("appends.case")) {
            compare("SQLite", store, "jdbc:sqlite:" + folder.resolve("plain.db"), "BLOB");
        }
        String url = server;
        if (url != null) {
            try (CaseStore store = CaseServer.of(url).open()) {
                compare("PostgreSQL", store, "jdbc:" + url, "BYTEA");
            }
        }
        line("");
        line(String.format(
                Locale.ROOT,
                "## Large logs, in a heap of at most %,d MB",
                Runtime.getRuntime().maxMemory() / 1_000_000));
        line("");
        line("| what | seconds | |");
        line("|---|---|---|");
        lists();
        large();
        Files.writeString(output, page, StandardCharsets.UTF_8);
        return 0;
    }

    private CaseStore openFile(String name) throws CaseProblem {
        CaseFolder cases = CaseFolder.of(folder.resolve(name));
        cases.make();
        return cases.open();
    }

    private void compare(String name, CaseStore store, String url, String bytes) throws CaseProblem, SQLException {
        LogStore log = store.log(Clock.systemUTC());
        List<Double> ours = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            try (Statement statement = connection.createStatement()) {
                if (url.startsWith("jdbc:postgresql:")) {
                    statement.execute("SET synchronous_commit = on");
                } else {
                    // as the case has them: a commit is on the disk
                    statement.execute("PRAGMA synchronous = FULL");
                    statement.execute("PRAGMA journal_mode = PERSIST");
                }
                statement.execute("CREATE TABLE plain (position BIGINT PRIMARY KEY, payload " + bytes + " NOT NULL)");
            }
            connection.setAutoCommit(false);
            int done = 0;
            for (int round = 0; round <= ROUNDS; round++) {
                List<Sealed> payloads = payloads(done, appends);
                long begin = System.nanoTime();
                for (Sealed payload : payloads) {
                    log.append(Draft.of(Audience.EVERYBODY, payload));
                }
                double us = seconds(begin);
                begin = System.nanoTime();
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO plain (position, payload) VALUES (?, ?)")) {
                    for (Sealed payload : payloads) {
                        insert.setLong(1, done++);
                        insert.setBytes(2, payload.payload());
                        insert.executeUpdate();
                        connection.commit();
                    }
                }
                double them = seconds(begin);
                if (round > 0) { // the first is a warm-up
                    ours.add(appends / us);
                    plain.add(appends / them);
                    ratios.add(us / them);
                }
            }
        }
        line(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %s |",
                name,
                new Series(ours).median(),
                new Series(plain).median(),
                Series.shown(new Series(ratios).median())));
        say(name + " done");
    }

    private void large() throws CaseProblem, IOException {
        Signer signer = Signer.create(ORIGIN, Key.Use.LOG);
        Path file = folder.resolve("large.zip");
        try (CaseStore store = openFile("large.case")) {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            record.begin(signer);
            LogStore log = store.log(Clock.systemUTC());
            long begin = System.nanoTime();
            for (int done = 0; done < entries; done += BATCH) {
                log.append(payloads(done, Math.min(BATCH, entries - done)).stream()
                        .map(payload -> Draft.of(Audience.EVERYBODY, payload))
                        .toList());
            }
            row(
                    String.format(Locale.ROOT, "append %,d entries, %,d a transaction", entries, BATCH),
                    seconds(begin),
                    "");
            begin = System.nanoTime();
            record.sign(signer);
            row("sign a checkpoint", seconds(begin), "");
            proofs(log);
            begin = System.nanoTime();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                BundleFile.write(record.bundle(Optional.empty()), out);
            }
            row("write a bundle", seconds(begin), String.format(Locale.ROOT, "%,d MB", Files.size(file) / 1_000_000));
        }
        Heap heap = new Heap();
        long begin = System.nanoTime();
        try (BundleFile bundle = BundleFile.open(file)) {
            Verdict verdict = Verification.of(bundle, Optional.of(signer.key()), Optional.empty());
            if (!verdict.isSound() || verdict.entries() != entries) {
                throw new IllegalStateException("The log is not sound: " + verdict);
            }
        }
        double took = seconds(begin);
        row(
                "check the bundle",
                took,
                String.format(
                        Locale.ROOT,
                        "%,.0f entries a second; heap of at most %,.0f MB in use after a collection",
                        entries / took,
                        heap.mostMegabytes()));
        say("large log done");
    }

    /** One entry in ten is for some only, so that the readers do not see the same. */
    private void lists() throws CaseProblem {
        try (CaseStore store = openFile("listed.case")) {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            record.begin(Signer.create(ORIGIN, Key.Use.LOG));
            LogStore log = store.log(Clock.systemUTC());
            for (int done = 0; done < listed; done += BATCH) {
                log.append(reviews(done, Math.min(BATCH, listed - done)));
            }
            long begin = System.nanoTime();
            record.lists().rebuild();
            row(
                    String.format(Locale.ROOT, "make the tables for lists of %,d entries anew", listed),
                    seconds(begin),
                    "");
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < PROOFS; i++) {
                log.append(reviews(listed + i, 1));
                begin = System.nanoTime();
                record.lists().items(Reader.of("chair"), ReviewState.PROPOSED, 0, SHOWN);
                times.add(seconds(begin));
            }
            times.sort(Double::compare);
            row(
                    "the first " + SHOWN + " items of the queue after one entry more",
                    new Series(times).median(),
                    milliseconds(times));
        }
    }

    /** Items that are proposed, and every other one rejected. */
    private static List<Draft> reviews(int from, int count) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            String item = "item-" + i / 3;
            ReviewActs act = i % 3 == 1
                    ? new ReviewActs.ItemRejected(item, "The speaker is the minister, not the ministry.")
                    : new ReviewActs.ItemProposed(
                            i % 3 == 0 ? item : "single-" + i,
                            "statement",
                            Contents.parseLine(
                                    "{\"confidence\":0." + (1 + i % 9) + ",\"text\":\"The road was closed.\"}"));
            Content content = Content.of(act, new Author("reviewer-" + i % 7, Optional.empty()), ORIGIN);
            drafts.add(Draft.of(
                    i % 30 < 3 ? Audience.of("chair", "north") : Audience.EVERYBODY,
                    Sealed.of(Contents.write(content))));
        }
        return drafts;
    }

    private void proofs(LogStore log) throws CaseProblem {
        Random random = new Random(1);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < PROOFS; i++) {
            long position = random.nextInt(entries);
            long begin = System.nanoTime();
            InclusionProof proof = log.withTree(entries, tree -> tree.inclusion(position));
            times.add(seconds(begin));
            if (proof.size() != entries) {
                throw new IllegalStateException("That is the proof of another log: " + proof);
            }
        }
        times.sort(Double::compare);
        row("an inclusion proof", new Series(times).median(), milliseconds(times));
    }

    /** @param sorted seconds */
    private static String milliseconds(List<Double> sorted) {
        return "median of " + PROOFS + " " + Series.shown(1000 * new Series(sorted).median()) + " ms; 99 of 100 within "
                + Series.shown(1000 * sorted.get(PROOFS * 99 / 100)) + " ms";
    }

    private static List<Sealed> payloads(int from, int count) {
        List<Sealed> payloads = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            payloads.add(Sealed.of(Contents.write(Content.of(
                    new ReviewActs.ItemRejected(
                            "item-" + i,
                            "The speaker is the minister, not the ministry; see paragraph " + i % 40
                                    + " of the report."),
                    new Author("reviewer-" + i % 7, Optional.empty()),
                    ORIGIN))));
        }
        return payloads;
    }

    private void row(String what, double seconds, String more) {
        line("| " + what + " | " + Series.shown(seconds) + " | " + more + " |");
        say(what);
    }

    private void say(String text) {
        spec.commandLine().getErr().println(text);
    }

    private static double seconds(long begin) {
        return (double) (System.nanoTime() - begin) / TimeUnit.SECONDS.toNanos(1);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
