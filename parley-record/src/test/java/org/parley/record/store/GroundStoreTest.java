package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.docket.ground.ActorNames;
import org.parley.docket.ground.Effort;
import org.parley.docket.ground.GroundFormat;
import org.parley.docket.ground.GroundRow;
import org.parley.docket.ground.ImportReport;
import org.parley.docket.ground.RowFlaw;
import org.parley.docket.ground.Snapshot;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.GroundIncident;
import org.parley.model.IncidentKind;
import org.parley.model.Place;

/** The same on SQLite and PostgreSQL. */
class GroundStoreTest {

    private static final LocalDate DAY = LocalDate.of(2019, 5, 16);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Stores stores = Stores.SQLITE;

    @BeforeEach
    void make() throws CaseProblem {
        folder = folder.resolve("case");
        CaseFolder.of(folder).make();
    }

    private static GroundIncident incident(String set, String id, int killed) {
        return new GroundIncident(
                set + ":" + id,
                new IncidentKind(EventType.ASSAULT, "aerial", "Air/drone strike"),
                List.of("wide", "narrow"),
                List.of(
                        new GroundIncident.Side("Guard", "Guard", "RUR", "MIL", GroundIncident.Role.FIRST),
                        new GroundIncident.Side("River Front", "River Front", null, null, GroundIncident.Role.SECOND)),
                DAY,
                DAY.plusDays(1),
                EventDate.Precision.INTERVAL,
                new Place("Ford", "Hill", "RUR", new Place.Point(45.5, -15.25), Place.Precision.CITY),
                new GroundIncident.Killed(0, killed, 9, 1),
                2,
                "two\nlines");
    }

    /** With nothing that may be absent. */
    private static GroundIncident bare(String set, String id) {
        return new GroundIncident(
                set + ":" + id, null, List.of(), List.of(), DAY, DAY, EventDate.Precision.DAY, null, null, 0, "");
    }

    private static Snapshot.Head head(String set, boolean adds) {
        return new Snapshot.Head(set, GroundFormat.UCDP, "1", DAY, GroundFormat.UCDP.terms(), adds, "rows 1");
    }

    private GroundStore.Imported add(
            String set, String hash, boolean adds, boolean complete, GroundIncident... incidents) throws CaseProblem {
        try (CaseStore store = stores.open(folder)) {
            return store.ground()
                    .add(head(set, adds), List.of(new Snapshot.File("a  file.csv", hash.repeat(64))), rows -> {
                        rows.begin("a  file.csv");
                        long line = 1;
                        for (GroundIncident incident : incidents) {
                            rows.take(new GroundRow(++line, incident, List.of()));
                        }
                        return complete;
                    });
        }
    }

    private List<String> standing(Optional<Snapshot> at) throws CaseProblem {
        List<String> ids = new ArrayList<>();
        try (CaseStore store = stores.open(folder)) {
            store.ground()
                    .walk(
                            at,
                            incident -> ids.add(incident.id() + " "
                                    + incident.findKilled()
                                            .map(GroundIncident.Killed::best)
                                            .orElse(-1)));
        }
        return ids;
    }

    private List<String> changes(Snapshot snapshot) throws CaseProblem {
        List<String> changes = new ArrayList<>();
        try (CaseStore store = stores.open(folder)) {
            store.ground()
                    .changes(
                            snapshot,
                            change -> changes.add(change.word() + " " + change.id() + " " + change.differences()));
        }
        return changes;
    }

    @ParameterizedTest
    @EnumSource
    void keepsIncidentsWhole(Stores stores) throws CaseProblem {
        this.stores = stores;
        add("ged", "a", false, true, incident("ged", "1", 3), bare("ged", "2"));
        List<GroundIncident> kept = new ArrayList<>();
        try (CaseStore store = stores.open(folder)) {
            store.ground().walk(Optional.empty(), kept::add);
        }
        assertThat(kept).containsExactly(incident("ged", "1", 3), bare("ged", "2"));
    }

    @ParameterizedTest
    @EnumSource
    void aNewReleaseShowsWhatAppearedChangedAndVanished(Stores stores) throws CaseProblem {
        this.stores = stores;
        Snapshot first = add("ged", "a", false, true, incident("ged", "1", 3), bare("ged", "2"), bare("ged", "3"))
                .snapshot();
        add("other", "c", false, true, bare("other", "2"));
        Snapshot second = add("ged", "b", false, true, bare("ged", "4"), incident("ged", "1", 5), bare("ged", "2"))
                .snapshot();
        assertThat(first.counts()).isEqualTo(new Snapshot.Counts(3, 3, 3, 0, 0));
        assertThat(second.counts()).isEqualTo(new Snapshot.Counts(3, 3, 1, 1, 1));
        assertThat(changes(second))
                .containsExactly(
                        "changed ged:1 [killed 0/3/9 civilians 1 to 0/5/9 civilians 1]",
                        "vanished ged:3 []",
                        "appeared ged:4 []");
        assertThat(standing(Optional.empty())).containsExactly("ged:1 5", "ged:2 -1", "ged:4 -1", "other:2 -1");
        assertThat(standing(Optional.of(first))).containsExactly("ged:1 3", "ged:2 -1", "ged:3 -1");
        Snapshot third = add("ged", "a", false, true, incident("ged", "1", 3), bare("ged", "2"), bare("ged", "3"))
                .snapshot();
        assertThat(third.counts()).isEqualTo(new Snapshot.Counts(3, 3, 1, 1, 1));
        assertThat(standing(Optional.of(second))).containsExactly("ged:1 5", "ged:2 -1", "ged:4 -1");
    }

