package org.parley.reading.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Origin;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.model.StatementKind;

class GoldenCaseTest {

    private static final String LINE =
            "Mara Oduya | promise | indirect | source=«Oduya» cue=«told» content=«she⏎would» «come»"
                    + " | to=them | via=Radio Tesk, an aide | negated\n";

    /** Knows one text by heart: the runner is under test here, not reading. */
    private static ReadReport oneStatement(Report report) {
        return new ReadReport(
                report,
                List.of(new Statement(
                        "s",
                        report.id(),
                        List.of(new Span(0, 5)),
                        List.of(new Span(6, 10)),
                        List.of(new Span(16, 25), new Span(27, 31)),
                        StatementKind.INDIRECT,
                        SpeechAct.PROMISE,
                        new Speaker("Mara Oduya", Speaker.Naming.NAMED, null, null),
                        new Speaker("them", Speaker.Naming.UNNAMED, null, null),
                        List.of(
                                new Speaker("Radio Tesk", Speaker.Naming.NAMED, null, null),
                                new Speaker("an aide", Speaker.Naming.UNNAMED, null, null)),
                        true,
                        new Origin("ByHeart", "1", 1))),
                List.of());
    }

    private static String lines(Report report) {
        return StatementLine.linesOf(oneStatement(report));
    }

    private final Path folder;

    GoldenCaseTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeCase() throws IOException {
        Files.writeString(folder.resolve("input.txt"), "Oduya told them she\nwould, come.\n", UTF_8);
        Files.writeString(folder.resolve("why.md"), "A line with everything.\n", UTF_8);
    }

    @Test
    void passesWhenEveryLineIsTheSame() throws IOException {
        Files.writeString(folder.resolve("expected.txt"), LINE, UTF_8);
        new GoldenCase(folder).check(GoldenCaseTest::lines, false);
        assertThat(new GoldenCase(folder).expected()).isEqualTo(LINE);
    }

    @Test
    void failsWithTheReasonWhenALineDiffers() throws IOException {
        Files.writeString(folder.resolve("expected.txt"), LINE.replace("promise", "assert"), UTF_8);
        assertThatThrownBy(() -> new GoldenCase(folder).check(GoldenCaseTest::lines, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("A line with everything.");
    }

    @Test
    void writesAMissingExpectationAndFails() {
        assertThatThrownBy(() -> new GoldenCase(folder).check(GoldenCaseTest::lines, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("check it by hand");
        assertThat(new GoldenCase(folder).expected()).isEqualTo(LINE);
    }

    @Test
    void rewritesAnExpectationOnlyWhenTold() throws IOException {
        Files.writeString(folder.resolve("expected.txt"), "old\n", UTF_8);
        new GoldenCase(folder).check(GoldenCaseTest::lines, true);
        assertThat(new GoldenCase(folder).expected()).isEqualTo(LINE);
    }

    @Test
    void keepsACaseThatIsMisreadUntilItIsReadRight() throws IOException {
        Files.writeString(folder.resolve("expected.txt"), LINE.replace("promise", "assert"), UTF_8);
        new GoldenCase(folder).checkStillMisread(GoldenCaseTest::lines);
        Files.writeString(folder.resolve("expected.txt"), LINE, UTF_8);
        assertThatThrownBy(() -> new GoldenCase(folder).checkStillMisread(GoldenCaseTest::lines))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not-yet.txt");
    }

    @Test
    void listsTheNamesOfMisreadCasesWithoutComments() throws IOException {
        assertThat(GoldenCase.namesNotYetRight(folder)).isEmpty();
        Files.writeString(folder.resolve("not-yet.txt"), "# why\n\nrelay-of-three\n", UTF_8);
        assertThat(GoldenCase.namesNotYetRight(folder)).containsExactly("relay-of-three");
    }
}
