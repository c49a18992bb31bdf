package org.parley.docket.actors;

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
import org.parley.docket.Docket;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;

/**
 * Every folder of {@code golden-actors}: the reports {@code 1.txt}, {@code 2.txt} and so on are one case. Each line of
 * {@code expected.txt} must be the line of one of its actors ({@link ActorText}); other actors are not looked at, but none
 * may have a name that stands in the file in other lines only, and {@code none NAME} says that there is no such actor.
 */
class GoldenActorsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden-actors");
    private static final int FEWEST_CASES = 20;
    private static final Reading READING = Reading.load();

    private static List<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areEnough() {
        assertThat(list(GOLDEN)).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
    }

    @TestFactory
    Stream<DynamicTest> areLinkedAsLabelled() {
        return list(GOLDEN).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    static List<ReadReport> read(Path folder) {
        return list(folder).stream()
                .filter(file -> file.getFileName().toString().matches("\\d+\\.txt"))
                .map(file -> {
                    try {
                        return READING.read(
                                Report.ofText(file.getFileName().toString(), Files.readString(file, UTF_8)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    static List<Path> folders() {
        return list(GOLDEN);
    }

    private static void check(Path folder) throws IOException {
        List<ReadReport> reports = read(folder);
        List<String> actual = Docket.of(reports).actors().stream()
                .map(actor -> ActorText.line(actor, reports))
                .toList();
        List<String> expected =
                Files.readString(folder.resolve("expected.txt"), UTF_8).lines().toList();
        assertThat(expected).isNotEmpty();
        for (String line : expected) {
            if (line.startsWith("none ")) {
                assertThat(actual).noneMatch(one -> one.startsWith(line.substring(5) + " |"));
                continue;
            }
            assertThat(actual)
                    .as("%s%n%s", folder.getFileName(), Files.readString(folder.resolve("why.md"), UTF_8))
                    .contains(line);
            String name = line.substring(0, line.indexOf(" |") + 2);
            assertThat(expected)
                    .containsAll(
                            actual.stream().filter(one -> one.startsWith(name)).toList());
        }
    }
}
