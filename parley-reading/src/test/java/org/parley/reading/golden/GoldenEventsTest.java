package org.parley.reading.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.model.EventType;
import org.parley.model.Modality;
import org.parley.model.Report;

/**
 * Every golden case for events, read by the whole of reading. {@code -Dparley.golden.update=true} rewrites the expectations
 * of those that are not listed in {@code not-yet.txt}.
 */
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden-events");
    private static final int FEWEST_CASES = 40;
    private static final boolean UPDATE = Boolean.getBoolean("parley.golden.update");
    private static final Pattern LINE =
            Pattern.compile("(" + words(Stream.of(EventType.values()).map(EventType::name)) + ")( [a-z-]+)? \\| ("
                    + words(Stream.of(Modality.values()).map(Modality::word)) + ") \\| «.+» \\| .+ -> .+");

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining("|"));
    }

    private static String lines(Report report) {
        return EventLine.linesOf(GoldenStatementsTest.READING.read(report));
    }

    @Test
    void areEnoughAndWellMade() {
        List<GoldenCase> cases = GoldenCase.list(GOLDEN);
        List<String> misread = GoldenCase.namesNotYetRight(GOLDEN);
        assertThat(cases.stream().map(GoldenCase::name)).containsAll(misread);
        assertThat(cases.size() - misread.size()).isGreaterThanOrEqualTo(FEWEST_CASES);
        for (GoldenCase golden : cases) {
            assertThat(golden.why().lines()).as(golden.name()).hasSizeBetween(1, 4);
            assertThat(golden.expected().lines()).as(golden.name()).allMatch(line -> LINE.matcher(line)
                    .matches());
        }
    }

    @TestFactory
    Stream<DynamicTest> areReadAsLabelled() {
        List<String> misread = GoldenCase.namesNotYetRight(GOLDEN);
        return GoldenCase.list(GOLDEN).stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    if (misread.contains(golden.name())) {
                        golden.checkStillMisread(GoldenEventsTest::lines);
                    } else {
                        golden.check(GoldenEventsTest::lines, UPDATE);
                    }
                }));
    }
}
