package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imported incidents beside those of the reports, in all that shows the incidents of a case. All is made up. */
class LinkedImportsTest {

    private static final String REPORT = "On 2019-05-16 at Ford, 7 were killed.\n";

    private static final String GED =
            "id,type_of_violence,side_a,side_b,country,adm_1,where_coordinates,where_prec,latitude,longitude,"
                    + "date_start,date_end,date_prec,low,best,high\n"
                    + "1,1,Government of Iraq,al-Mahdi Army,Iraq,Basra,Ford town,1,30.5,47.75,2019-05-16,2019-05-16,1,6,7,9\n"
                    + "2,1,Government of Iraq,al-Mahdi Army,Iraq,Basra,Ford town,1,30.5,47.75,2019-06-20,2019-06-20,1,7,7,7\n";

    private static final String ACLED = """
            event_id_cnty,event_date,event_type,sub_event_type,actor1,country,location,latitude,longitude,geo_precision,time_precision,fatalities,notes
            X1,16 May 2019,Violence against civilians,Attack,Mill Militia,Iraq,Ford,30.5,47.75,1,1,8,secret words
            """;

    private static final List<String> BRIEFS = List.of("brief", "html", "markdown");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Runs runs;

    private String talks = "";

    @BeforeEach
    void file() throws IOException {
        runs = new Runs(folder);
        talks = runs.at("talks.case");
        runs.run("", "read", "--case", talks, file("report.txt", REPORT));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void importUcdp() throws IOException {
        runs.run("", "import", "ucdp", file("ged.csv", GED), "--case", talks, "--date", "2026-03-01");
        assertThat(runs.err()).isEmpty();
    }

    private void importAcled() throws IOException {
        runs.run("", "import", "acled", file("acled.csv", ACLED), "--case", talks, "--date", "2026-03-01");
        assertThat(runs.err()).isEmpty();
    }

    private String read(String... more) {
        String[] all = new String[more.length + 3];
        System.arraycopy(new String[] {"read", "--case", talks}, 0, all, 0, 3);
        System.arraycopy(more, 0, all, 3, more.length);
        return runs.run("", all);
    }

    private String incidentLine(String... more) {
        return read(more)
                .lines()
                .filter(line -> line.startsWith("{\"type\":\"case_incident\""))
                .reduce("", String::concat);
    }

    @Test
    void withoutImportsNothingIsShownOfThem() throws IOException {
        assertThat(incidentLine("--format", "jsonl")).contains("\"killed\":{").doesNotContain("imported");
        for (String form : BRIEFS) {
            assertThat(read("--format", form)).isNotEmpty().doesNotContainIgnoringCase("imported");
        }
    }

    @Test
    void theSameHappeningStandsBesideTheReportsAndAnotherDoesNot() throws IOException {
        importUcdp();
        assertThat(incidentLine("--format", "jsonl"))
                .contains("\"killed\":{\"min\":7,\"max\":7,\"approx\":false}")
                .contains(
                        "\"imported\":[{\"id\":\"ucdp:1\",\"data_set\":\"ucdp\",\"release\":\"\",\"likeness\":\"the same\",\"reasons\":"
                                + "[\"both ASSAULT\",\"the same day\",\"0 km apart\",\"7 and 7 killed\"],\"from\":\"2019-05-16\","
                                + "\"to\":\"2019-05-16\",\"killed\":{\"low\":6,\"best\":7,\"high\":9},\"licence\":\"CC BY 4.0")
                .contains("\"attribution\":\"UCDP Georeferenced")
                .doesNotContain("ucdp:2");
        for (String form : BRIEFS) {
            assertThat(read("--format", form).replaceAll("\\s+", " "))
                    .as(form)
                    .contains("the same", "ucdp:1", "16 May 2019", "7 (6 to 9)", "7 and 7 killed")
                    .containsOnlyOnce("Sundberg and Melander")
                    .containsOnlyOnce("Licence: CC BY 4.0")
                    .doesNotContain("ucdp:2");
        }
    }

    @Test
    void documentsAndTheOtherCommandsShowItToo() throws IOException {
        importUcdp();
        assertThat(runs.run("", "docket", talks)).contains("ucdp:1");
        assertThat(runs.run("", "docket", talks, "--format", "jsonl")).contains("\"id\":\"ucdp:1\"");
        assertThat(runs.run("", "export", talks, "--format", "markdown")).contains("ucdp:1");
        runs.run("", "export", talks, "-o", runs.at("brief.docx"));
        try (ZipFile zip = new ZipFile(runs.at("brief.docx"))) {
            assertThat(new String(
                            zip.getInputStream(Objects.requireNonNull(zip.getEntry("word/document.xml")))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("ucdp:1", "Sundberg");
        }
        runs.run("", "export", talks, "-o", runs.at("brief.pdf"));
        assertThat(runs.exit()).isEqualTo(Exit.OK);
        assertThat(Files.size(Path.of(runs.at("brief.pdf")))).isPositive();
    }

    @Test
    void importsThatFitNothingAreSaidToFitNothing() throws IOException {
        runs.run("", "import", "ucdp", file("ged.csv", GED.replace("2019-05-16", "2019-04-16")), "--case", talks);
        assertThat(incidentLine("--format", "jsonl")).contains("\"imported\":[]");
        for (String form : BRIEFS) {
            assertThat(read("--format", form))
                    .contains("No imported incident fits one of these.")
                    .doesNotContain("Sundberg");
        }
    }

    @Test
    void ofAcledOnlyIdDayAndLikenessAreShownUnlessItsTermsAllowMore() throws IOException {
        importAcled();
        assertThat(incidentLine("--format", "jsonl"))
                .contains("\"id\":\"acled:X1\"", "\"from\":\"2019-05-16\"", "\"likeness\":\"possibly the same\"")
                .contains("\"reasons\":[]", "\"killed\":null")
                .contains("acleddata.com")
                .doesNotContain("secret");
        for (String form : BRIEFS) {
            String kept = read("--format", form).replaceAll("\\s+", " ");
            assertThat(kept)
                    .as(form)
                    .contains("acled:X1", "possibly the same", "kept back", "acleddata.com")
                    .contains("What the rows of acled hold is kept back")
                    .doesNotContain("7 and 8 killed", "secret", "Mill Militia");
            assertThat(read("--format", form, "--acled-terms-allow").replaceAll("\\s+", " "))
                    .as(form)
                    .contains("but 7 and 8 killed")
                    .doesNotContain("kept back", "secret");
        }
        assertThat(runs.run("", "export", talks, "--format", "jsonl")).doesNotContain("7 and 8 killed");
        assertThat(runs.run("", "docket", talks, "--format", "jsonl", "--acled-terms-allow"))
                .contains("but 7 and 8 killed", "\"killed\":{\"low\":8,\"best\":8,\"high\":8}");
    }
}
