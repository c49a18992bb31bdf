package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person reviews item after item by letters on standard input. */
class ReviewCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Runs runs;

    private String talks = "";

    @BeforeEach
    void prepare() {
        runs = new Runs(folder);
    }

    /** Three items; the first to be looked at is c1, then s2, then s1. */
    private void propose(boolean twoReviewers) throws IOException {
        talks = runs.record("talks.case", twoReviewers);
        String ferry = Files.writeString(folder.resolve("ferry.txt"), "Nobody came.\nMara says: the line stays open\n")
                .toString();
        runs.run("", "read", "--case", talks, "--by", "mara", ferry);
        String report =
                runs.run("", "docket", talks, "--format", "jsonl").replaceAll("(?s).*?\"report\":\"(\\w+)\".*", "$1");
        runs.run("""
                {"type":"statement","id":"s1aa","report":"%1$s","source":[[13,17]],"cue":[],"content":[[24,43]],\
                "speaker":"Mara","act":"assert","text":"the line stays open","negated":false,"confidence":0.9}
                {"type":"statement","id":"s2bb","speaker":"Tol","act":"deny","text":"no","negated":false,"confidence":0.4}
                {"type":"commitment","id":"c1cc","by":{"name":"North","code":null},"to":[],"what":"to open the line and the ford",\
                "topic":null,"accounts":[{"file":"ferry.txt","report":"%1$s","spans":[[13,43]],"statement":"s1aa","event":null}]}
                """.formatted(report), "case", "propose", talks, "--types", "statement,commitment", "-");
        assertThat(runs.err()).isEmpty();
    }

    @Test
    void theQueueIsListedByWeightThenConfidence() throws IOException {
        propose(false);
        assertThat(runs.run("", "review", talks, "--as", "chair")).isEqualTo("""
                c1cc  commitment    0.90  North undertakes: “to open the line and the ford”
                s2bb  statement     0.40  Tol deny: “no”
                s1aa  statement     0.90  Mara assert: “the line stays open”
                """);
        assertThat(runs.run("", "review", talks, "--as", "chair", "--next")).isEqualTo("""
                commitment c1cc, confidence 0.90
                  North undertakes: “to open the line and the ford”
                  ferry.txt:2  Mara says: the line stays open
                """);
    }

    @Test
    void acceptCorrectRejectAreEnteredAtOnce() throws IOException {
        propose(false);
        String told = runs.run("a\nc act=refuse\nr\nnot said\n", "review", talks, "--by", "mara");
        assertThat(runs.exit()).isZero();
        assertThat(told)
                .contains("> entry 8", "> entry 9", "Why? entry 10", "Nothing waits for you.", "3 decisions entered.");
        assertThat(runs.run("", "review", talks, "--as", "chair", "--decided")).isEqualTo("""
                entry 8, accepted by mara: commitment c1cc
                entry 9, corrected by mara: statement s2bb, changed act
                entry 10, rejected by mara: statement s1aa, because: not said
                """);
    }

    @Test
    void theLastDecisionIsUndoneAlsoInALaterRun() throws IOException {
        propose(false);
        runs.run("a\nr nothing\n", "review", talks, "--by", "mara");
        String told = runs.run("u\nu\nu\n", "review", talks, "--by", "mara");
        assertThat(told).contains("undone: entry 9", "undone: entry 8", "There is no decision of mara to undo.");
        assertThat(runs.run("", "review", talks, "--as", "chair").lines()).hasSize(3);
        assertThat(runs.run("", "review", talks, "--as", "chair", "--decided"))
                .isEqualToIgnoringNewLines("Nothing was decided that this reader may see; --as names another.");
    }

    @Test
    void aSplitIsUndone() throws IOException {
        propose(false);
        String told = runs.run(
                "s\nwhat=to open the line\n\nwhat=to open the ford\nwhatt=x\n\n\nl\nq\n",
                "review",
                talks,
                "--by",
                "mara");
        assertThat(told).contains("There is no \"whatt\" in it; there are ", "  entry 8\n");
        String decided = runs.run("", "export", talks, "--for", "chair", "--format", "training");
        assertThat(decided)
                .contains("\"verdict\":\"split\"", "to open the ford", "\"text\":\"Mara says: the line stays open\"");
        runs.run("u\n", "review", talks, "--by", "mara");
        assertThat(runs.run("", "review", talks, "--as", "chair"))
                .contains("c1cc  commitment")
                .doesNotContain("c1cc/1");
    }

    @Test
    void aMergeIsUndone() throws IOException {
        propose(false);
        String told = runs.run("n\nm s1\nq\n", "review", talks, "--by", "mara");
        assertThat(told).contains("> entry 8");
        assertThat(runs.run("", "review", talks, "--as", "chair").lines()).hasSize(2);
        told = runs.run("m s2\nn\nm x\nm\nm s\nu\nq\n", "review", talks, "--by", "mara");
        assertThat(told)
                .contains("The item s2bb is a statement, the first one a commitment. (rule OnlyTheSameTypeIsMerged)")
                .contains("No item begins with \"x\".")
                .contains("undone: entry 8");
        assertThat(runs.run("", "review", talks, "--as", "chair").lines()).hasSize(3);
    }

    @Test
    void twoPersonsDecideWhereTheRulesSaySo() throws IOException {
        propose(true);
        assertThat(runs.run("a\nq\n", "review", talks, "--by", "mara"))
                .contains("entry 8; another person must confirm it")
                .contains("1 decision entered.");
        assertThat(runs.run("", "review", talks, "--as", "chair"))
                .contains(
                        "c1cc  commitment    0.90  North undertakes: “to open the line and the ford” (accepted by mara,"
                                + " awaits a second person)");
        assertThat(runs.run("", "review", talks, "--by", "mara", "--next")).startsWith("statement s2bb");
        runs.run(
                "{\"kind\":\"item-accepted\",\"item\":\"c1cc\"}",
                "case",
                "enter",
                talks,
                "--by",
                "mara",
                "--audience",
                "chair",
                "-");
        assertThat(runs.err()).endsWith("(rule TwoPersonsReview)\n");
        assertThat(runs.run("a\nq\n", "review", talks, "--by", "ines")).contains("> entry 9\n");
        assertThat(runs.run("", "review", talks, "--as", "chair", "--decided"))
                .isEqualTo("entry 9, accepted by mara and ines: commitment c1cc\n");
    }

    @Test
    void whoMayNotReviewIsTold() throws IOException {
        propose(false);
        assertThat(runs.run("q\n", "review", talks, "--by", "aylin", "--party", "north"))
                .contains("Nothing waits for you.");
        assertThat(runs.run("a\nx\n", "review", talks, "--by", "stranger"))
                .contains("stranger is no member of the mechanism. (rule OnlyMembersAct)")
                .contains("split it into two or more");
        runs.run("", "review", talks, "--party", "north");
        assertThat(runs.err()).startsWith("parley: --party says for which party --by decides; give --by.\n");
    }
}
