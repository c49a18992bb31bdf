package org.parley.reading.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.model.SpeechAct;
import org.parley.model.StatementKind;

/** That the folders themselves are well made: a mistyped expectation would otherwise look like a fault of reading. */
class GoldenFoldersTest {

    static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    static final int FEWEST_CASES = 60;

    private static final Pattern SPAN = Pattern.compile("«(.*?)»(?=$| «| cue=| content=| \\| )");
    private static final Pattern LINE =
            Pattern.compile("[^|]+ \\| (" + words(Stream.of(SpeechAct.values()).map(SpeechAct::word)) + ")"
                    + " \\| (" + words(Stream.of(StatementKind.values()).map(StatementKind::word)) + ")"
                    + " \\| source=(-|«.+») cue=(-|«.+») content=«.+»"
                    + "( \\| to=[^|]+)?( \\| via=[^|]+)?( \\| negated)?");

    @Test
    void areEnoughWithoutThoseThatAreMisread() {
        List<String> names =
                GoldenCase.list(GOLDEN).stream().map(GoldenCase::name).toList();
        List<String> misread = GoldenCase.namesNotYetRight(GOLDEN);
        assertThat(names).containsAll(misread);
        assertThat(misread).isSorted().doesNotHaveDuplicates();
        assertThat(names.size() - misread.size()).isGreaterThanOrEqualTo(FEWEST_CASES);
    }

    @TestFactory
    Stream<DynamicTest> areWellMade() {
        return GoldenCase.list(GOLDEN).stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> assertWellMade(golden)));
    }

    private static void assertWellMade(GoldenCase golden) {
        assertThat(golden.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(golden.why().lines()).as("why.md, 2 to 4 lines").hasSizeBetween(2, 4);
        String text = golden.report().text().replace('\n', '⏎');
        List<String> lines = golden.expected().lines().toList();
        for (String line : lines) {
            assertThat(line).matches(LINE);
            Matcher span = SPAN.matcher(line);
            while (span.find()) {
                assertThat(text).as("spans of: %s", line).contains(span.group(1));
            }
        }
        assertThat(golden.expected())
                .isEqualTo(lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }

    private static String words(Stream<String> words) {
        return words.map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.joining("|"));
    }
}
