package org.parley.record.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Heading;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.CaseRecord;
import org.parley.record.Filing;
import org.parley.record.bundle.Verdict;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.Contents;
import org.parley.record.log.Audience;
import org.parley.record.log.Key;
import org.parley.record.log.Signer;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;
import org.parley.record.store.Stores;

/** A case goes into a file and comes out again the same, in either database. */
class BackupFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Author MARA = new Author("mara", Optional.empty());
    private static final Signer LOG = Signer.create("committee.example/talks", Key.Use.LOG);
    private static final Signer NORTH = Signer.create("north.example", Key.Use.COSIGNER);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = folder.resolve("backup.zip");
    }

    @ParameterizedTest
    @CsvSource({"SQLITE, POSTGRESQL", "POSTGRESQL, SQLITE", "SQLITE, SQLITE"})
    void aCaseMovesBetweenDatabases(Stores from, Stores to) throws Exception {
        try (CaseStore store = open(from, "one")) {
            fill(store);
            write(store);
        }
        try (CaseStore store = open(to, "two");
                CaseStore before = from.place(folder.resolve("one")).view()) {
            Verdict verdict = restore(store).orElseThrow();
            assertThat(verdict.isSound()).isTrue();
            assertThat(reports(store)).isEqualTo(reports(before)).hasSize(2);
            CaseRecord record = CaseRecord.of(store, CLOCK);
            CaseRecord earlier = CaseRecord.of(before, CLOCK);
            assertThat(entries(record)).isEqualTo(entries(earlier)).hasSize(6);
            assertThat(record.findName()).isEqualTo(earlier.findName());
            assertThat(record.findCheckpoint())
                    .isEqualTo(earlier.findCheckpoint())
                    .isPresent();
            assertThat(bytes(store)).isEqualTo(Files.readAllBytes(file));
            // and it goes on
            record.enter(
                    MARA,
                    Audience.EVERYBODY,
                    act("{\"kind\":\"session-opened\",\"date\":\"2026-03-02\","
                            + "\"place\":\"the bridge\",\"participants\":[]}"),
                    Optional.empty());
            record.sign(LOG);
            assertThat(record.verify(Optional.of(LOG.key()), Optional.empty()).isSound())
                    .isTrue();
        }
    }

    @Test
    void nothingIsRestoredOverACase() throws Exception {
        try (CaseStore store = open(Stores.SQLITE, "one")) {
            fill(store);
            write(store);
            assertThatThrownBy(() -> restore(store))
                    .isInstanceOf(CaseProblem.class)
                    .hasMessage(
                            "There is a case in " + folder.resolve("one") + " already; nothing is written over it.");
            assertThat(CaseRecord.of(store, CLOCK).size()).isEqualTo(6);
        }
    }

    @Test
    void everyByteThatIsChangedIsFound() throws Exception {
        try (CaseStore store = open(Stores.SQLITE, "one")) {
            fill(store);
            write(store);
        }
        byte[] whole = Files.readAllBytes(file);
        int found = 0;
        for (int at = 0; at < whole.length; at += 37) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(file, changed);
            try (CaseStore store = open(Stores.SQLITE, "at" + at)) {
                restore(store);
                // what zip readers do not look at, such as times and the copies of sizes
                assertThat(bytes(store)).isEqualTo(whole);
            } catch (BackupProblem e) {
                assertThat(e).hasMessageStartingWith(file + " is ").hasMessageEndingWith(".");
                found++;
            }
        }
        assertThat(found).isGreaterThan(whole.length / 37 / 2);
    }

    @Test
    void noByteOfTheDirectoryEndsItWithAnythingButASentence() throws Exception {
        try (CaseStore store = open(Stores.SQLITE, "one")) {
            fill(store);
            write(store);
        }
        byte[] whole = Files.readAllBytes(file);
        int found = 0;
        for (int at = Math.max(0, whole.length - 500); at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) (1 << bit);
                Files.write(file, changed);
                try (BackupFile backup = BackupFile.open(file)) {
                    assertThat(backup.findSecret()).isEmpty();
                } catch (BackupProblem e) {
                    assertThat(e).hasMessageStartingWith(file + " is ").hasMessageEndingWith(".");
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(1000);
    }

    @Test
    void whatWasPutTogetherWithRightHashesIsStillChecked() throws Exception {
        try (CaseStore store = open(Stores.SQLITE, "one")) {
            fill(store);
            write(store);
        }
        Sums sums = Sums.none();
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(made)) {
            for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
                String name = each.nextElement().getName();
                byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
                if (name.equals("reports.jsonl")) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    bytes = text.replaceFirst("\"key\":\"....", "\"key\":\"0000")
                            .getBytes(StandardCharsets.UTF_8);
                }
                if (name.equals("SHA256SUMS")) {
                    bytes = sums.toString().getBytes(StandardCharsets.UTF_8);
                } else {
                    java.security.MessageDigest digest = Sums.digest();
                    digest.update(bytes);
                    sums.put(name, digest);
                }
                out.putNextEntry(new ZipEntry(name));
                out.write(bytes);
            }
        }
        Files.write(file, made.toByteArray());
        try (CaseStore store = open(Stores.SQLITE, "two")) {
            assertThatThrownBy(() -> restore(store))
                    .isInstanceOf(BackupProblem.class)
                    .hasMessageContaining("is not the one that was kept under this key");
            assertThat(store.list()).isEmpty();
            assertThat(CaseRecord.of(store, CLOCK).findName()).isEmpty();
        }
    }

    @Test
    void theSecretKeyIsInItOnlyWhenAskedFor() throws Exception {
        try (CaseStore store = open(Stores.SQLITE, "one")) {
            fill(store);
            write(store);
            try (BackupFile backup = BackupFile.open(file)) {
                assertThat(backup.findSecret()).isEmpty();
            }
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(LOG.secret());
            try (OutputStream out = Files.newOutputStream(file)) {
                BackupFile.write(store, CaseRecord.of(store, CLOCK), Optional.of(LOG.secret()), out);
            }
            try (BackupFile backup = BackupFile.open(file)) {
                assertThat(backup.findSecret()).contains(LOG.secret());
            }
        }
    }

    @Test
    void otherFilesAreNoBackup() throws IOException {
        Files.writeString(file, "Dear sir,");
        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(BackupProblem.class)
                .hasMessage(file + " is no backup: it is not a zip file, or is damaged.");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
        }
        assertThatThrownBy(() -> BackupFile.open(file))
                .isInstanceOf(BackupProblem.class)
                .hasMessage(
                        file + " is no backup of a case: SHA256SUMS, README.txt or reports.jsonl is missing from it.");
    }

    private CaseStore open(Stores stores, String name) throws Exception {
        return stores.place(Files.createDirectories(folder.resolve(name))).open();
    }

    private static void fill(CaseStore store) throws Exception {
        store.file(report("early.txt", "The ford is open.", LocalDate.of(2026, 2, 1)), "1");
        CaseRecord record = CaseRecord.of(store, CLOCK);
        record.begin(LOG);
        record.enter(
                MARA,
                Audience.EVERYBODY,
                List.of(
                        act(
                                "{\"kind\":\"mechanism-set\",\"name\":\"Committee\",\"parties\":[{\"id\":\"north\",\"name\":\"N\"},"
                                        + "{\"id\":\"south\",\"name\":\"S\"}],\"in_scope\":[],\"out_of_scope\":[],\"rules\":"
                                        + "{\"days_to_reply\":7,\"standard\":\"SUSPICION\",\"agreement\":\"ALL\",\"two_reviewers\":false}}"),
                        act("{\"kind\":\"member-joined\",\"member\":\"mara\",\"name\":\"Mara\",\"role\":\"CHAIR\"}")),
                Optional.empty());
        record.enter(
                MARA,
                Audience.EVERYBODY,
                act("{\"kind\":\"key-added\",\"owner\":\"north\",\"key\":\"" + NORTH.key() + "\"}"),
                Optional.empty());
        record.enter(
                MARA,
                Audience.of("chair"),
                act(
                        "{\"kind\":\"source-graded\",\"source\":\"Wire\",\"reliability\":\"B\",\"reason\":\"kept secret\"}"),
                Optional.empty());
        Filing.of(store, record, Optional.of(MARA), Audience.of("chair"))
                .file(report("late.txt", "The ford is shut.", LocalDate.of(2026, 2, 2)), "1");
        record.sign(LOG);
        record.cosign(NORTH);
    }

    private static Act act(String json) {
        return Contents.parseAct(json);
    }

    private static ReadReport report(String name, String text, LocalDate published) {
        Report plain = Report.ofText(name, text);
        return new ReadReport(
                new Report(
                        plain.id(),
                        name,
                        "text/plain",
                        text,
                        new Heading(null, null, "Wire", null, published, null),
                        "en",
                        List.of(),
                        List.of()),
                List.of(),
                List.of());
    }

    private void write(CaseStore store) throws CaseProblem, IOException {
        Files.write(file, bytes(store));
    }

    private static byte[] bytes(CaseStore store) throws CaseProblem, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BackupFile.write(store, CaseRecord.of(store, CLOCK), Optional.empty(), out);
        return out.toByteArray();
    }

    private Optional<Verdict> restore(CaseStore store) throws CaseProblem, IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.restore(store, false);
        }
    }

    private static List<ReadReport> reports(CaseStore store) throws CaseProblem {
        List<ReadReport> reads = new ArrayList<>();
        for (KeptReport kept : store.list()) {
            reads.add(kept.read());
        }
        return reads;
    }

    private static List<String> entries(CaseRecord record) throws CaseProblem {
        List<String> entries = new ArrayList<>();
        record.walkAll(entry -> entries.add(entry.toString()));
        return entries;
    }
}
