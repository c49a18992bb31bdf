package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher as a user does; the first run builds. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {

    private static final Path LAUNCHER = Path.of("../parley").toAbsolutePath().normalize();
    private static final long PATIENCE_MINUTES = 15;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void startsFromElsewhereThroughALinkEvenTwiceAtOnce() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("a b")).resolve("parley"), LAUNCHER);
        Files.writeString(
                folder.resolve("ferry.txt"), "\"The line stays open,\" Mara Venn told reporters on Monday.\n");
        Process one = start("one", link, "read", "--format", "jsonl", "ferry.txt", "absent.txt");
        Process two = start("two", link, "--version");
        assertThat(one.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(two.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(one.exitValue()).as(text("one.err")).isEqualTo(Exit.PROBLEMS);
        assertThat(text("one.out")).contains("\"speaker\":\"Mara Venn\"").contains("\"type\":\"problem\"");
        assertThat(two.exitValue()).as(text("two.err")).isEqualTo(Exit.OK);
        assertThat(text("two.out")).startsWith("parley ");
    }

    /** PDFBox has three things to log about this file; a user has to know one. */
    @Test
    void aDamagedPdfGivesOneSentenceAndNothingOfTheLibraries() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("broken.pdf"), """
                %PDF-1.4
                1 0 obj
                <</Type/Catalog/Pages 2 0 R>>
                endobj
                trailer
                <</Root 1 0 R>>
                startxref
                9
                %%EOF
                """);
        Process process = start("pdf", LAUNCHER, "read", "--format", "csv", "broken.pdf");
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Exit.PROBLEMS);
        assertThat(text("pdf.err").lines().filter(line -> !line.startsWith("parley: Building")))
                .containsExactly("parley: broken.pdf: looks like PDF but is damaged and cannot be read");
    }

    @Test
    void saysWhatIsWrongWithJava() throws IOException, InterruptedException {
        Process process = start("none", LAUNCHER, "/nowhere", "--version");
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Exit.BUG);
        assertThat(text("none.err")).contains("JAVA_HOME is '/nowhere'").contains("17 or newer");
    }

    private Process start(String name, Path launcher, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(launcher.toString());
        for (String argument : arguments) {
            if (argument.equals("/nowhere")) {
                builder.environment().put("JAVA_HOME", argument);
            } else {
                builder.command().add(argument);
            }
        }
        return builder.directory(folder.toFile())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
