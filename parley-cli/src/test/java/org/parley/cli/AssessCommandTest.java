package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are made up: many attacks in one quarter, few in the next, and as many thefts in both. */
class AssessCommandTest {

    private static final LocalDate START = LocalDate.of(2020, 4, 1);

    private static final String PROMISE = """
            commitment: The Front ends attacks on the road
            promised by: Front
            promised on: 2020-04-01
            actors: Front
            what happens: attack
            control: what happens: theft
            """;

    private static final String MAPPING = """
            name = book
            id = [id]
            date = [day]
            category = [what]
            first side = [who]
            place = [place]
            latitude = [lat]
            longitude = [lon]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Runs runs;

    private String talks = "";

    @BeforeEach
    void importRows() throws IOException {
        runs = new Runs(folder);
        talks = runs.at("talks.case");
        StringBuilder rows = new StringBuilder("id,day,what,who,place,lat,lon\n");
        int id = 0;
        for (int day = -91; day < 91; day++) {
            int attacks = day < 0 ? 2 : day % 30 == 0 ? 1 : 0;
            for (int i = 0; i < attacks; i++) {
                rows.append(row(++id, day, "attack", "Front", i == 0 ? "Ford" : "Weir"));
            }
            rows.append(row(++id, day, "theft", "Nobody known", "Ford"));
        }
        runs.run(
                "",
                "import",
                "csv",
                file("book.csv", rows.toString()),
                "--map",
                file("book.map", MAPPING),
                "--case",
                talks);
        assertThat(runs.err()).doesNotContain("left out");
    }

    private static String row(int id, int day, String what, String who, String place) {
        return String.format(
                Locale.ROOT,
                "%d,%s,%s,%s,%s,%.1f,44.0%n",
                id,
                START.plusDays(day),
                what,
                who,
                place,
                place.equals("Ford") ? 33.1 : 33.9);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String assess(String indicator, String... options) throws IOException {
        String[] all = new String[options.length + 6];
        String[] first = {"assess", file("road.indicator", indicator), "--case", talks, "--on", "2020-12-31"};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(options, 0, all, first.length, options.length);
        return runs.run("", all);
    }

    @Test
    void tellsTheVerdictAndWhy() throws IOException {
        assertThat(assess(PROMISE))
                .startsWith("KEPT: The Front ends attacks on the road\n")
                .contains("182 events were counted in 91 days", "4\n      in 91 days, the last on 2020-06-30")
                .contains("  window   1 January 2020 to 30 June 2020; in force from 1 April 2020\n")
                .contains(
                        "  2020-03-25 ======================================== 14\n  ---------- after\n  2020-04-01 ### 1\n")
                .contains("Source: snapshot 1, book (csv)");
        assertThat(runs.exit()).isEqualTo(Exit.OK);
        assertThat(runs.err()).isEmpty();
        assertThat(assess(PROMISE + "expect: more\n")).startsWith("NOT KEPT: ");
        assertThat(assess(PROMISE + "due by: 2021-06-01\n")).startsWith("NOT YET DUE: ");
        assertThat(assess(PROMISE.replace("Front\nwhat", "Nobody\nwhat"))).startsWith("CANNOT TELL: ");
        assertThat(assess(PROMISE + "disputed: by: Government; what happens: theft\n"))
                .startsWith("SCOPE DISPUTED: ")
                .contains("what happens: theft");
    }

    @Test
    void whatHappenedLaterIsNotLookedAt() throws IOException {
        runs.run("", "assess", file("road.indicator", PROMISE), "--case", talks, "--on", "2020-04-05");
        assertThat(runs.out()).startsWith("NOT YET DUE: ");
    }

    @Test
    void jsonLinesHoldEveryNumber() throws IOException {
        assertThat(assess(PROMISE, "--format", "jsonl"))
                .startsWith("{\"type\":\"assessment\",\"id\":\"")
                .contains("\"verdict\":\"kept\"", "\"unit\":\"events\"", "\"before\":{\"count\":182,\"days\":91")
                .contains(
                        "\"after\":{\"count\":4,\"days\":91", "\"compared_with\":\"level\"", "\"name\":\"level after\"")
                .contains("\"control\":{\"compared_with\":\"control\"", "\"sensitivity\":[{\"change\":")
                .contains("{\"from\":\"2020-06-24\",\"to\":\"2020-06-30\",\"after\":true,\"count\":1,")
                .contains("\"data_sets\":{\"book\":186}")
                .endsWith("}\n");
        String again = runs.out();
        assertThat(assess(PROMISE, "--format", "jsonl")).isEqualTo(again);
    }

    @Test
    void everyKeyIsInTheDocuments() throws IOException {
        String docs = Files.readString(Path.of("..", "docs", "assessment.md"));
        Matcher keys = Pattern.compile("\"(\\w+)\":").matcher(assess(PROMISE, "--format", "jsonl"));
        Set<String> met = new TreeSet<>();
        while (keys.find()) {
            met.add(keys.group(1));
        }
        met.removeAll(List.of("type", "book")); // the type of the line, and the name of the data set
        assertThat(met).hasSizeGreaterThan(60).allMatch(key -> docs.contains("`" + key + "`"));
    }

    @Test
    void documentsHaveTheVerdictTheNumbersAndThePictures() throws IOException {
        assess(PROMISE, "-o", runs.at("road.html"));
        assertThat(Files.readString(folder.resolve("road.html")))
                .contains("<h1 dir=\"auto\">Was it kept? The Front ends attacks on the road</h1>")
                .contains("<strong>Kept.</strong>")
                .contains(
                        "aria-label=\"Series of events per week from 1 January 2020, 182 before 1 April 2020 and 4 after\"")
                .contains("aria-label=\"Two maps: 2 places before, 1 place after\"")
                .contains("<th scope=\"col\">Robust error</th>")
                .doesNotContain("<script");
        assess(PROMISE, "-o", runs.at("road.md"));
        assertThat(Files.readString(folder.resolve("road.md"))).contains("## Verdicts", "| Before | 182 | 91 | 60.0 |");
        assess(PROMISE, "-o", runs.at("road.pdf"));
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("road.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Was it kept?", "Asked a little otherwise");
        }
        assess(PROMISE, "-o", runs.at("road.docx"));
        assertThat(Files.size(folder.resolve("road.docx"))).isGreaterThan(20_000);
    }

    @Test
    void picturesStandByThemselves() throws IOException {
        String series = assess(PROMISE, "--format", "svg");
        assertThat(series).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        assertThat(count(series, "class=\"before\"")).isEqualTo(13);
        assertThat(count(series, "class=\"after\"")).isEqualTo(4);
        assertThat(count(series, "class=\"fitted\"")).isEqualTo(2);
        assertThat(assess(PROMISE, "--format", "svg", "--picture", "map"))
                .contains("before: 182 incidents drawn", "after: 4 incidents drawn", ">Weir<");
        assess(PROMISE, "-o", runs.at("road.png"));
        var picture = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("road.png"))));
        assertThat(picture.getWidth()).isEqualTo(2160);
    }

    @Test
    void whatCannotBeDoneIsOneSentence() throws IOException {
        assess("commitment: nothing\npromised on: yesterday\n");
        assertThat(runs.err()).startsWith("parley: ").contains("road.indicator", "line 2", "yesterday");
        assertThat(runs.exit()).isEqualTo(Exit.USAGE);
        runs.run("", "assess", runs.at("none.indicator"), "--case", talks);
        assertThat(runs.err()).isEqualTo("parley: " + runs.at("none.indicator") + ": there is no such file.\n");
        assess(PROMISE, "-o", runs.at("road.xyz"));
        assertThat(runs.err()).contains("No format goes with the name");
        assess(PROMISE + "due by: 2021-06-01\n", "-o", runs.at("none.svg"));
        assertThat(runs.err()).startsWith("parley: There is nothing to draw: ");
        assertThat(folder.resolve("none.svg")).doesNotExist();
        runs.run(
                "",
                "assess",
                file("bad.indicator", "nonsense\n"),
                file("road.indicator", PROMISE),
                "--case",
                talks,
                "--on",
                "2020-12-31");
        assertThat(runs.err()).contains("bad.indicator");
        assertThat(runs.out()).startsWith("KEPT");
        assertThat(runs.exit()).isEqualTo(Exit.PROBLEMS);
    }

    @Test
    void isAnActOfTheRecord() throws IOException {
        String record = runs.record("record.case", false);
        runs.run(
                "{\"kind\":\"commitment-made\",\"by\":\"north\",\"to\":[\"south\"],\"conduct\":\"no attacks\",\"items\":[]}",
                "case",
                "enter",
                record,
                "--by",
                "aylin",
                "--party",
                "north",
                "-");
        String entry = runs.out().replaceAll("\\D", "");
        String act = assess(PROMISE, "--act-on", entry);
        assertThat(act).startsWith("{\"kind\":\"assessment-made\",\"commitment\":" + entry + ",\"verdict\":\"KEPT\"");
        assertThat(runs.run(act, "case", "enter", record, "--by", "mara", "-")).contains("for all");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void readsAnIndicatorFromStandardInput() {
        runs.run(PROMISE, "assess", "-", "--case", talks, "--on", "2020-12-31");
        assertThat(runs.out()).startsWith("KEPT");
    }
}
