package org.parley.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorFiguresTest {

    private static final Map<String, LabelledText> TEXTS = Map.of(
            "a.txt", new LabelledText("a.txt", "Envoy Ada Quill met Arland's guards."),
            "b.txt", new LabelledText("b.txt", "🕊 Quill left."));

    /** Ada Quill in both reports, Arland in one. */
    private static final List<String> LABELS =
            List.of("a.txt\t6\t15\t1\tperson\tARL", "a.txt\t20\t26\t2\tcountry\tARL", "b.txt\t2\t7\t1\tperson\tARL");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void oneActorForBothReportsIsRight() throws IOException, LabelProblem {
        assertThat(figures(
                        actor("x", "a.txt", "ARLGOV", "[[0,15]]"),
                        actor("y", "a.txt", "ARL", "[[20,28]]"),
                        actor("x", "b.txt", "ARLGOV", "[[2,7]]")))
                .containsExactly(
                        "mentions-found 100.0 (3 of 3)",
                        "within-reports P 100.0 R 100.0 F1 100.0",
                        "over-reports P 100.0 R 100.0 F1 100.0",
                        "code 100.0 (3 of 3)",
                        "found-country 100.0 (1 of 1)",
                        "found-person 100.0 (2 of 2)");
    }

    @Test
    void anActorPerReportIsRightWithinReportsOnly() throws IOException, LabelProblem {
        assertThat(figures(
                        actor("x", "a.txt", "ARL", "[[6,15]]"),
                        actor("y", "a.txt", "BOL", "[[20,26]]"),
                        actor("z", "b.txt", null, "[[2,7]]")))
                .startsWith(
                        "mentions-found 100.0 (3 of 3)",
                        "within-reports P 100.0 R 100.0 F1 100.0",
                        "over-reports P 100.0 R 66.7 F1 80.0",
                        "code 33.3 (1 of 3)");
    }

    @Test
    void whatEndsElsewhereIsNotFound() throws IOException, LabelProblem {
        assertThat(figures(actor("x", "a.txt", "ARL", "[[6,9],[20,33]]"), actor("z", "b.txt", "ARL", "[[2,7]]")))
                .startsWith("mentions-found 33.3 (1 of 3)", "within-reports P 100.0 R 33.3 F1 50.0");
    }

    @Test
    void theNearestLengthCounts() throws IOException, LabelProblem {
        assertThat(figures(
                        actor("short", "a.txt", "BOL", "[[10,15]]"),
                        actor("title", "a.txt", "ARL", "[[0,15]]"),
                        actor("exact", "a.txt", "IGO", "[[6,15]]")))
                .contains("code 0.0 (0 of 1)");
        assertThat(figures(actor("short", "a.txt", "BOL", "[[10,15]]"), actor("long", "a.txt", "ARL", "[[5,15]]")))
                .contains("code 100.0 (1 of 1)");
    }

    @Test
    void linesOfOtherTypesAndFilesAreLeftOut() throws IOException, LabelProblem {
        assertThat(figures(
                        "{\"type\":\"statement\",\"id\":\"s\",\"file\":\"a.txt\",\"mentions\":[[6,15]]}",
                        actor("x", "c.txt", "ARL", "[[6,15]]"),
                        actor("y", "a.txt", "ARL", "[[20,26]]")))
                .startsWith("mentions-found 33.3 (1 of 3)");
    }

    @Test
    void aMentionBeyondTheTextIsAProblem() {
        assertThatThrownBy(() -> figures(actor("x", "b.txt", "ARL", "[[2,70]]")))
                .isInstanceOf(LabelProblem.class)
                .hasMessage("b.txt has no range [2, 70).");
        assertThatThrownBy(() -> figures(actor("x", "b.txt", "ARL", "[2,7]")))
                .isInstanceOf(LabelProblem.class)
                .hasMessage("A mention of actor x is no range: 2.");
    }

    @Test
    void bCubedIsThatOfTheTextbook() {
        // labelled {1,2,3,4,5} {6,7} {8,9,A,B,C}, found {1..5} {6,7,8..C}: the example of Bagga and Baldwin, 76 % and
        // 100 %
        BCubed scores = BCubed.of(
                Stream.concat(Stream.concat(items("first", "p", 5), items("second", "q", 2)), items("third", "q", 5))
                        .toList());

        assertThat(scores.precision()).isEqualTo(16.0 / 21, Offset.offset(1e-9));
        assertThat(scores.recall()).isEqualTo(1.0, Offset.offset(1e-9));
    }

    @Test
    void theLabelsThatShipHaveTheirForm() throws IOException, LabelProblem {
        LabelTable table = LabelTable.resource("actor-mentions.tsv", LabelledMention.COLUMNS);

        List<LabelledMention> labels = LabelledMention.of(table, EventSentencesTest.blanks(table));

        assertThat(table.sha256()).hasSize(13);
        assertThat(labels).hasSizeGreaterThan(450).doesNotHaveDuplicates();
    }

    private static Stream<BCubed.Item> items(String label, String found, int count) {
        return Stream.generate(() -> new BCubed.Item(label, Optional.of(found))).limit(count);
    }

    private static String actor(String id, String file, @Nullable String code, String mentions) {
        return "{\"type\":\"actor\",\"id\":\"" + id + "\",\"files\":[\"" + file + "\"],\"code\":"
                + (code == null ? "null" : "\"" + code + "\"") + ",\"aliases\":[\"x\"],\"mentions\":[{\"file\":\""
                + file
                + "\",\"spans\":" + mentions + "}]}";
    }

    private List<String> figures(String... lines) throws IOException, LabelProblem {
        Path file = Files.write(folder.resolve("out.jsonl"), List.of(lines), StandardCharsets.UTF_8);
        List<String> head = List.of("#sha256\ta.txt\t00", "#sha256\tb.txt\t00");
        LabelTable table = LabelTable.parse(
                "made-up", Stream.concat(head.stream(), LABELS.stream()).toList(), LabelledMention.COLUMNS);
        return ActorFigures.of(
                        LabelledMention.of(table, TEXTS), new MentionPairs(TEXTS, OutputMention.read(file, TEXTS)))
                .lines();
    }
}
