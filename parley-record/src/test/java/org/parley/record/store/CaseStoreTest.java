package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.ContentId;
import org.parley.model.Heading;
import org.parley.model.ReadReport;
import org.parley.model.Report;

class CaseStoreTest {

    private static final ReadReport EARLY = Reports.plain("z.txt", "The ford is open.", LocalDate.of(2019, 5, 1));
    private static final ReadReport LATE = Reports.plain("b.txt", "The ford is shut.", LocalDate.of(2019, 5, 2));
    private static final ReadReport UNDATED = Reports.plain("a.txt", "Nobody knows.", null);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path parent;

    private Path folder = Path.of("");

    @BeforeEach
    void nameFolder() throws CaseProblem {
        folder = parent.resolve("case");
        CaseFolder.of(folder).make();
    }

    @Test
    void keepsReportsByPublicationWhateverTheOrderOfFiling() throws CaseProblem {
        file("1", UNDATED, LATE, EARLY, Reports.full());
        List<ReadReport> one = list();
        assertThat(one).containsExactly(EARLY, LATE, Reports.full(), UNDATED);
        folder = parent.resolve("other");
        CaseFolder.of(folder).make();
        file("1", Reports.full(), EARLY);
        file("1", LATE, UNDATED);
        assertThat(list()).isEqualTo(one);
    }

    @Test
    void filingAgainChangesNothing() throws CaseProblem, IOException {
        file("1", EARLY, LATE);
        Map<String, String> before = contents();
        file("1", LATE, EARLY, EARLY);
        assertThat(contents()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aSecondFileOfTheSameTextIsASecondName() throws CaseProblem {
        ReadReport again = Reports.plain("y.txt", EARLY.report().text(), LocalDate.of(2019, 5, 1));
        file("1", EARLY, again);
        try (CaseStore store = CaseFolder.of(folder).open()) {
            List<KeptReport> kept = store.list();
            assertThat(kept).extracting(KeptReport::file).containsExactly("y.txt", "z.txt");
            assertThat(kept)
                    .extracting(KeptReport::key)
                    .containsExactly(kept.get(0).key(), kept.get(0).key());
        }
    }

    @Test
    void oneTextUnderTwoHeadingsIsKeptTwice() throws CaseProblem {
        ReadReport otherDay = Reports.plain("z.txt", EARLY.report().text(), LocalDate.of(2019, 6, 1));
        file("1", EARLY, otherDay);
        assertThat(list()).containsExactly(EARLY, otherDay);
    }

    @Test
    void whatANewerIntakeMakesOfAFileTakesThePlaceOfTheOld() throws CaseProblem {
        ReadReport otherDay = Reports.plain("z.txt", EARLY.report().text(), LocalDate.of(2019, 6, 1));
        ReadReport otherFile = Reports.plain("y.txt", EARLY.report().text(), LocalDate.of(2019, 5, 1));
        file("1", EARLY, otherFile);
        file("2", otherDay);
        assertThat(list()).containsExactly(otherFile, otherDay);
        file("2", Reports.plain("y.txt", EARLY.report().text(), LocalDate.of(2019, 6, 1)));
        assertThat(list())
                .extracting(read -> read.report().heading().findPublished().orElseThrow())
                .containsExactly(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 1));
    }

    @Test
    void tellsWhichReportsAnotherVersionRead() throws CaseProblem {
        file("1", Reports.readAs(EARLY, "Ada"));
        file("2", Reports.readAs(LATE, "Ben"));
        try (CaseStore store = CaseFolder.of(folder).open()) {
            List<KeptReport> kept = store.list();
            assertThat(kept.get(0).wasReadBy("1")).isTrue();
            assertThat(kept.get(0).wasReadBy("2")).isFalse();
            assertThat(kept.get(1).wasReadBy("2")).isTrue();
            assertThat(store.find(EARLY.report(), "2")).isEmpty();
            assertThat(store.find(EARLY.report(), "1")).contains(Reports.readAs(EARLY, "Ada"));
            store.keep(kept.get(0), Reports.readAs(EARLY, "Cy"), "2");
            assertThat(store.find(EARLY.report(), "1")).isEmpty();
            assertThat(store.list().get(0).read()).isEqualTo(Reports.readAs(EARLY, "Cy"));
        }
    }

    @Test
    void findsAReportUnderTheNameAskedFor() throws CaseProblem {
        file("1", EARLY);
        ReadReport other = Reports.plain("new.txt", EARLY.report().text(), LocalDate.of(2019, 5, 1));
        try (CaseStore store = CaseFolder.of(folder).open()) {
            assertThat(store.find(other.report(), "1").orElseThrow().report().file())
                    .isEqualTo("new.txt");
            assertThat(store.list()).hasSize(1);
        }
    }

    @Test
    void filesNothingOfAReportThatFails() throws CaseProblem {
        file("1", EARLY);
        Report wrong = new Report(
                ContentId.ofText("x"), "x.txt", "text/plain", "x", Heading.UNKNOWN, "en", List.of(), List.of());
        try (CaseStore store = CaseFolder.of(folder).open()) {
            assertThatThrownBy(() -> store.file(new ReadReport(wrong, List.of(), List.of()), nothing()))
                    .isInstanceOf(RuntimeException.class);
            assertThat(store.list()).hasSize(1);
            store.file(LATE, "1");
            assertThat(store.list()).hasSize(2);
        }
    }

    /** A version that the table refuses: the second statement of the transaction fails. */
    @SuppressWarnings("NullAway") // on purpose
    private static String nothing() {
        return null;
    }

    @Test
    void aCaseIsReadWithoutChangingAnything() throws CaseProblem, IOException {
        file("1", EARLY, LATE);
        Map<String, String> before = contents();
        try (CaseStore view = CaseFolder.of(folder).view()) {
            assertThat(view.writable()).isFalse();
            assertThat(view.list()).hasSize(2);
            assertThatThrownBy(() -> view.file(UNDATED, "1"))
                    .isInstanceOf(CaseProblem.class)
                    .hasMessage("The case " + folder + " may not be written by this user.");
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void theTablesAreOfTheVersionOfTheLastMigration() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/org/parley/record/store/migrations"))) {
            assertThat(migrations.map(file -> file.getFileName().toString()))
                    .hasSize(Schema.VERSION)
                    .anyMatch(name -> name.startsWith("V" + Schema.VERSION + "__"));
        }
    }

    private void file(String version, ReadReport... reads) throws CaseProblem {
        try (CaseStore store = CaseFolder.of(folder).open()) {
            for (ReadReport read : reads) {
                store.file(read, version);
            }
        }
    }

    private List<ReadReport> list() throws CaseProblem {
        List<ReadReport> reads = new ArrayList<>();
        try (CaseStore store = CaseFolder.of(folder).view()) {
            for (KeptReport kept : store.list()) {
                reads.add(kept.read());
            }
        }
        return reads;
    }

    /** Hashes of all files of the folder by name. */
    private Map<String, String> contents() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                hashes.put(file.getFileName().toString(), ContentId.ofBytes(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
