package org.parley.docket.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.docket.assess.series.GroundData;
import org.parley.model.GroundIncident;

/** Real counts: a ceasefire after which the fighting fell with violations, and talks after which nothing fell. */
class IraqTest {

    private static final LocalDate TODAY = LocalDate.of(2008, 12, 31);

    @Test
    void sadrCityCeasefireBroughtTheFallThatItPromised() {
        Assessment fewer = assess("""
                commitment: the fighting in Sadr City ends
                actors: Mahdi Army
                area: Baghdad
                promised on: 2008-05-10
                starts: 2008-05-12
                expect: fewer
                """);
        assertThat(fewer.verdict()).isEqualTo(Verdict.KEPT);
        assertThat(fewer.find().orElseThrow().high()).isLessThan(0.5);
    }

    @Test
    void sadrCityCeasefireWasBrokenAtFirst() {
        Assessment none = assess("""
                commitment: the fighting in Sadr City ends
                actors: Mahdi Army
                area: Baghdad
                promised on: 2008-05-10
                starts: 2008-05-12
                expect: none
                """);
        assertThat(none.verdict()).isEqualTo(Verdict.KEPT_IN_PART);
        assertThat(none.reason()).contains("not none");
    }

    @Test
    void talksOfMay2007BroughtNoFall() {
        Assessment talks = assess("""
                commitment: not a ceasefire
                area: Iraq
                promised on: 2007-05-28
                """);
        assertThat(talks.verdict()).isIn(Verdict.NOT_KEPT, Verdict.CANNOT_TELL);
        assertThat(talks.find().orElseThrow().placebo().isEnough()).isTrue();
    }

    /** The worked example of the documents is what the program says. */
    @Test
    void documentsShowWhatIsSaid() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "assessment.md"));
        List<String> examples = Arrays.stream(page.split("\n\n", -1))
                .filter(part -> part.startsWith("    ") && part.contains("commitment: "))
                .map(String::stripIndent)
                .toList();
        assertThat(examples).hasSize(2);
        assertThat(MadeGround.indicator(examples.get(0)).disputes()).hasSize(1);
        Assessment assessment = assess(examples.get(1));
        assertThat(page.replaceAll("\\s+", " ")).contains(assessment.verdict().word() + ". " + assessment.reason());
    }

    private static Assessment assess(String lines) {
        return Assessing.assess(MadeGround.indicator(lines), GroundData.of(iraq(), List.of()), TODAY);
    }

    private static List<GroundIncident> iraq() {
        List<GroundIncident> incidents = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            int rows = Integer.parseInt(fields[3]);
            for (int i = 0; i < rows; i++) {
                incidents.add(MadeGround.incident(
                        "ucdp:" + String.join("-", fields) + "-" + i,
                        fields[0].startsWith("mahdi") ? "Mahdi Army" : "Others",
                        fields[0].equals("mahdi-baghdad") ? "Baghdad province" : "Elsewhere province",
                        LocalDate.parse(fields[1]),
                        LocalDate.parse(fields[2]),
                        Integer.parseInt(fields[4]) / rows));
            }
        }
        return incidents;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(IraqTest.class.getResourceAsStream("/assess/iraq-days.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
