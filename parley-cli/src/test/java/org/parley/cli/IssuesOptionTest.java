package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuesOptionTest {

    private static final String REPORT = "Iran demanded that Iraq reopen the night ferry across the river by Monday.";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void givesTheMatrixRowsOfTheUsersOwn() throws IOException {
        assertThat(read()).isEqualTo(Exit.OK);
        assertThat(out()).doesNotContain("\"issue\":\"river crossings\"");
        assertThat(read("--issues", issues("river crossings\tferr*, ford, fords\n")))
                .isEqualTo(Exit.OK);
        assertThat(out()).contains("\"type\":\"position\"").contains("\"issue\":\"river crossings\"");
    }

    @Test
    void isHeededWhenACaseIsTold() throws IOException {
        String place = folder.resolve("case").toString();
        assertThat(read("--case", place)).isEqualTo(Exit.OK);
        out.reset();
        assertThat(run("read", "--case", place, "--issues", issues("river crossings\tferr*\n"), "--format", "jsonl"))
                .isEqualTo(Exit.OK);
        assertThat(out()).contains("\"issue\":\"river crossings\"");
        out.reset();
        assertThat(run("read", "--case", place, "--format", "jsonl")).isEqualTo(Exit.OK);
        assertThat(out()).doesNotContain("river crossings\"");
    }

    @Test
    void namesTheLineThatIsWrong() throws IOException {
        assertThat(read("--issues", issues("# ours\nriver crossings: ferry\n"))).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("The list of issues is wrong: mine.tsv line 2: an issue is a name, a tab, and words");
        assertThat(out()).isEmpty();
    }

    @Test
    void saysWhenThereIsNoSuchFile() {
        assertThat(read("--issues", folder.resolve("none.tsv").toString())).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Cannot read the issues")
                .contains("none.tsv");
    }

    private String issues(String lines) throws IOException {
        return Files.writeString(folder.resolve("mine.tsv"), lines).toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int read(String... options) {
        List<String> arguments = new ArrayList<>(List.of("read"));
        arguments.addAll(Arrays.asList(options));
        arguments.addAll(List.of("--format", "jsonl", "-"));
        return run(arguments.toArray(new String[0]));
    }

    private int run(String... arguments) {
        return Parley.run(
                new Surroundings(
                        new ByteArrayInputStream(REPORT.getBytes(StandardCharsets.UTF_8)),
                        out,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Terminal.NONE,
                        false,
                        Desks::open),
                arguments);
    }
}
