package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every console command of the README as a newcomer would, in a fresh copy of the files that git tracks, and compares
 * what it prints with what the README shows. {@code -Dparley.update=true} writes what it printed into the README.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are those of a POSIX shell")
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path README = ROOT.resolve("README.md");
    private static final String FENCE = "```";
    private static final long PATIENCE_MINUTES = 15;
    private static final int LEAST_COMMANDS = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void everyCommandPrintsWhatTheReadmeShows() throws IOException, InterruptedException {
        Path clone = Files.createDirectory(folder.resolve("parley"));
        run(ROOT, "git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t '" + clone + "'");
        List<String> lines = Files.readAllLines(README, StandardCharsets.UTF_8);
        List<String> made = new ArrayList<>();
        int commands = 0;
        for (int i = 0; i < lines.size(); i++) {
            made.add(lines.get(i));
            if (lines.get(i).equals(FENCE + "console")) {
                String command = lines.get(++i);
                assertThat(command).startsWith("$ ");
                made.add(command);
                made.addAll(run(clone, command.substring(2)));
                commands++;
                while (!lines.get(i + 1).equals(FENCE)) {
                    i++;
                }
            }
        }
        assertThat(commands).isGreaterThanOrEqualTo(LEAST_COMMANDS);
        if (Boolean.getBoolean("parley.update")) {
            Files.write(README, made, StandardCharsets.UTF_8);
        }
        assertThat(String.join("\n", Files.readAllLines(README, StandardCharsets.UTF_8)))
                .isEqualTo(String.join("\n", made));
    }

    /** What a command prints, without the message of the first build. */
    private List<String> run(Path where, String command) throws IOException, InterruptedException {
        File out = folder.resolve("out.txt").toFile();
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start();
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        List<String> printed = new ArrayList<>(Files.readAllLines(out.toPath(), StandardCharsets.UTF_8));
        printed.removeIf(line -> line.startsWith("parley: Building Parley"));
        printed.replaceAll(String::stripTrailing);
        return printed;
    }
}
