package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.record.CaseRecord;
import org.parley.record.Filing;
import org.parley.record.backup.BackupFile;
import org.parley.record.entry.Author;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.entry.ReviewActs.ReportFiled;
import org.parley.record.log.Audience;
import org.parley.record.log.Key;
import org.parley.record.log.Signer;

/** A report and the entry that it is filed are kept together, whoever else files and whenever a process dies. */
class FilingTest {

    private static final Author MARA = new Author("mara", Optional.empty());
    private static final Signer LOG = Signer.create("committee.example/talks", Key.Use.LOG);
    private static final int FILERS = 4;
    private static final int REPORTS = 12;
    private static final int KILLS = 3;
    private static final int BACKUPS = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void anEntryIsNotKeptWhenItsReportCannotBe(Stores stores) throws Exception {
        try (CaseStore store = stores.open(folder)) {
            CaseRecord record = begin(store);
            long before = record.size();
            Alongside fails = Alongside.of(rows -> {
                CaseStore.filing(FileUntilKilled.report(1), "1").write(rows);
                throw new IllegalStateException("asked for");
            });
            ReportFiled act = Filing.act(FileUntilKilled.report(1).report());
            assertThatThrownBy(() -> record.file(MARA, Audience.EVERYBODY, act, fails))
                    .hasMessage("asked for");
            assertThat(record.size()).isEqualTo(before);
            assertThat(record.hasFiled(act)).isFalse();
            assertThat(store.list()).isEmpty();
            Filing.of(store, record, Optional.of(MARA), Audience.EVERYBODY).file(FileUntilKilled.report(1), "1");
            assertThat(entered(store)).hasSize(1).isEqualTo(kept(store));
        }
    }

    /** Several programs, each with its own connections, file the same reports into a case on a server. */
    @Test
    void manyFileTheSameAndEachReportIsEnteredOnce() throws Exception {
        try (CaseStore store = Stores.POSTGRESQL.open(folder)) {
            begin(store);
        }
        ExecutorService filers = Executors.newFixedThreadPool(FILERS);
        try {
            List<Future<Integer>> work = new ArrayList<>();
            for (int filer = 0; filer < FILERS; filer++) {
                work.add(filers.submit(this::fileAll));
            }
            for (Future<Integer> one : work) {
                assertThat(one.get()).isEqualTo(REPORTS);
            }
        } finally {
            filers.shutdown();
        }
        try (CaseStore store = Stores.POSTGRESQL.open(folder)) {
            assertThat(entered(store)).hasSize(REPORTS).isEqualTo(kept(store));
        }
    }

    private int fileAll() throws Exception {
        try (CaseStore store = Stores.POSTGRESQL.open(folder)) {
            Filing filing =
                    Filing.of(store, CaseRecord.of(store, Clock.systemUTC()), Optional.of(MARA), Audience.EVERYBODY);
            for (int i = 0; i < REPORTS; i++) {
                filing.file(FileUntilKilled.report(i), "1");
            }
            return REPORTS;
        }
    }

    @Test
    void aKilledProcessLeavesNoReportWithoutItsEntry() throws Exception {
        try (CaseStore store = Stores.SQLITE.open(folder)) {
            begin(store);
        }
        int filed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            enterAndKill(filed, 4 + 3 * kill);
            try (CaseStore store = Stores.SQLITE.open(folder)) {
                assertThat(entered(store)).isEqualTo(kept(store)).hasSizeGreaterThan(filed);
                filed = kept(store).size();
            }
        }
    }

    private void enterAndKill(int from, int reports) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EnterUntilKilled.class.getName(),
                        folder.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                if (Integer.parseInt(line) >= from + reports && process.isAlive()) {
                    process.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    /** While another files, every backup is of one whole case. */
    @ParameterizedTest
    @EnumSource
    void aBackupIsWholeWhileOthersFile(Stores stores) throws Exception {
        try (CaseStore store = stores.open(folder)) {
            CaseRecord record = begin(store);
            record.sign(LOG);
            AtomicBoolean enough = new AtomicBoolean();
            ExecutorService filer = Executors.newSingleThreadExecutor();
            Future<Integer> filing = filer.submit(() -> {
                Filing filed = Filing.of(store, record, Optional.of(MARA), Audience.EVERYBODY);
                int number = 0;
                while (!enough.get()) {
                    filed.file(FileUntilKilled.report(number++), "1");
                }
                return number;
            });
            try {
                for (int i = 0; i < BACKUPS; i++) {
                    backUp(stores, i);
                }
            } finally {
                enough.set(true);
                filer.shutdown();
            }
            assertThat(filing.get()).isEqualTo(kept(store).size());
        }
    }

    private void backUp(Stores stores, int number) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CaseStore view = stores.place(folder).view()) {
            BackupFile.write(view, CaseRecord.of(view, Clock.systemUTC()), Optional.empty(), out);
        }
        Path file = Files.write(Files.createTempFile("backup", ".zip"), out.toByteArray());
        try (CaseStore restored = CaseFolder.of(Files.createDirectories(folder.resolve("restored" + number)))
                        .open();
                BackupFile backup = BackupFile.open(file)) {
            assertThat(backup.restore(restored, false)).isPresent();
            assertThat(entered(restored)).containsAll(kept(restored));
        } finally {
            Files.delete(file);
        }
    }

    private static CaseRecord begin(CaseStore store) throws Exception {
        CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
        record.begin(LOG);
        record.enter(
                MARA,
                Audience.EVERYBODY,
                List.of(
                        Contents.parseAct(
                                "{\"kind\":\"mechanism-set\",\"name\":\"Committee\",\"parties\":[{\"id\":\"north\",\"name\":\"N\"},"
                                        + "{\"id\":\"south\",\"name\":\"S\"}],\"in_scope\":[],\"out_of_scope\":[],\"rules\":"
                                        + "{\"days_to_reply\":7,\"standard\":\"SUSPICION\",\"agreement\":\"ALL\",\"two_reviewers\":false}}"),
                        Contents.parseAct(
                                "{\"kind\":\"member-joined\",\"member\":\"mara\",\"name\":\"Mara\",\"role\":\"CHAIR\"}")),
                Optional.empty());
        return record;
    }

    /** Files that entries say were filed; one that two entries name is there twice. */
    private static List<String> entered(CaseStore store) throws CaseProblem {
        List<String> files = new ArrayList<>();
        CaseRecord.of(store, Clock.systemUTC())
                .walkAll(entry -> entry.content().map(Content::act).ifPresent(act -> {
                    if (act instanceof ReportFiled filed) {
                        files.add(filed.file());
                    }
                }));
        return files.stream().sorted().toList();
    }

    private static List<String> kept(CaseStore store) throws CaseProblem {
        return List.copyOf(
                new TreeSet<>(store.list().stream().map(KeptReport::file).toList()));
    }
}
