package org.parley.record.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.record.log.Audience;

class SearchIndexTest {

    private static final Set<String> NORTH = Set.of("north");
    private static final Set<String> SOUTH = Set.of("south");
    private static final int ROUNDS = 300;

    @SuppressWarnings("NullAway.Init") // set before each test
    private SearchIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = SearchIndex.inMemory();
        index.put(List.of(
                document("s1", "statement", "all", "We deny that our guns shelled the ridge.", "2026-03-01", "South"),
                document("s2", "statement", "all", "The ridge was shelled on Monday by guns.", "2026-03-02", "North"),
                document("e1", "entry", "north", "They dig tunnels under the ridge.", "2026-03-03", "North")));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void wordsAreFoundInTheirForms() throws Exception {
        assertThat(ids(SOUTH, "shelling gun")).containsExactly("s1", "s2");
    }

    @Test
    void phrasesFieldsDatesAndTypes() throws Exception {
        assertThat(ids(SOUTH, "\"our guns\"")).containsExactly("s1");
        assertThat(ids(SOUTH, "speaker:north ridge")).containsExactly("s2");
        assertThat(ids(SOUTH, "ridge date:[2026-03-02 TO 2026-03-31]")).containsExactly("s2");
        assertThat(ids(SOUTH, "ridge date:[* TO 2026-03-01]")).containsExactly("s1");
        assertThat(ids(SOUTH, "date:\"2026-03-02\"")).containsExactly("s2");
        assertThat(ids(NORTH, "type:entry")).containsExactly("e1");
        assertThat(ids(SOUTH, "ridge NOT monday")).containsExactly("s1");
    }

    @Test
    void whatIsFoundIsMarked() throws Exception {
        SearchHit hit = index.search(SearchRequest.of(SOUTH, "ridge \"our guns\"", 10))
                .hits()
                .get(0);
        assertThat(hit.marks().stream()
                        .map(mark -> hit.text().substring(mark.begin(), mark.end()))
                        .toList())
                .containsExactly("our guns", "ridge");
    }

    @Test
    void aReaderFindsOnlyWhatIsForHim() throws Exception {
        assertThat(ids(NORTH, "ridge")).containsExactlyInAnyOrder("s1", "s2", "e1");
        assertThat(ids(SOUTH, "ridge")).containsExactly("s1", "s2");
        assertThat(index.search(SearchRequest.of(SOUTH, "tunnels", 10))).isEqualTo(new SearchHits(0, List.of()));
        assertThat(index.search(SearchRequest.of(Set.of(), "tun*", 10)).total()).isZero();
        assertThat(index.search(SearchRequest.of(Set.of(), "id:e1 OR type:entry", 10))
                        .total())
                .isZero();
    }

    @Test
    void anAudienceCannotBeAskedFor() {
        for (String query : List.of("audience:north", "audience:\"north\"", "audience:[a TO z]")) {
            assertThatExceptionOfType(SearchProblem.class)
                    .isThrownBy(() -> index.search(SearchRequest.of(SOUTH, query, 10)));
        }
    }

    @Test
    void nothingThatIsShownDependsOnWhatIsHidden() throws Exception {
        Random random = new Random(7);
        List<String> words = List.of("ridge", "tunnel", "guns", "bridge", "truce", "convoy", "prisoner");
        List<String> audiences = List.of("all", "north", "south", "chair");
        try (SearchIndex full = SearchIndex.inMemory();
                SearchIndex open = SearchIndex.inMemory()) {
            List<SearchDocument> all = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                StringBuilder text = new StringBuilder();
                for (int j = 0; j < 1 + random.nextInt(5); j++) {
                    text.append(words.get(random.nextInt(words.size()))).append(' ');
                }
                String audience = audiences.get(random.nextInt(audiences.size()));
                all.add(document("d" + i, "entry", audience, text.toString(), "2026-03-01", "X"));
            }
            full.put(all);
            open.put(all.stream()
                    .filter(one ->
                            one.audience().isEverybody() || one.audience().includes("south"))
                    .toList());
            for (int i = 0; i < ROUNDS; i++) {
                String query = words.get(random.nextInt(words.size())) + (random.nextBoolean() ? " OR " : " ")
                        + words.get(random.nextInt(words.size())).substring(0, 3) + "*";
                assertThat(full.search(SearchRequest.of(SOUTH, query, 50)))
                        .as(query)
                        .isEqualTo(open.search(SearchRequest.of(SOUTH, query, 50)));
            }
        }
    }

    @Test
    void aNewDocumentTakesThePlaceOfTheOld() throws Exception {
        index.put(List.of(document("s1", "statement", "chair", "The ridge.", "2026-03-01", "South")));
        assertThat(ids(SOUTH, "ridge")).containsExactly("s2");
        index.remove(List.of("s2"));
        assertThat(ids(SOUTH, "ridge")).isEmpty();
        index.clear();
        assertThat(ids(Set.of("chair", "north"), "ridge")).isEmpty();
    }

    @Test
    void anIndexInAFolderIsThereAgain(@TempDir Path folder) throws Exception {
        try (SearchIndex first = SearchIndex.open(folder)) {
            first.put(List.of(document("s1", "statement", "all", "A truce.", "2026-03-01", "South")));
        }
        try (SearchIndex again = SearchIndex.open(folder)) {
            assertThat(again.search(SearchRequest.of(SOUTH, "truce", 1)).total())
                    .isEqualTo(1);
        }
    }

    @Test
    void aQueryThatCannotBeUnderstoodIsSaidSo() {
        assertThatExceptionOfType(SearchProblem.class)
                .isThrownBy(() -> index.search(SearchRequest.of(SOUTH, "date:[yesterday TO *]", 10)))
                .withMessage("The query \"date:[yesterday TO *]\" cannot be understood; put \" around signs such as"
                        + " : ( ) [ ].");
        assertThatExceptionOfType(SearchProblem.class)
                .isThrownBy(() -> index.search(SearchRequest.of(SOUTH, "x".repeat(2_000), 10)))
                .withMessage("A query has at most 1000 letters, not 2000.");
        assertThatIllegalArgumentException().isThrownBy(() -> index.search(SearchRequest.of(SOUTH, "a", 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document("x", "y", "all", "", "2026-03-01", "X", "audience"))
                .withMessageContaining("cannot be a field");
    }

    private List<String> ids(Set<String> reader, String query) throws Exception {
        return index.search(SearchRequest.of(reader, query, 10)).hits().stream()
                .map(SearchHit::id)
                .toList();
    }

    @Test
    void ofAGroupThatCannotBeMadeWholeNothingIsLeft() throws Exception {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> index.change(Set.of("s1"), put -> {
                    put.all(List.of(document("s3", "statement", "all", "The ridge is quiet.", "2026-03-04", "North")
                            .in("later")));
                    throw new IOException("the rest is damaged");
                }));
        index.put(List.of(document("s4", "statement", "all", "The ridge is ours.", "2026-03-05", "North")));
        assertThat(index.groups()).containsExactlyInAnyOrder("s2", "e1", "s4");
        assertThat(ids(SOUTH, "ridge")).containsExactly("s2", "s4");
    }

    private static SearchDocument document(
            String id, String type, String audience, String text, String date, String speaker) {
        return document(id, type, audience, text, date, speaker, "speaker");
    }

    private static SearchDocument document(
            String id, String type, String audience, String text, String date, String speaker, String field) {
        return new SearchDocument(
                id, type, Audience.of(audience), text, Optional.of(LocalDate.parse(date)), Map.of(field, speaker));
    }
}
