package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a secretariat and a liaison officer do with a record, on the command line. */
class RecordCommandsTest {

    private static final String SETUP = """
            {"kind":"mechanism-set","name":"Border committee","parties":[{"id":"north","name":"North"},\
            {"id":"south","name":"South"}],"in_scope":[],"out_of_scope":[],"rules":{"days_to_reply":7,\
            "standard":"BALANCE_OF_PROBABILITIES","agreement":"ALL","two_reviewers":false}}
            {"kind":"member-joined","member":"mara","name":"Mara","role":"CHAIR"}
            {"kind":"member-joined","member":"aylin","name":"Aylin","role":"LIAISON","party":"north"}
            """;

    private static final String SECRET =
            "{\"kind\":\"allegation-raised\",\"accuser\":\"north\",\"accused\":\"south\",\"conduct\":\"tunnels\",\"items\":[]}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @SuppressWarnings("NullAway.Init") // set before each test
    private String talks;

    @BeforeEach
    void keepARecord() {
        talks = folder.resolve("talks.case").toString();
        assertThat(run("", "case", "begin", talks, "--name", "committee.example/talks"))
                .isEqualTo(Exit.OK);
        run("", "case", "key", "north.example/liaison", "-o", at("north.key"));
        String key = out().lines().reduce("", (earlier, line) -> line);
        run(SETUP, "case", "enter", talks, "--by", "mara", "-");
        run(
                "{\"kind\":\"key-added\",\"owner\":\"north\",\"key\":\"" + key + "\"}",
                "case",
                "enter",
                talks,
                "--by",
                "mara",
                "-");
        run(
                SECRET,
                "case",
                "enter",
                talks,
                "--by",
                "aylin",
                "--party",
                "north",
                "--audience",
                "north,chair",
                "--sign",
                at("north.key"),
                "-");
        run("", "case", "sign", talks);
        run("", "case", "sign", talks, "--key", at("north.key"));
        assertThat(err()).isEmpty();
        out.reset();
    }

    @Test
    void aBundleIsCheckedWithoutTheCase() throws IOException {
        run("", "export", talks, "--for", "south", "-o", at("south.zip"));
        String key = Files.readAllLines(Path.of(talks, "log.key")).get(0);
        assertThat(run("", "verify", at("south.zip"), "--key", key)).isEqualTo(Exit.OK);
        assertThat(out().replaceAll("[0-9]+ [A-Z][a-z]+ [0-9]{4}, [0-9:]{5} UTC", "TIME"))
                .isEqualTo("""
                        The record committee.example/talks is sound.

                        5 entries, from TIME to TIME.
                        4 entries shown and checked, 1 hidden: 1 for chair, north.
                        Signed for the first 5 entries by committee.example/talks (the log); north.example/liaison on TIME.
                        """);
    }

    @Test
    void withoutAKeyTheVerifierIsToldToCompareIt() {
        assertThat(run("", "verify", talks)).isEqualTo(Exit.OK);
        assertThat(out())
                .contains("Compare it with the one that you were given, or give that with --key:\n  committee");
    }

    @Test
    void aRecordSignedWithAnotherKeyIsNotSound() {
        run("", "case", "begin", at("other.case"), "--name", "committee.example/talks");
        out.reset();
        assertThat(run("", "verify", talks, "--key", at("other.case/log.key"))).isEqualTo(Exit.PROBLEMS);
        assertThat(out())
                .startsWith("The record committee.example/talks is not sound:\n  - The record says that its key is ");
    }

    @Test
    void aCheckpointThatWasKeptIsHeldAgainstTheRecord() throws IOException {
        run("", "case", "sign", talks);
        Path kept = Files.writeString(folder.resolve("kept.txt"), out());
        out.reset();
        assertThat(run("", "verify", talks, "--checkpoint", kept.toString())).isEqualTo(Exit.OK);
        Files.writeString(kept, "not a checkpoint");
        assertThat(run("", "verify", talks, "--checkpoint", kept.toString())).isEqualTo(Exit.USAGE);
        assertThat(err()).contains("kept.txt is no checkpoint: A checkpoint is three lines");
    }

    @Test
    void theLogShowsAReaderWhatIsForHim() {
        run("", "case", "log", talks, "--as", "south", "--from", "4");
        assertThat(out()).contains("\"content\":\"hidden\"").doesNotContain("tunnels");
        out.reset();
        run("", "case", "log", talks, "--as", "north", "--from", "4");
        assertThat(out()).contains("tunnels");
    }

    @Test
    void nothingIsEnteredWhenOneActIsWrong() {
        String half = SECRET + "\n{\"kind\":\"member-left\"}\n";
        assertThat(run(half, "case", "enter", talks, "--by", "mara", "-")).isEqualTo(Exit.USAGE);
        assertThat(err()).isEqualTo("parley: -, line 2: This is no act: member is missing.\n");
        run("", "case", "log", talks, "--from", "5");
        assertThat(out()).isEmpty();
    }

