package org.parley.record.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.record.Reader;

/** A checker in another language, written from the documentation of the form, comes to the same verdicts. */
class IndependentCheckTest {

    private static final Path CHECKER = Path.of("src", "test", "python", "check_bundle.py");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Unzipped bundle;

    @BeforeEach
    void write() throws Exception {
        Assumptions.assumeTrue(pythonIsThere(), "There is no python3 on this machine.");
        bundle = Unzipped.of(Talks.bundle(folder, Optional.of(Reader.of("south"))));
    }

    @Test
    void aSoundRecordIsSoundForItToo() throws Exception {
        assertThat(check()).isEqualTo("sound, 7 entries\n");
    }

    @Test
    void itFindsWhatWasTamperedWith() throws Exception {
        bundle.change(BundleFile.ENTRIES, text -> text.replace("a hotline", "no hotline"));
        assertThat(check()).isEqualTo("what entry 5 says was changed\n");
    }

    @Test
    void itFindsAChangedLeaf() throws Exception {
        bundle.change(BundleFile.ENTRIES, text -> text.replace("[\\\"north\\\"]", "[\\\"south\\\"]"));
        assertThat(check()).isEqualTo("the first 6 entries are not those that were signed for\n");
    }

    @Test
    void itFindsForgedSignatures() throws Exception {
        String note = "checkpoints/000000000000000006.txt";
        bundle.change(note, text -> text.replaceFirst("\n6\n", "\n5\n"));
        assertThat(check())
                .contains("the checkpoint at 5 is not signed by the log")
                .contains("a cosignature at 5 is forged");
    }

    @Test
    void itIsNoLongerThanAnybodyReads() throws IOException {
        assertThat(Files.readAllLines(CHECKER)).hasSizeLessThan(130);
    }

    private String check() throws IOException, InterruptedException {
        Path file = bundle.zip(folder.resolve("tried.zip"));
        Process checker = new ProcessBuilder(
                        "python3",
                        CHECKER.toString(),
                        file.toString(),
                        Talks.LOG.key().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        checker.waitFor();
        return said;
    }

    private static boolean pythonIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
