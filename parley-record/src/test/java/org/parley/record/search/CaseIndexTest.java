package org.parley.record.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.CaseRecord;
import org.parley.record.Filing;
import org.parley.record.entry.Author;
import org.parley.record.entry.Contents;
import org.parley.record.log.Audience;
import org.parley.record.log.Key;
import org.parley.record.log.Signer;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;

/** What comes of several reports is found by those who may see all of them, and nothing of it by others. */
class CaseIndexTest {

    private static final Author MARA = new Author("mara", Optional.empty());

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    /** One item, in which all files stand; and one for each file. */
    private static List<DocketSource.Item> docket(List<KeptReport> reports) {
        String all = reports.stream().map(KeptReport::file).sorted().collect(Collectors.joining(" "));
        List<DocketSource.Item> items = new ArrayList<>();
        items.add(item("both", "sum of " + all));
        reports.forEach(kept -> items.add(item(kept.file(), "part of " + kept.file())));
        return items;
    }

    private static DocketSource.Item item(String id, String text) {
        return new DocketSource.Item(id, "session", text, Optional.empty(), Map.of(), Map.of());
    }

    @Test
    void theDocketOfHiddenReportsIsHidden() throws Exception {
        try (CaseStore store = CaseFolder.of(folder).open();
                SearchIndex index = SearchIndex.inMemory()) {
            CaseRecord record = begin(store);
            file(store, record, "open", Audience.EVERYBODY);
            file(store, record, "secret", Audience.of("chair", "north"));
            CaseIndex wanted = CaseIndex.of(store, record, CaseIndexTest::docket, "1");
            assertThat(wanted.isIn(index)).isFalse();
            wanted.bringUp(index);
            assertThat(wanted.isIn(index)).isTrue();

            assertThat(texts(index, "south")).containsExactly("sum of open", "part of open");
            assertThat(texts(index)).containsExactly("sum of open", "part of open");
            assertThat(texts(index, "north"))
                    .containsExactlyInAnyOrder("part of open", "sum of open secret", "part of secret");
            assertThat(texts(index, "chair"))
                    .containsExactlyInAnyOrder("part of open", "sum of open secret", "part of secret");

            file(store, record, "third", Audience.EVERYBODY);
            CaseIndex later = CaseIndex.of(store, record, CaseIndexTest::docket, "1");
            assertThat(later.isIn(index)).isFalse();
            later.bringUp(index);
            assertThat(later.isIn(index)).isTrue();
            assertThat(wanted.isIn(index)).isFalse();
            assertThat(texts(index, "south")).contains("sum of open third").hasSize(3);
            assertThat(texts(index, "north"))
                    .contains("sum of open secret third")
                    .hasSize(4);
        }
    }

    private static List<String> texts(SearchIndex index, String... reader) throws Exception {
        return index
                .search(new SearchRequest(
                        Set.of(reader), "", List.of("session"), Optional.empty(), Optional.empty(), 10))
                .hits()
                .stream()
                .map(SearchHit::text)
                .toList();
    }

    private static void file(CaseStore store, CaseRecord record, String name, Audience audience) throws Exception {
        Report report = Report.ofText(name, "The text of " + name + ".");
        Filing.of(store, record, Optional.of(MARA), audience).file(new ReadReport(report, List.of(), List.of()), "1");
    }

    private static CaseRecord begin(CaseStore store) throws Exception {
        CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
        record.begin(Signer.create("committee.example/talks", Key.Use.LOG));
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
}
