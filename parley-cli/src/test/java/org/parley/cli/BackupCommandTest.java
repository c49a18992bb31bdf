package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Runs runs;

    private String talks = "";
    private String file = "";

    @BeforeEach
    void fill() throws IOException {
        runs = new Runs(folder);
        talks = runs.record("talks.case", false);
        file = runs.at("backup.zip");
        String ferry = Files.writeString(folder.resolve("ferry.txt"), "Mara says: the line stays open\n")
                .toString();
        runs.run("", "read", "--case", talks, "--by", "mara", ferry);
        runs.run("", "case", "sign", talks);
    }

    @Test
    void aCaseIsTheSameAfterwards() {
        assertThat(runs.run("", "case", "backup", talks, "-o", file))
                .isEqualTo("Backup of " + talks + " in " + file
                        + ": 1 report, 5 entries of the record without the secret key of the log.\n");
        String again = runs.at("again.case");
        assertThat(runs.run("", "case", "restore", file, "-o", again))
                .isEqualTo("Restored " + again + " from " + file + "; its record of 5 entries was checked.\n");
        assertThat(Path.of(again, "log.key")).doesNotExist();
        assertThat(runs.run("", "docket", again))
                .isEqualTo(runs.run("", "docket", talks))
                .contains("Mara");
        assertThat(runs.run("", "case", "log", again)).isEqualTo(runs.run("", "case", "log", talks));
        runs.run("", "verify", again);
        assertThat(runs.exit()).isZero();
    }

    @Test
    void theKeyGoesWithItWhenAskedFor() throws IOException {
        runs.run("", "case", "backup", talks, "-o", file, "--with-key");
        runs.run("", "case", "restore", file, "-o", runs.at("again.case"));
        assertThat(Path.of(runs.at("again.case"), "log.key")).hasSameTextualContentAs(Path.of(talks, "log.key"));
        runs.run("", "case", "sign", runs.at("again.case"));
        assertThat(runs.exit()).isZero();
    }

    @Test
    void nothingIsWrittenOverAndNothingIsLeftOfWhatFails() throws IOException {
        runs.run("", "case", "backup", talks, "-o", file);
        runs.run("", "case", "restore", file, "-o", talks);
        assertThat(runs.err()).isEqualTo("parley: " + talks + " is there already; nothing is written over it.\n");
        byte[] bytes = Files.readAllBytes(Path.of(file));
        bytes[bytes.length / 3] ^= 1;
        Files.write(Path.of(file), bytes);
        runs.run("", "case", "restore", file, "-o", runs.at("again.case"));
        assertThat(runs.exit()).isEqualTo(Exit.USAGE);
        assertThat(runs.err())
                .startsWith("parley: " + file + " is damaged: ")
                .endsWith(".\n")
                .doesNotContain("..");
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside.map(one -> one.getFileName().toString()).sorted())
                    .containsExactly("backup.zip", "ferry.txt", "talks.case");
        }
    }

    @Test
    void mistakesAreOneSentence() {
        runs.run("", "case", "backup", runs.at("no.case"), "-o", file);
        assertThat(runs.err()).isEqualTo("parley: There is no case in " + runs.at("no.case") + ".\n");
        assertThat(Path.of(file)).doesNotExist();
        runs.run("", "case", "restore", runs.at("ferry.txt"), "-o", runs.at("again.case"));
        assertThat(runs.err())
                .isEqualTo("parley: " + runs.at("ferry.txt") + " is no backup: it is not a zip file, or is damaged.\n");
        runs.run("", "case", "restore", runs.at("none.zip"), "-o", runs.at("again.case"));
        assertThat(runs.err()).isEqualTo("parley: " + runs.at("none.zip") + ": there is no such file.\n");
    }
}