    @ParameterizedTest
    @EnumSource
    void importingTwiceChangesNothing(Stores stores) throws CaseProblem {
        this.stores = stores;
        GroundStore.Imported first = add("ged", "a", false, true, incident("ged", "1", 3), bare("ged", "2"));
        GroundStore.Imported again = add("ged", "a", false, true, incident("ged", "1", 3), bare("ged", "2"));
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.snapshot().number()).isEqualTo(1);
        assertThat(again.snapshot().counts().isSame()).isTrue();
        try (CaseStore store = stores.open(folder)) {
            assertThat(store.ground().snapshots()).containsExactly(first.snapshot());
        }
        assertThat(add("ged", "b", false, true, bare("ged", "2"), incident("ged", "1", 3))
                        .isNew())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothingVanishesWhenFilesAddOrAreNotRead(Stores stores) throws CaseProblem {
        this.stores = stores;
        add("ged", "a", true, true, bare("ged", "1"));
        assertThat(add("ged", "b", true, true, bare("ged", "2"))
                        .snapshot()
                        .counts()
                        .vanished())
                .isZero();
        assertThat(add("ged", "c", false, false, bare("ged", "3"))
                        .snapshot()
                        .counts()
                        .vanished())
                .isZero();
        assertThat(standing(Optional.empty())).hasSize(3);
        assertThat(add("ged", "d", false, false).isNew()).isFalse();
        assertThat(add("ged", "e", false, true, bare("ged", "3"))
                        .snapshot()
                        .counts()
                        .vanished())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anIdThatRepeatsIsLeftOutWhereverItStands(Stores stores) throws CaseProblem {
        this.stores = stores;
        GroundIncident[] many = new GroundIncident[1300];
        for (int i = 0; i < many.length; i++) {
            many[i] = bare("ged", "" + i % 1100);
        }
        for (String release : List.of("a", "b")) {
            Snapshot snapshot = add("ged", release, false, true, many).snapshot();
            assertThat(snapshot.counts().rows()).isEqualTo(1300);
            assertThat(snapshot.counts().kept()).isEqualTo(1100);
            ImportReport.Count repeated = snapshot.flaws().get(0);
            assertThat(repeated.kind()).isEqualTo(RowFlaw.Kind.REPEATED_ID);
            assertThat(repeated.rows()).isEqualTo(200);
            assertThat(repeated.first()).hasSize(ImportReport.MOST_LINES).startsWith("a  file.csv:1102");
        }
        assertThat(standing(Optional.empty())).hasSize(1100);
    }

    @ParameterizedTest
    @EnumSource
    void aReaderThatFailsLeavesNothingBehind(Stores stores) throws CaseProblem {
        this.stores = stores;
        try (CaseStore store = stores.open(folder)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> store.ground().add(head("ged", false), List.of(), rows -> {
                                rows.take(new GroundRow(1, bare("ged", "1"), List.of()));
                                throw new IllegalStateException("the reader has a bug");
                            }))
                    .hasMessageContaining("the reader has a bug");
            assertThat(store.ground().snapshots()).isEmpty();
        }
        assertThat(standing(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhoIsMeantAndEffort(Stores stores) throws CaseProblem {
        this.stores = stores;
        Effort patrols = new Effort("patrols", "", DAY, DAY.plusDays(6), 12, "log");
        Effort more = new Effort("patrols", "", DAY, DAY.plusDays(6), 13.5, "log");
        try (CaseStore store = stores.open(folder)) {
            ActorNames.Meant meant = new ActorNames.Meant("River Front", "RUR", null);
            store.ground().putActors(Map.of("RF", new ActorNames.Meant("x", null, null)));
            store.ground().putActors(Map.of("RF", meant));
            assertThat(store.ground().actors()).isEqualTo(Map.of("RF", meant));
            assertThat(store.effort().file(List.of(patrols, patrols))).isEqualTo(new EffortStore.Filed(1, 0));
            assertThat(store.effort().file(List.of(more))).isEqualTo(new EffortStore.Filed(0, 1));
            assertThat(store.effort().list()).containsExactly(more);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCopyInTheOtherDatabaseHasTheSame(Stores stores) throws Exception {
        this.stores = stores;
        add("ged", "a", false, true, incident("ged", "1", 3), bare("ged", "2"));
        add("ged", "b", false, true, incident("ged", "1", 4));
        List<String> lines = new ArrayList<>();
        Path other = folder.resolveSibling("other");
        CaseFolder.of(other).make();
        Stores target = stores == Stores.SQLITE ? Stores.POSTGRESQL : Stores.SQLITE;
        try (CaseStore store = stores.open(folder);
                CaseStore copy = target.open(other)) {
            store.effort().file(List.of(new Effort("patrols", "Hill", DAY, DAY, 1.5, "")));
            GroundCopy.walk(store, lines::add);
            CaseCopy.fill(copy, List.<RawReport>of().iterator(), lines.iterator(), Optional.empty());
            List<String> again = new ArrayList<>();
            GroundCopy.walk(copy, again::add);
            assertThat(again).isEqualTo(lines).hasSize(2 + 3 + 1);
        }
    }
}
