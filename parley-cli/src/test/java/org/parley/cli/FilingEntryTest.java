package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each report that is filed into a case with a record is an entry. */
class FilingEntryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Runs runs;

    private String ferry = "";
    private String mill = "";

    @BeforeEach
    void writeReports() throws IOException {
        runs = new Runs(folder);
        ferry = Files.writeString(folder.resolve("ferry.txt"), "Mara says: the line stays open\n")
                .toString();
        mill = Files.writeString(folder.resolve("mill.txt"), "Tol says: the mill is shut\n")
                .toString();
    }

    @Test
    void aReportIsEnteredOnceWithWhoFiledIt() {
        String talks = runs.record("talks.case", false);
        runs.run("", "read", "--case", talks, "--by", "aylin", "--party", "north", "--audience", "north,chair", ferry);
        runs.run("", "read", "--case", talks, "--by", "mara", ferry, mill, mill);
        assertThat(runs.exit()).as(runs.err()).isZero();
        assertThat(filed(talks, "chair").lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("ferry.txt")
                        && line.contains("\"by\":{\"member\":\"aylin\",\"party\":\"north\"}"))
                .anyMatch(line -> line.contains("mill.txt") && line.contains("\"audience\":[\"all\"]"));
        assertThat(filed(talks, "south")).contains("mill.txt").doesNotContain("ferry.txt");
    }

    @Test
    void whoFilesMustBeSaidBeforeAnythingIsRead() {
        String talks = runs.record("talks.case", false);
        runs.run("", "read", "--case", talks, ferry);
        assertThat(runs.exit()).isEqualTo(Exit.USAGE);
        assertThat(runs.err())
                .startsWith("parley: This case keeps a record, in which each report that is filed is an entry: say who"
                        + " files with --by MEMBER, or --by parley when nobody does.\n");
        runs.run("", "read", "--case", talks, "--by", "aylin", ferry);
        assertThat(runs.exit()).isEqualTo(Exit.USAGE);
        assertThat(runs.err()).endsWith("(rule MembersActForTheirSide)\n");
        assertThat(runs.run("", "docket", talks)).contains("0 statements in 0 reports");
        runs.run("", "read", "--by", "mara", ferry);
        assertThat(runs.err()).startsWith("parley: --by says who files into a case; give --case.\n");
        runs.run("", "read", "--case", talks);
        assertThat(runs.exit()).as("nothing is filed, so nobody files").isZero();
    }

    @Test
    void nobodyFilesAsTheMachine() {
        String talks = runs.record("talks.case", false);
        runs.run("", "read", "--case", talks, "--by", "parley", ferry);
        assertThat(filed(talks, "chair")).contains("\"by\":{\"member\":\"parley\"}");
    }

    @Test
    void whatWasFiledBeforeTheRecordBeganIsEnteredWithTheNextFiling() {
        String talks = runs.at("talks.case");
        runs.run("", "read", "--case", talks, ferry);
        runs.record("talks.case", false);
        assertThat(filed(talks, "chair")).isEmpty();
        runs.run("", "read", "--case", talks, "--by", "mara", "--audience", "chair", mill);
        assertThat(filed(talks, "south")).contains("ferry.txt").doesNotContain("mill.txt");
        assertThat(filed(talks, "chair").lines()).hasSize(2);
    }

    @Test
    void aReportThatIsForSomeIsInNobodyElsesDocket() {
        String talks = runs.record("talks.case", false);
        runs.run("", "read", "--case", talks, "--by", "mara", "--audience", "chair,north", ferry);
        runs.run("", "read", "--case", talks, "--by", "mara", mill);
        assertThat(runs.run("", "docket", talks)).contains("mill").doesNotContain("line stays open");
        assertThat(runs.run("", "docket", talks, "--as", "north"))
                .contains("mill")
                .contains("line stays open");
        assertThat(runs.run("", "export", talks, "--for", "south", "--format", "csv"))
                .doesNotContain("ferry");
    }

    /** A report whose entry was taken back stays with the readers it had, and is not entered again. */
    @Test
    void anEntryThatIsTakenBackDoesNotComeAgain() {
        String talks = runs.record("talks.case", false);
        runs.run("", "read", "--case", talks, "--by", "mara", "--audience", "chair", ferry);
        runs.run(
                "{\"kind\":\"entry-retracted\",\"entry\":4,\"reason\":\"by mistake\"}",
                "case",
                "enter",
                talks,
                "--by",
                "mara",
                "--audience",
                "chair",
                "-");
        assertThat(runs.exit()).as(runs.err()).isZero();
        runs.run("", "read", "--case", talks, "--by", "mara", ferry);
        assertThat(filed(talks, "chair").lines()).hasSize(1);
        assertThat(runs.run("", "docket", talks)).doesNotContain("line stays open");
    }

    private String filed(String talks, String reader) {
        StringBuilder filed = new StringBuilder();
        runs.run("", "case", "log", talks, "--as", reader)
                .lines()
                .filter(line -> line.contains("report-filed"))
                .forEach(line -> filed.append(line).append('\n'));
        return filed.toString();
    }
}
