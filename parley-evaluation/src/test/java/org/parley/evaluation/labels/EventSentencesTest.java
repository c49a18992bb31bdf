package org.parley.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSentencesTest {

    private static final String TEXT = "🕊 Arland and Borland met. It rained. Arland blamed Borland and left.";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path out;

    @Test
    void writesARecordForEachEventAndKeepsTheOtherSentencesApart() throws IOException, LabelProblem {
        EventSentences.write(
                sentences(
                        "a.txt\t2\t25\tCONSULT\tARL,BOL\t-",
                        "a.txt\t26\t36\t-\t-\t-",
                        "a.txt\t37\t68\tACCUSE\tARL\tBOL",
                        "a.txt\t37\t68\tRETREAT\tARL\t-"),
                out);

        assertThat(Files.readAllLines(out.resolve("told.jsonl")))
                .containsExactly(
                        "{\"id\":\"a-2\",\"event\":\"CONSULT\",\"source_codes\":[\"ARL\",\"BOL\"],\"target_codes\":[],"
                                + "\"reciprocal\":true,\"text\":\"Arland and Borland met.\"}",
                        "{\"id\":\"a-37\",\"event\":\"ACCUSE\",\"source_codes\":[\"ARL\"],\"target_codes\":[\"BOL\"],"
                                + "\"reciprocal\":false,\"text\":\"Arland blamed Borland and left.\"}",
                        "{\"id\":\"a-37-2\",\"event\":\"RETREAT\",\"source_codes\":[\"ARL\"],\"target_codes\":[],"
                                + "\"reciprocal\":false,\"text\":\"Arland blamed Borland and left.\"}");
        assertThat(files("told")).containsExactly("a-2.txt", "a-37-2.txt", "a-37.txt");
        assertThat(files("untold")).containsExactly("a-26.txt");
        assertThat(out.resolve("untold").resolve("a-26.txt")).hasContent("It rained.");
        assertThat(out.resolve("told").resolve("a-37-2.txt")).hasContent("Arland blamed Borland and left.");
    }

    @Test
    void refusesWhatIsNoTypeOrCode() {
        assertThatThrownBy(() -> sentences("a.txt\t2\t25\tMEET\tARL\t-")).hasMessage("'MEET' is no PLOVER event type.");
        assertThatThrownBy(() -> sentences("a.txt\t2\t25\tAID\tARL;BOL\t-"))
                .hasMessage("'ARL;BOL' is no code of three capital letters.");
        assertThatThrownBy(() -> sentences("a.txt\ttwo\t25\tAID\tARL\t-")).hasMessage("'two' is no offset.");
    }

    @Test
    void theLabelsThatShipHaveTheirForm() throws IOException, LabelProblem {
        LabelTable table = LabelTable.resource("wikinews-events.tsv", LabelledSentence.COLUMNS);

        assertThat(table.sha256()).hasSize(44);
        assertThat(table.rows().stream().map(row -> row.subList(0, 3)).distinct())
                .hasSize(100);
        assertThat(LabelledSentence.of(table, blanks(table))).hasSize(100);
    }

    private static List<LabelledSentence> sentences(String... rows) throws LabelProblem {
        List<String> lines =
                Stream.concat(Stream.of("#sha256\ta.txt\t00"), Stream.of(rows)).toList();
        LabelTable table = LabelTable.parse("made-up", lines, LabelledSentence.COLUMNS);
        return LabelledSentence.of(table, Map.of("a.txt", new LabelledText("a.txt", TEXT)));
    }

    /** Texts of nothing, long enough for every row. */
    static Map<String, LabelledText> blanks(LabelTable table) {
        return table.sha256().keySet().stream()
                .collect(Collectors.toMap(file -> file, file -> new LabelledText(file, " ".repeat(10_000))));
    }

    private List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(out.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