    @Test
    void whatTheRulesDoNotAllowIsRefusedByName() {
        String reply = "{\"kind\":\"response-given\",\"allegation\":4,\"reply\":\"DENIED\",\"text\":\"No.\"}";
        assertThat(run(
                        reply,
                        "case",
                        "enter",
                        talks,
                        "--by",
                        "aylin",
                        "--party",
                        "north",
                        "--audience",
                        "north,chair",
                        "-"))
                .isEqualTo(Exit.USAGE);
        assertThat(err()).startsWith("parley: ").endsWith("(rule OnlyTheAccusedReplies)\n");
    }

    @Test
    void theStatusSaysWhatIsDue() {
        run("", "case", "status", talks, "--as", "chair");
        assertThat(out()).isEqualTo("""
                        Border committee: 5 entries.

                        Allegations
                          4  north against south: tunnels [raised]

                        Due
                          4  notification: chair
                        """);
        out.reset();
        run("", "case", "status", talks, "--as", "south");
        assertThat(out()).isEqualTo("Border committee: 5 entries.\n");
    }

    @Test
    void whatWasReadIsProposedReviewedAndKeptAsLabelledData() {
        String lines = """
                {"type":"statement","id":"s1","confidence":0.9,"act":"assert"}
                {"type":"allegation","id":"a1","confidence":0.5}
                {"type":"statement","id":"s2","confidence":0.4,"act":"deny"}
                """;
        String types = "statement,allegation";
        run(lines, "case", "propose", talks, "--types", types, "-");
        run(lines, "case", "propose", talks, "--types", types, "-");
        assertThat(out()).isEqualTo("3 items proposed, for chair.\n0 items proposed, for chair.\n");
        out.reset();
        run("", "review", talks, "--as", "chair", "--format", "jsonl");
        assertThat(out().lines().map(line -> line.replaceAll(".*\"id\":\"(\\w+)\".*", "$1")))
                .containsExactly("a1", "s2", "s1");
        out.reset();
        String decisions = """
                {"kind":"item-rejected","item":"s1","reason":"no statement"}
                {"kind":"item-corrected","item":"s2","line":{"type":"statement","id":"s2","act":"refuse"}}
                """;
        run(decisions, "case", "enter", talks, "--by", "mara", "--audience", "chair", "-");
        assertThat(err()).isEmpty();
        out.reset();
        run("", "export", talks, "--for", "chair", "--format", "training");
        assertThat(out().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"type\":\"decision\""))
                .anyMatch(line -> line.contains("\"verdict\":\"rejected\""))
                .anyMatch(line -> line.contains("\"changed\":[\"act\",\"confidence\"]"));
        out.reset();
        run("", "review", talks, "--as", "chair", "--decided");
        assertThat(out()).isEqualTo("""
                entry 8, rejected by mara: statement s1, because: no statement
                entry 9, corrected by mara: statement s2, changed act, confidence
                """);
        out.reset();
        run("", "review", talks, "--as", "north");
        assertThat(out()).isEqualTo("Nothing waits for review.\n");
    }

    @Test
    void mistakesAreOneSentence() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "hello");
        Map<String[], String> mistakes = Map.of(
                new String[] {"verify", at("none.zip")}, "Cannot check " + at("none.zip") + ": there is no such file.",
                new String[] {"verify", at("a.txt")},
                        at("a.txt") + " is no bundle: it is not a zip file, or is damaged.",
                new String[] {"case", "begin", talks, "--name", "x"},
                        "The record of " + talks + " has begun already: it is committee.example/talks.",
                new String[] {"case", "sign", at("no.case")}, "There is no case in " + at("no.case") + ".",
                new String[] {"case", "sign", talks, "--key", at("a.txt")},
                        at("a.txt") + " is no key file: A key file has two lines: the key, and its secret half.",
                new String[] {"case", "key", "x", "-o", at("a.txt")},
                        at("a.txt") + " is there already; a key is never written over.",
                new String[] {"case", "enter", talks, "--by", "mara", at("b.txt")},
                        at("b.txt") + ": there is no such file.");
        mistakes.forEach((command, sentence) -> {
            err.reset();
            assertThat(run("", command)).isNotEqualTo(Exit.OK);
            assertThat(err()).isEqualTo("parley: " + sentence + "\n");
        });
        assertThat(mistakes).hasSize(7);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String in, String... arguments) {
        Surroundings around = new Surroundings(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Terminal.NONE,
                false,
                Desks::open);
        return Parley.run(around, arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
