package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.ReadReport;
import org.parley.model.Report;

class TextBriefTest {

    @Test
    void staysWithinTheColumns() throws IOException {
        for (int columns : List.of(60, 80, 200)) {
            assertThat(Sample.written(new TextBrief(new Look(columns, false)), Sample.hard())
                            .lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(columns));
        }
    }

    @Test
    void coloursOnlyWhenAskedTo() throws IOException {
        String plain = Sample.written(new TextBrief(new Look(80, false)), Sample.hard());
        String coloured = Sample.written(new TextBrief(new Look(80, true)), Sample.hard());
        assertThat(plain).doesNotContain("\u001B");
        assertThat(coloured).contains("\u001B[36mpromise");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "").replaceAll(" +\n", "\n"))
                .isEqualTo(plain);
    }

    @Test
    void letsNoReportActOnTheTerminal() throws IOException {
        Report report = Report.ofText("a\u001B[2Jb\u202E.txt", "x");
        String written = Sample.written(
                new TextBrief(Look.PLAIN), List.of(Outcome.Read.of(new ReadReport(report, List.of(), List.of()))));
        assertThat(written).doesNotContain("\u001B", "\u202E").contains("a\uFFFD[2Jb.txt");
    }

    @Test
    void breaksBetweenWordsAndLeavesALongWordWhole() {
        assertThat(Columns.wrap("see https://example.org/a/very/long/address for all of it", 12))
                .containsExactly("see", "https://example.org/a/very/long/address", "for all of", "it");
    }

    @Test
    void countsWideAndCombiningCharactersAsTerminalsDo() {
        assertThat(Columns.width("e\u0301\u6F22\uD83D\uDEA2")).isEqualTo(1 + 2 + 2);
    }
}
