package org.parley.reading.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.parley.reading.golden.GoldenFoldersTest.GOLDEN;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parley.model.Report;
import org.parley.reading.Reading;

/**
 * Every golden case, read by the whole of reading. {@code -Dparley.golden.update=true} rewrites the expectations of those
 * that are not listed in {@code not-yet.txt}; {@code -Dparley.golden.list=true} rewrites that list.
 */
class GoldenStatementsTest {

    private static final boolean UPDATE = Boolean.getBoolean("parley.golden.update");
    private static final String HEAD = """
            # Golden cases that are misread today. Their expectations are right and stay; a name leaves this list in the
            # commit that makes its case right. Written by: ./mvnw -pl parley-reading -am test -Dparley.golden.list=true
            """;

    static final Reading READING = Reading.load();

    private static String lines(Report report) {
        return StatementLine.linesOf(READING.read(report));
    }

    @TestFactory
    Stream<DynamicTest> areReadAsLabelled() {
        List<String> misread = GoldenCase.namesNotYetRight(GOLDEN);
        return GoldenCase.list(GOLDEN).stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> {
                    if (misread.contains(golden.name())) {
                        golden.checkStillMisread(GoldenStatementsTest::lines);
                    } else {
                        golden.check(GoldenStatementsTest::lines, UPDATE);
                    }
                }));
    }

    @Test
    @EnabledIfSystemProperty(named = "parley.golden.list", matches = "true")
    void writesTheListOfThoseThatAreMisread() throws IOException {
        String names = GoldenCase.list(GOLDEN).stream()
                .filter(golden -> !golden.isReadRight(GoldenStatementsTest::lines))
                .map(golden -> golden.name() + "\n")
                .collect(Collectors.joining());
        Files.writeString(GOLDEN.resolve("not-yet.txt"), HEAD + names, UTF_8);
    }
}
