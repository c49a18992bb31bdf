package org.parley.reading.ground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code golden-ground}: the kinds of lines that {@code expected.txt} has ("date", "place", "incident") are
 * compared whole, the other kinds are not looked at; {@code none KIND} says that there is no line of a kind.
 */
class GoldenGroundTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden-ground");
    private static final int FEWEST_CASES = 30;

    private static List<Path> folders() {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areEnough() {
        assertThat(folders()).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
    }

    @TestFactory
    Stream<DynamicTest> areReadAsLabelled() {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        String why = Files.readString(folder.resolve("why.md"), UTF_8);
        List<String> expected =
                Files.readString(folder.resolve("expected.txt"), UTF_8).lines().toList();
        List<String> actual = GroundLine.linesOf(Files.readString(folder.resolve("input.txt"), UTF_8))
                .lines()
                .toList();
        assertThat(expected).isNotEmpty();
        for (String kind : List.of("date", "place", "incident")) {
            List<String> wanted = ofKind(expected, kind);
            if (!wanted.isEmpty() || expected.contains("none " + kind)) {
                assertThat(ofKind(actual, kind)).as(why).isEqualTo(wanted);
            }
        }
    }

    private static List<String> ofKind(List<String> lines, String kind) {
        return lines.stream().filter(line -> line.startsWith(kind + " ")).toList();
    }
}
