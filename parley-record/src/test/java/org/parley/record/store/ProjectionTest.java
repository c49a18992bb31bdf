package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.record.CaseLists;
import org.parley.record.CaseRecord;
import org.parley.record.Reader;
import org.parley.record.entry.Author;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.entry.ReviewActs.Reliability;
import org.parley.record.entry.ReviewActs.SourceGraded;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;
import org.parley.record.log.Leaf;
import org.parley.record.log.Sealed;
import org.parley.record.procedure.AllegationCase;
import org.parley.record.procedure.Procedure;
import org.parley.record.procedure.RandomActs;
import org.parley.record.procedure.Stage;
import org.parley.record.projection.AllegationRow;
import org.parley.record.projection.EntryRow;
import org.parley.record.projection.ItemRow;
import org.parley.record.review.ReviewItem;
import org.parley.record.review.ReviewState;

/** Random logs: the tables made bit by bit are those made at once, and say what going through the log says. */
class ProjectionTest {

    private static final int LOGS = 6;
    private static final int ATTEMPTS = 4_000;
    private static final List<Reader> READERS =
            List.of(Reader.PUBLIC, Reader.of("chair"), Reader.of("north"), Reader.of("south"), Reader.of("nobody"));
    private static final List<Audience> AUDIENCES = List.of(
            Audience.EVERYBODY,
            Audience.OF_CHAIR,
            Audience.of("north"),
            Audience.of("chair", "south"),
            Audience.of("west"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path parent;

    /** A log that is filled in pieces, with its tables. */
    private static final class Filling {

        private final Random random;
        private final Stores stores;
        private final Path folder;
        private final Map<Long, Sealed> withheld = new LinkedHashMap<>();
        private CaseStore store;
        private CaseRecord record;

        Filling(long seed, Stores stores, Path folder) throws CaseProblem {
            this.random = new Random(seed);
            this.stores = stores;
            this.folder = folder;
            this.store = stores.open(folder);
            this.record = CaseRecord.of(store, Clock.systemUTC());
        }

        /** @param astray whether audiences are drawn anew, as no rule would let them be */
        void fill(List<Entry> entries, boolean astray) throws CaseProblem {
            LogStore log = store.log(Clock.systemUTC());
            for (int at = 0; at < entries.size(); ) {
                int end = Math.min(entries.size(), at + 1 + random.nextInt(60));
                List<Draft> drafts = new ArrayList<>();
                for (Entry entry : entries.subList(at, end)) {
                    Audience audience = astray ? AUDIENCES.get(random.nextInt(AUDIENCES.size())) : entry.audience();
                    Sealed sealed =
                            Sealed.of(Contents.write(Content.of(entry.act(), entry.author(), "parley.example/talks")));
                    if (random.nextInt(40) == 0) {
                        withheld.put(entry.position(), sealed);
                        drafts.add(Draft.withheld(audience, sealed.commitment()));
                    } else {
                        drafts.add(Draft.of(audience, sealed));
                    }
                }
                log.append(drafts);
                at = end;
                log = happen(log);
            }
        }

        private LogStore happen(LogStore log) throws CaseProblem {
            switch (random.nextInt(6)) {
                case 0 -> record.lists().catchUp();
                case 1 -> record.lists().items(Reader.of("north"), ReviewState.PROPOSED, 0, 5);
                case 2 -> {
                    store.close();
                    store = stores.open(folder);
                    record = CaseRecord.of(store, Clock.systemUTC());
                }
                case 3 -> {
                    for (Map.Entry<Long, Sealed> one : Map.copyOf(withheld).entrySet()) {
                        if (random.nextInt(4) == 0) {
                            record.disclose(one.getKey(), one.getValue());
                            withheld.remove(one.getKey());
                        }
                    }
                }
                default -> {
                    return log;
                }
            }
            return store.log(Clock.systemUTC());
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesMadeBitByBitAreThoseMadeAtOnceAndThoseOfTheLog(Stores stores) throws Exception {
        int rows = 0;
        for (int seed = 0; seed < LOGS; seed++) {
            List<Entry> entries = new RandomActs(seed).walk(ATTEMPTS).entries();
            Filling filling = new Filling(seed, stores, Files.createDirectory(parent.resolve(stores.name() + seed)));
            filling.fill(entries, seed % 2 == 1);
            try (CaseStore store = filling.store) {
                CaseLists lists = filling.record.lists();
                lists.catchUp();
                List<String> bitByBit = store.projections().dump();
                ofTheLog(filling.record);
                lists.rebuild();
                assertThat(store.projections().dump()).isEqualTo(bitByBit);
                rows += bitByBit.size();
            }
        }
        assertThat(rows).isGreaterThan(LOGS * 300);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDisclosedCountsForAllFromThenOn(Stores stores) throws Exception {
        try (CaseStore store = stores.open(parent)) {
            CaseRecord one = CaseRecord.of(store, Clock.systemUTC());
            CaseRecord other = CaseRecord.of(store, Clock.systemUTC());
            Sealed sealed = Sealed.of(Contents.write(Content.of(
                    new SourceGraded("Northern News", Reliability.B, "so far"),
                    new Author("nils", Optional.of("north")),
                    "parley.example/talks")));
            one.enterWithheld(Audience.of("north"), sealed);
            assertThat(one.state().grades().sources()).isEmpty();
            assertThat(other.state().grades().sources()).isEmpty();
            assertThat(one.lists().entries(Reader.of("north"), 1, 1).get(0).kind())
                    .isEmpty();
            other.disclose(0, sealed);
            assertThat(one.state().grades().sources()).containsExactly("Northern News");
            assertThat(one.lists().entries(Reader.of("north"), 1, 1).get(0).kind())
                    .contains("source-graded");
        }
    }

    private static void ofTheLog(CaseRecord record) throws CaseProblem {
        CaseLists lists = record.lists();
        for (Reader reader : READERS) {
            Procedure state = record.state(reader);
            for (ReviewState in : ReviewState.values()) {
                List<ReviewItem> items = (in == ReviewState.PROPOSED
                        ? state.review().waiting()
                        : state.review().items().stream()
                                .filter(item -> item.state() == in)
                                .toList());
                List<ItemRow> listed = lists.items(reader, in, 0, 10_000);
                assertThat(lists.countItems(reader, in)).isEqualTo(items.size());
                assertThat(listed.stream().map(ItemRow::item))
                        .containsExactlyInAnyOrderElementsOf(
                                items.stream().map(ReviewItem::id).toList());
                if (in == ReviewState.PROPOSED) {
                    assertThat(listed.stream().map(ItemRow::item))
                            .isEqualTo(items.stream().map(ReviewItem::id).toList());
                }
            }
            allegations(lists.allegations(reader), state);
            entries(record, lists, reader);
        }
    }

    private static void allegations(List<AllegationRow> rows, Procedure state) {
        List<AllegationCase> matters = state.allegations();
        assertThat(rows).hasSameSizeAs(matters);
        for (int i = 0; i < rows.size(); i++) {
            AllegationCase matter = matters.get(i);
            AllegationRow row = rows.get(i);
            assertThat(row.position()).isEqualTo(matter.position());
            for (Instant now : List.of(Instant.EPOCH, Instant.now(), Instant.parse("2999-01-01T00:00:00Z"))) {
                Stage stage = matter.stage(now);
                assertThat(row.stage(now)).isEqualTo(stage);
            }
        }
    }

    private static void entries(CaseRecord record, CaseLists lists, Reader reader) throws CaseProblem {
        List<EntryRow> rows = new ArrayList<>();
        for (long before = Long.MAX_VALUE;
                before > 0;
                before = rows.get(rows.size() - 1).position()) {
            rows.addAll(lists.entries(reader, before, 100));
        }
        List<EntryRow> walked = new ArrayList<>();
        record.walk(reader, 0, entry -> {
            Leaf leaf = entry.leaf();
            EntryRow hidden = new EntryRow(
                    leaf.position(),
                    leaf.time(),
                    leaf.audience(),
                    entry.content().map(said -> Contents.kind(said.act())),
                    entry.content().map(Content::by),
                    entry.content().map(said -> Procedure.subject(said.act())).orElse(OptionalLong.empty()));
            walked.add(0, hidden);
        });
        assertThat(rows).isEqualTo(walked);
    }
}
