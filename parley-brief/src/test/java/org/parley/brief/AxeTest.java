package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.brief.assessed.AssessedFormat;
import org.parley.brief.sections.Citation;
import org.parley.docket.assess.Assessing;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.IndicatorFile;
import org.parley.docket.assess.indicator.IndicatorProblem;
import org.parley.docket.assess.series.GroundData;
import org.parley.model.EventDate;
import org.parley.model.GroundIncident;
import org.parley.model.Place;

/**
 * Checks the page with axe-core in Chromium: the script is put into a copy of the page, the browser runs it and prints the
 * document. Skipped where there is no Chromium ({@code apt-get install chromium}), and the test report says so.
 */
class AxeTest {

    private static final String SCRIPT = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static final String RUN = """
            axe.run().then(result => {
              const out = document.createElement('pre');
              out.id = 'axe';
              out.textContent = [result.passes.length + ' rules passed'].concat(result.violations.map(violation =>
                violation.id + ': ' + violation.help + ' ' + violation.nodes.map(node => node.html).join(' '))).join('\\n');
              document.body.appendChild(out);
            });
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void findsNothingToComplainOfInLightAndDark() throws IOException, InterruptedException {
        Optional<String> chromium = findChromium();
        Assumptions.assumeTrue(
                chromium.isPresent(), "skipped: no chromium on the path, so axe-core has no browser to run in");
        for (String page : List.of(brief(), assessment())) {
            for (String scheme : List.of("preferredColorScheme=1", "preferredColorScheme=0")) {
                List<String> lines = checked(chromium.get(), scheme, page);
                assertThat(lines.get(0)).matches("[2-9]\\d rules passed");
                assertThat(lines.subList(1, lines.size())).isEmpty();
            }
        }
    }

    private List<String> checked(String chromium, String scheme, String html) throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        Path printed = folder.resolve("printed.html");
        Files.writeString(page, withAxe(html));
        Process browser = new ProcessBuilder(
                        chromium,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--blink-settings=" + scheme,
                        "--virtual-time-budget=60000",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(browser.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Jsoup.parse(Files.readString(printed))
                .expectFirst("#axe")
                .wholeText()
                .lines()
                .toList();
    }

    private static String brief() throws IOException {
        StringWriter out = new StringWriter();
        new HtmlBrief(Citation.CHICAGO).write(SampleCase.told(), out);
        return out.toString();
    }

    /** Of a made-up promise: an incident every other day before, one in ten days after. */
    private static String assessment() throws IOException {
        LocalDate start = LocalDate.of(2020, 4, 1);
        List<GroundIncident> incidents = new ArrayList<>();
        for (int day = -182; day < 91; day++) {
            if (day % 2 == 0 && (day < 0 || day % 10 == 0)) {
                incidents.add(new GroundIncident(
                        "made:" + (day + 1000),
                        null,
                        List.of("attack"),
                        List.of(),
                        start.plusDays(day),
                        start.plusDays(day),
                        EventDate.Precision.DAY,
                        new Place("Ford", null, null, new Place.Point(33, 44), Place.Precision.CITY),
                        null,
                        1,
                        ""));
            }
        }
        GroundData data = GroundData.of(incidents, List.of());
        Indicator indicator;
        try {
            indicator = IndicatorFile.read("made", "commitment: No more attacks\npromised on: 2020-04-01\n");
        } catch (IndicatorProblem e) {
            throw new IllegalStateException(e);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessedFormat.HTML.write(
                new AssessedFormat.Content(
                        List.of(Assessing.assess(indicator, data, start.plusDays(100))),
                        data,
                        List.of("Source: made up."),
                        80,
                        AssessedFormat.Picture.SERIES),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A page without its policy, which rightly forbids every script. */
    private static String withAxe(String html) throws IOException {
        String page = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        return page.replace("</body>", "<script>" + axe() + "</script><script>" + RUN + "</script></body>");
    }

    private static String axe() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AxeTest.class.getClassLoader().getResourceAsStream(SCRIPT))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("</script", "<\\/script");
        }
    }

    private static Optional<String> findChromium() {
        List<Path> candidates = new ArrayList<>();
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(":", -1)) {
            Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder.isEmpty() ? "." : folder, name))
                    .forEach(candidates::add);
        }
        return candidates.stream()
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
