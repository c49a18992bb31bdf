package org.parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.brief.Format;
import org.parley.brief.Look;
import org.parley.brief.Outcome;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;

/** The JSON lines of actors and docket are the same, byte by byte, in whatever order the reports of a case are filed. */
class DocketOrderTest {

    private static final int ORDERS = 10;
    private static final int LEAST_LINES = 40;
    private static final List<String> OF_A_REPORT = List.of("report", "statement", "event", "incident").stream()
            .map(DocketOrderTest::start)
            .toList();

    private static final class Shared {
        static final Reading READING = Reading.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {"baghdad-2007", "istanbul-2025", "kuala-lumpur-2025", "poonch-2013"})
    void linesOfTheCaseAreTheSameInEveryOrder(String example) throws IOException {
        List<ReadReport> reports = new ArrayList<>();
        Intake.with(Limits.DEFAULT)
                .read(List.of(Path.of("..", "examples", example).toString()), filed -> {
                    if (filed instanceof Report report) {
                        reports.add(Shared.READING.read(report));
                    }
                });
        String lines = caseLines(reports);
        assertThat(lines.lines().count()).isGreaterThan(LEAST_LINES);
        for (int i = 0; i < ORDERS; i++) {
            Collections.shuffle(reports, new Random(i));
            assertThat(caseLines(reports)).isEqualTo(lines);
        }
    }

    private static String caseLines(List<ReadReport> reports) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.JSONL
                .writer(Look.PLAIN)
                .write(reports.stream().<Outcome>map(Outcome.Read::of).iterator(), out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> OF_A_REPORT.stream().noneMatch(line::startsWith))
                .collect(Collectors.joining("\n"));
    }

    private static String start(String type) {
        return "{\"type\":\"" + type + "\"";
    }
}
