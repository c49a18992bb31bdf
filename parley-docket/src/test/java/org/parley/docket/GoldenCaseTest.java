package org.parley.docket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code golden-case}: the reports {@code 1.txt}, {@code 2.txt} and so on are one case. Each line of {@code
 * expected.txt} must be among the lines of its docket ({@link CaseText}), and {@code none WORDS} says that no line begins
 * so; other lines are not looked at.
 */
class GoldenCaseTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden-case");
    private static final int FEWEST_CASES = 12;
    private static final String NONE = "none ";

    @Test
    void areEnough() {
        assertThat(CaseText.folders(GOLDEN)).hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
    }

    @TestFactory
    Stream<DynamicTest> sayWhatACarefulReaderSays() {
        return CaseText.folders(GOLDEN).stream()
                .map(folder -> DynamicTest.dynamicTest(String.valueOf(folder.getFileName()), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        List<String> actual = CaseText.lines(CaseText.docket(folder));
        List<String> expected =
                Files.readString(folder.resolve("expected.txt"), UTF_8).lines().toList();
        assertThat(expected).isNotEmpty();
        for (String line : expected) {
            if (line.startsWith(NONE)) {
                assertThat(actual).noneMatch(one -> one.startsWith(line.substring(NONE.length())));
            } else {
                assertThat(actual)
                        .as("%s%n%s", folder.getFileName(), Files.readString(folder.resolve("why.md"), UTF_8))
                        .contains(line);
            }
        }
    }
}
