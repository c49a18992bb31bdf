package org.parley.docket;

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
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;

/**
 * Every folder of {@code golden-docket}: the reports {@code 1.txt}, {@code 2.txt} and so on are one case, and {@code
 * expected.txt} holds all of its allegations, proposals and commitments as {@link DocketText} writes them.
 */
class GoldenDocketTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden-docket");
    private static final int FEWEST_CASES = 12;
    private static final Reading READING = Reading.load();

    @Test
    void areEnough() {
        assertThat(list(GOLDEN)).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
    }

    @TestFactory
    Stream<DynamicTest> areFoundAsLabelled() {
        return list(GOLDEN).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        String actual = String.join("\n", DocketText.lines(Docket.of(read(folder)))) + "\n";
        Path expected = folder.resolve("expected.txt");
        boolean missing = !Files.exists(expected);
        if (missing || Boolean.getBoolean("parley.golden.update")) {
            Files.writeString(expected, actual, UTF_8);
        }
        assertThat(missing)
                .as("%s had no expected.txt; it was written and must be looked at", folder.getFileName())
                .isFalse();
        assertThat(actual)
                .as("%s%n%s", folder.getFileName(), Files.readString(folder.resolve("why.md"), UTF_8))
                .isEqualTo(Files.readString(expected, UTF_8));
    }

    private static List<ReadReport> read(Path folder) {
        return list(folder).stream()
                .filter(file -> file.getFileName().toString().matches("\\d+\\.txt"))
                .map(GoldenDocketTest::readOne)
                .toList();
    }

    private static ReadReport readOne(Path file) {
        try {
            return READING.read(Report.ofText(file.getFileName().toString(), Files.readString(file, UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
