package org.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.record.store.CaseProblem;
import org.parley.web.Site.Visitor;

/** Map, timeline and table of what reports tell and of what was imported on the page. */
class GroundTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String UCDP = """
            id,type_of_violence,side_a,side_b,source_headline,where_prec,where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,best,high,low,number_of_sources
            1,1,Government of Iraq,Hill Boys,Fight at the ford,1,Ford town,Basra province,30.5,47.8,Iraq,1,2019-05-16,2019-05-16,4,4,2,1
            2,1,Government of Iraq,Hill Boys,Somewhere in it,4,Basra province,Basra province,30.6,47.6,Iraq,1,2019-06-20,2019-06-20,0,0,0,1
            3,3,Hill Boys,Civilians,In the country,6,Iraq,,33,44,Iraq,1,2019-06-21,2019-06-21,1,1,1,1
            4,3,Hill Boys,Civilians,No day at all,1,Ford town,Basra province,30.5,47.8,Iraq,1,,,1,1,1,1
            """;

    private static final String ACLED = """
            event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,notes,fatalities
            IRQ1,16 May 2019,2019,1,Battles,Armed clash,Zinnwald Guard,Hill Boys,Iraq,Basra,Heliotrope,30.4,47.9,1,Told in confidence,5
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Site site;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Visitor owner;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Document imported;

    @BeforeAll
    static void begin() throws CaseProblem, IOException, InterruptedException {
        site = Site.open(folder);
        owner = site.owner();
        owner.file(
                Map.of(
                        "mill.txt",
                        "BASRA, 17 May 2019 - Gunmen killed four policemen in Basra on 16 May 2019, officials said."),
                List.of());
        imported = Jsoup.parse(owner.importSet("UCDP", "ged.csv", UCDP).body());
        owner.importSet("ACLED", "acled.csv", ACLED);
    }

    @AfterAll
    static void end() {
        site.close();
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        var answer = owner.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        return JSON.readTree(answer.body());
    }

    @Test
    void anImportTellsWhatBecameOfItsRows() {
        assertThat(imported.select("h1").text()).startsWith("Imported: snapshot 1, ucdp, of ");
        assertThat(imported.select(".lead").text())
                .isEqualTo("4 rows read: 3 kept, 1 left out. The first snapshot of this data set.");
        assertThat(imported.select("tbody tr").text()).contains("no date", "ged.csv:5");
    }

    @Test
    void withoutScriptsThePageIsComplete() throws IOException, InterruptedException {
        Document page = Jsoup.parse(owner.get("/ground").body());
        assertThat(page.select(".ground-picture circle.area, .ground-picture circle.cluster"))
                .isNotEmpty();
        assertThat(page.select(".ground-time-picture rect.imported")).isNotEmpty();
        assertThat(page.select("#ground-beside").text()).isEqualTo("Iraq 1");
        assertThat(page.select("#ground-rows tbody tr")).hasSize(5);
        assertThat(page.select("#ground-rows .evidence blockquote").text()).contains("Gunmen killed four policemen");
        assertThat(page.select(".ground-links").text())
                .contains("UCDP Georeferenced Event Dataset", "CC BY 4.0", "ACLED Terms of Use");
        Document narrowed = Jsoup.parse(
                owner.get("/ground?source=ucdp&from=2019-06-20&to=2019-06-20").body());
        assertThat(narrowed.select("#ground-rows tbody tr")).hasSize(1);
        assertThat(narrowed.select("#ground-rows tbody").text()).contains("Somewhere in it", "ucdp:2");
    }

    @Test
    void rowsThatTheirTermsKeepBackShowIdAndDayAlone() throws IOException, InterruptedException {
        assertThat(Jsoup.parse(owner.get("/ground/rows?source=acled").body())
                        .select("tbody tr")
                        .text())
                .isEqualTo("16 May 2019 kept back by its terms acled:IRQ1");
        for (String path : List.of(
                "/ground",
                "/ground/rows",
                "/ground/points?zoom=9",
                "/ground/timeline",
                "/ground?kind=Armed+clash",
                "/ground/rows?place=Heliotrope&source=acled",
                "/ground/rows?actor=Zinnwald&source=acled")) {
            String body = owner.get(path).body();
            assertThat(body).as(path).doesNotContain("Told in confidence", "Zinnwald Guard", "\"lon\":47.9");
        }
        for (String query : List.of("kind=Armed+clash", "actor=Zinnwald", "place=Heliotrope", "bbox=47,30,48,31")) {
            assertThat(owner.get("/ground/rows?source=acled&" + query).body())
                    .as(query)
                    .doesNotContain("acled:IRQ1");
        }
        assertThat(json("/ground/points?zoom=9").path("keptBack").asInt()).isEqualTo(1);
    }

    @Test
    void theMapIsAnsweredAsMarksAndNarrowsTheTimeline() throws IOException, InterruptedException {
        JsonNode map = json("/ground/points?zoom=9&source=ucdp&bbox=47,30,48,31");
        assertThat(map.path("marks")).hasSize(2);
        JsonNode area = map.path("marks").get(0);
        assertThat(area.path("drawn").asText()).isEqualTo("area");
        assertThat(area.path("km").asInt()).isBetween(60, 90);
        assertThat(map.path("marks").get(1).path("drawn").asText()).isEqualTo("dot");
        assertThat(map.path("beside").get(0).path("name").asText()).isEqualTo("Iraq");
        assertThat(imported("/ground/timeline?source=ucdp")).isEqualTo(3);
        assertThat(imported("/ground/timeline?source=ucdp&bbox=47,30,48,31")).isEqualTo(2);
        assertThat(imported("/ground/timeline?source=ucdp&bbox=10,30,11,31")).isZero();
        assertThat(json("/ground/outlines").path("coordinates").size()).isGreaterThan(1_000);
    }

    private static int imported(String path) throws IOException, InterruptedException {
        int count = 0;
        for (JsonNode bar : json(path).path("bars")) {
            count += bar.path("imported").asInt();
        }
        return count;
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithASentence() throws IOException, InterruptedException {
        for (String query : List.of("from=yesterday", "bbox=1,2,3", "bbox=9,0,8,1", "bbox=a,b,c,d")) {
            assertThat(owner.get("/ground/points?" + query).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void whatThePageLoadsIsThere() throws IOException, InterruptedException {
        Document page = Jsoup.parse(owner.get("/ground").body());
        List<String> loaded = page.select("script[src]").eachAttr("src");
        loaded.addAll(page.select("link[rel=stylesheet]").eachAttr("href"));
        assertThat(loaded).hasSizeGreaterThanOrEqualTo(6).anyMatch(one -> one.contains("leaflet.js"));
        for (String one : loaded) {
            assertThat(owner.get(one).statusCode()).as(one).isEqualTo(200);
        }
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }
}
