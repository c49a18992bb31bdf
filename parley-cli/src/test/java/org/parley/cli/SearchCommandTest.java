package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words are found in a case, by those for whom they are; the index follows the case whatever happens to it. */
class SearchCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Runs runs;

    private String talks = "";

    @BeforeEach
    void fill() throws IOException {
        runs = new Runs(folder);
        talks = runs.record("talks.case", false);
        file("ferry.txt", "Nobody came.\nMara says: the ferries stay open\n", "all");
        file("mill.txt", "Tol says: there are tunnels under the mill\n", "north,chair");
        runs.run(
                "{\"kind\":\"allegation-raised\",\"accuser\":\"north\",\"accused\":\"south\",\"conduct\":\"digging tunnels\","
                        + "\"items\":[]}",
                "case",
                "enter",
                talks,
                "--by",
                "aylin",
                "--party",
                "north",
                "--audience",
                "north,chair",
                "-");
        assertThat(runs.err()).isEmpty();
    }

    private void file(String name, String text, String audience) throws IOException {
        String file = Files.writeString(folder.resolve(name), text).toString();
        runs.run("", "read", "--case", talks, "--by", "mara", "--audience", audience + audience(audience), file);
        assertThat(runs.exit()).as(runs.err()).isZero();
    }

    private static String audience(String audience) {
        return audience.contains("chair") || audience.equals("all") ? "" : ",chair";
    }

    @Test
    void hitsShowTheirWordsAndWhereTheyLead() {
        assertThat(search("ferry").replaceAll("[0-9a-f]{32}", "ID")).isEqualTo("""
                statement, Mara, assert, ferry.txt:2, ID
                    Mara says: the *ferries* stay open

                report, ferry.txt:2
                    Nobody came. Mara says: the *ferries* stay open

                2 hits.
                """);
        assertThat(search("\"ferries stay\"", "--type", "statement", "--format", "jsonl"))
                .matches(
                        "\\{\"type\":\"hit\",\"kind\":\"statement\",\"id\":\"[0-9a-f]{32}\",\"date\":null,\"report\":\"[0-9a-f]{64}\","
                                + "\"file\":\"ferry.txt\",\"spans\":\\[\\[13,45]],\"passage\":\"Mara says: the ferries stay open\","
                                + "\"marks\":\\[\\[15,27]]}\n");
        assertThat(search("nowhere")).isEqualTo("Nothing was found.\n");
    }

    @Test
    void aReaderFindsOnlyWhatIsForHim() {
        assertThat(search("tunnel")).isEqualTo("Nothing was found.\n");
        assertThat(search("tunnel", "--as", "south")).isEqualTo("Nothing was found.\n");
        assertThat(search("speaker:tol", "--as", "south")).isEqualTo("Nothing was found.\n");
        assertThat(search("tunnel", "--as", "north")).contains("statement, Tol").contains("entry 6, allegation-raised");
        assertThat(search("type:report", "--as", "south")).contains("1 hit.");
        assertThat(search("type:report", "--as", "chair")).contains("2 hits.");
        assertThat(search("--type", "entry", "--as", "south"))
                .doesNotContain("allegation")
                .contains("entry 0");
    }

    @Test
    void daysAndTypesNarrowTheSearch() {
        assertThat(search("mara", "--type", "entry", "--to", "2001-01-01")).isEqualTo("Nothing was found.\n");
        assertThat(search("mara", "--type", "entry", "--from", "2001-01-01")).contains("entry 1, member-joined");
        assertThat(search("ferry", "--limit", "1")).endsWith("2 hits, 1 of them not shown (--limit).\n");
    }

    @Test
    void theIndexFollowsTheCase() throws IOException {
        assertThat(search("ford")).isEqualTo("Nothing was found.\n");
        file("ford.txt", "Ada says: the ford is deep\n", "all");
        assertThat(search("ford")).contains("statement, Ada");
    }

    @Test
    void anIndexThatIsLostOrDamagedIsMadeAgain() throws IOException {
        String before = search("ferry");
        Path index = Path.of(talks, "search");
        for (Path file : files(index)) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                continue;
            }
            byte[] changed = bytes.clone();
            changed[bytes.length / 2] ^= 0x5A;
            Files.write(file, changed);
            assertThat(search("ferry")).as("changed " + file).isEqualTo(before);
            assertThat(runs.err()).isEmpty();
        }
        for (Path file : files(index)) {
            Files.deleteIfExists(file);
            assertThat(search("ferry")).as("without " + file).isEqualTo(before);
        }
    }

    @Test
    void anIndexInAFolderOfOtherThingsIsRefused() throws IOException {
        Path other = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(other.resolve("letter.txt"), "private");
        search("ferry", "--index", other.toString());
        assertThat(runs.err())
                .isEqualTo("parley: " + other + " holds other things; the index needs a folder of its own.\n");
        assertThat(runs.exit()).isEqualTo(Exit.USAGE);
        assertThat(other.resolve("letter.txt")).exists();
        assertThat(search("ferry", "--index", folder.resolve("index").toString()))
                .contains("2 hits.");
    }

    @Test
    void whatCannotBeUnderstoodIsOneSentence() {
        search("speakr:mara");
        assertThat(runs.err()).startsWith("parley: There is no field \"speakr\" to search; there are date, id, ");
        search("audience:north");
        assertThat(runs.err()).startsWith("parley: There is no field \"audience\" to search;");
        search("(", "ferry");
        assertThat(runs.err())
                .isEqualTo(
                        "parley: The query \"( ferry\" cannot be understood; put \" around signs such as : ( ) [ ].\n");
        search("ferry", "--limit", "0");
        assertThat(runs.err()).startsWith("parley: --limit must be 1 to 1000, got 0");
    }

    private String search(String... arguments) {
        return runs.run(
                "",
                Stream.concat(Stream.of("case", "search", talks), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
