package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.web.Site.Visitor;

/** It is noted who reads what, where the mechanism wants it and nowhere else. */
class ReadingAuditTest {

    private static final String RULES =
            "name=Joint+Committee&party=north&partyName=North&party=south&partyName=South&party=east&partyName=East"
                    + "&days=3&standard=REASONABLE_GROUNDS&agreement=CHAIR";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private static Document audit(Site site, String query) throws Exception {
        return Jsoup.parse(site.owner().get("/administration/audit" + query).body());
    }

    /** Account and what it asked for. */
    private static List<String> read(Site site) throws Exception {
        return audit(site, "?reading=true").select("tbody tr").stream()
                .map(row -> row.child(1).text() + " " + row.child(3).text())
                .toList();
    }

    @Test
    void nothingIsNotedUnlessTheMechanismWantsIt() throws Exception {
        try (Site site = Site.open(folder)) {
            site.found();
            Visitor nora = site.member("nora", "LIAISON", "north");
            assertThat(nora.get("/docket").body()).doesNotContain("it is noted what you open");
            assertThat(read(site)).isEmpty();
            assertThat(audit(site, "?reading=true").text()).contains("does not want this noted");
        }
    }

    @Test
    void pagesAndRequestsOfProgramsAreNotedBeforeTheyAreGiven() throws Exception {
        try (Site site = Site.open(folder)) {
            site.found();
            Visitor nora = site.member("nora", "LIAISON", "north");
            Matcher token = Pattern.compile("id=\"token\"[^>]*value=\"([A-Za-z0-9_-]+)\"")
                    .matcher(nora.post("/account/tokens", "label=test").body());
            assertThat(token.find()).isTrue();
            site.owner().post("/administration/mechanism", RULES + "&audited=true");

            assertThat(nora.get("/docket?side=north").body()).contains("it is noted what you open");
            assertThat(nora.get("/record/entries/7777").statusCode()).isEqualTo(404);
            assertThat(nora.get("/administration/audit?reading=true").statusCode())
                    .isEqualTo(403);
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(site.server().url() + "/api/v1/lines"))
                                    .header("Authorization", "Bearer " + token.group(1))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(read(site))
                    .contains("nora /docket?side=north", "nora /record/entries/7777", "nora /api/v1/lines")
                    .doesNotContain("nora /administration/audit?reading=true")
                    .noneMatch(line -> line.contains("/assets/"));
            assertThat(audit(site, "").text()).contains("made an account").doesNotContain("/docket");
        }
    }

    @Test
    void theNoteStopsWithTheRule() throws Exception {
        try (Site site = Site.open(folder)) {
            site.found();
            Visitor nora = site.member("nora", "LIAISON", "north");
            site.owner().post("/administration/mechanism", RULES + "&audited=true");
            nora.get("/docket");
            site.owner().post("/administration/mechanism", RULES);
            nora.get("/sessions");
            assertThat(read(site)).contains("nora /docket").doesNotContain("nora /sessions");
        }
    }

    @Test
    void longListsHaveAnOlderPage() throws Exception {
        try (Site site = Site.open(folder)) {
            site.found();
            site.owner().post("/administration/mechanism", RULES + "&audited=true");
            for (int i : IntStream.range(0, 120).toArray()) {
                site.owner().get("/review?state=" + i);
            }
            Document first = audit(site, "?reading=true");
            assertThat(first.select("tbody tr")).hasSize(100);
            String older = first.select("a[rel=next]").attr("href");
            Document second = Jsoup.parse(site.owner().get(older).body());
            assertThat(second.select("tbody tr")).hasSizeGreaterThan(10);
            assertThat(second.text()).contains("/review?state=0");
        }
    }
}
