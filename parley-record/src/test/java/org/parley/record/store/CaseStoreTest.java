package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.model.ContentId;
import org.parley.model.Heading;
import org.parley.model.ReadReport;
import org.parley.model.Report;

/** The same on SQLite and PostgreSQL. */
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

    @ParameterizedTest
    @EnumSource
    void keepsReportsByPublicationWhateverTheOrderOfFiling(Stores stores) throws CaseProblem {
        file(stores, "1", UNDATED, LATE, EARLY, Reports.full());
        List<ReadReport> one = list(stores);
        assertThat(one).containsExactly(EARLY, LATE, Reports.full(), UNDATED);
        folder = parent.resolve("other");
        CaseFolder.of(folder).make();
        file(stores, "1", Reports.full(), EARLY);
        file(stores, "1", LATE, UNDATED);
        assertThat(list(stores)).isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource
    void filingAgainChangesNothing(Stores stores) throws CaseProblem {
        file(stores, "1", EARLY, LATE);
        List<String> before = contents(stores);
        file(stores, "1", LATE, EARLY, EARLY);
        assertThat(contents(stores)).isEqualTo(before).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSecondFileOfTheSameTextIsASecondName(Stores stores) throws CaseProblem {
        ReadReport again = Reports.plain("y.txt", EARLY.report().text(), LocalDate.of(2019, 5, 1));
        file(stores, "1", EARLY, again);
        try (CaseStore store = stores.open(folder)) {
            List<KeptReport> kept = store.list();
            assertThat(kept).extracting(KeptReport::file).containsExactly("y.txt", "z.txt");
            assertThat(kept)
                    .extracting(KeptReport::key)
                    .containsExactly(kept.get(0).key(), kept.get(0).key());
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneTextUnderTwoHeadingsIsKeptTwice(Stores stores) throws CaseProblem {
        ReadReport otherDay = Reports.plain("z.txt", EARLY.report().text(), LocalDate.of(2019, 6, 1));
        file(stores, "1", EARLY, otherDay);
        assertThat(list(stores)).containsExactly(EARLY, otherDay);
    }

    @ParameterizedTest
    @EnumSource
    void whatANewerIntakeMakesOfAFileTakesThePlaceOfTheOld(Stores stores) throws CaseProblem {
        ReadReport otherDay = Reports.plain("z.txt", EARLY.report().text(), LocalDate.of(2019, 6, 1));
        ReadReport otherFile = Reports.plain("y.txt", EARLY.report().text(), LocalDate.of(2019, 5, 1));
        file(stores, "1", EARLY, otherFile);
        file(stores, "2", otherDay);
        assertThat(list(stores)).containsExactly(otherFile, otherDay);
        file(stores, "2", Reports.plain("y.txt", EARLY.report().text(), LocalDate.of(2019, 6, 1)));
        assertThat(list(stores))
                .extracting(read -> read.report().heading().findPublished().orElseThrow())
                .containsExactly(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 1));
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhichReportsAnotherVersionRead(Stores stores) throws CaseProblem {
        file(stores, "1", Reports.readAs(EARLY, "Ada"));
        file(stores, "2", Reports.readAs(LATE, "Ben"));
        try (CaseStore store = stores.open(folder)) {
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

    @ParameterizedTest
    @EnumSource
    void findsAReportUnderTheNameAskedFor(Stores stores) throws CaseProblem {
        file(stores, "1", EARLY);
        ReadReport other = Reports.plain("new.txt", EARLY.report().text(), LocalDate.of(2019, 5, 1));
        try (CaseStore store = stores.open(folder)) {
            assertThat(store.find(other.report(), "1").orElseThrow().report().file())
                    .isEqualTo("new.txt");
            assertThat(store.list()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesNothingOfAReportThatFails(Stores stores) throws CaseProblem {
        file(stores, "1", EARLY);
        Report wrong = new Report(
                ContentId.ofText("x"), "x.txt", "text/plain", "x", Heading.UNKNOWN, "en", List.of(), List.of());
        try (CaseStore store = stores.open(folder)) {
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

    @ParameterizedTest
    @EnumSource
    void aCaseIsReadWithoutChangingAnything(Stores stores) throws CaseProblem {
        file(stores, "1", EARLY, LATE);
        List<String> before = contents(stores);
        try (CaseStore view = stores.place(folder).view()) {
            assertThat(view.writable()).isFalse();
            assertThat(view.list()).hasSize(2);
            assertThatThrownBy(() -> view.file(UNDATED, "1"))
                    .isInstanceOf(CaseProblem.class)
                    .hasMessage("The case " + stores.place(folder) + " may not be written by this user.");
        }
        assertThat(contents(stores)).isEqualTo(before);
    }

    @Test
    void theTablesAreOfTheVersionOfTheLastMigration() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/org/parley/record/store/migrations"))) {
            assertThat(migrations.map(file -> file.getFileName().toString()))
                    .hasSize(Schema.VERSION)
                    .anyMatch(name -> name.startsWith("V" + Schema.VERSION + "__"));
        }
    }

    private void file(Stores stores, String version, ReadReport... reads) throws CaseProblem {
        try (CaseStore store = stores.open(folder)) {
            for (ReadReport read : reads) {
                store.file(read, version);
            }
        }
    }

    private List<ReadReport> list(Stores stores) throws CaseProblem {
        List<ReadReport> reads = new ArrayList<>();
        try (CaseStore store = stores.place(folder).view()) {
            for (KeptReport kept : store.list()) {
                reads.add(kept.read());
            }
        }
        return reads;
    }

    /** All that is kept, by the keys of the reports. */
    private List<String> contents(Stores stores) throws CaseProblem {
        List<String> rows = new ArrayList<>();
        try (CaseStore store = stores.place(folder).view()) {
            CaseCopy.walk(
                    store,
                    report -> rows.add(report.key() + " " + report.names() + " " + report.readBy() + " "
                            + ContentId.ofBytes(report.asFiled()) + " " + ContentId.ofBytes(report.reading())));
        }
        return rows;
    }
}
