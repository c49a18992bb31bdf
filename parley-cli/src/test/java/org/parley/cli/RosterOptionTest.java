package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterOptionTest {

    private static final String REPORT = "The Uplanders said the ford was open.";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void namesBodiesThatParleyDoesNotKnow() throws IOException {
        Path roster =
                Files.writeString(folder.resolve("mine.tsv"), "# ours\nIRQ\tarmed group\tUpland Front\tUF|Uplanders\n");
        assertThat(read("--roster", roster.toString())).isEqualTo(Exit.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"speaker\":\"Upland Front\"")
                .contains("\"speaker_code\":\"IRQ\"");
    }

    @Test
    void namesTheLineThatIsWrong() throws IOException {
        Path roster = Files.writeString(folder.resolve("mine.tsv"), "IRQ\tUpland Front\n");
        assertThat(read("--roster", roster.toString())).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("mine.tsv", "code, kind and name");
    }

    @Test
    void saysWhenThereIsNoSuchFile() {
        assertThat(read("--roster", folder.resolve("none.tsv").toString())).isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Cannot read the roster")
                .contains("none.tsv");
    }

    private int read(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "read";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "--format";
        arguments[options.length + 2] = "jsonl";
        arguments[options.length + 3] = "-";
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
