package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportReportTest {

    @Test
    void aRowCountsOnceForEachKindOfFlaw() {
        ImportReport report = new ImportReport();
        report.begin("table.csv");
        report.add(new GroundRow(
                4,
                null,
                List.of(
                        new RowFlaw(RowFlaw.Kind.BAD_DATE, 4, "one"),
                        new RowFlaw(RowFlaw.Kind.BAD_DATE, 4, "two"),
                        new RowFlaw(RowFlaw.Kind.BAD_NUMBER, 4, "x"))));
        assertThat(report.flaws())
                .containsExactly(
                        new ImportReport.Count(RowFlaw.Kind.BAD_DATE, 1, List.of("table.csv:4")),
                        new ImportReport.Count(RowFlaw.Kind.BAD_NUMBER, 1, List.of("table.csv:4")));
        assertThat(report.leftOut()).isEqualTo(1);
    }

    @Test
    void anEmptyTableIsNoTable() {
        assertThatThrownBy(() -> RowText.read(GroundFormat.UCDP, "\n\n")).hasMessageContaining("nothing in it");
    }

    @Test
    void aFormOfDatesMustBeReadable() {
        String lines = "id = [a]\ndate = [b]\n";
        assertThatThrownBy(() -> CsvMapping.parse(lines + "date format = qqqQ"))
                .hasMessageContaining("no form of dates");
        assertThatThrownBy(() -> CsvMapping.parse(lines + "encoding = klingon")).hasMessageContaining("no encoding");
        assertThat(CsvMapping.parse(lines + "date format = d MMM yyyy").findDay("1 May 2026"))
                .isPresent();
    }
}
