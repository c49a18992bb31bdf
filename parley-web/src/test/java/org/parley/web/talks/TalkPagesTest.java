package org.parley.web.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkPagesTest {

    private static final Path EXAMPLES = Path.of("../examples/baghdad-2007");

    private TalkSite site;
    private Visitor mara;
    private Visitor aylin;
    private Visitor tomas;

    @BeforeAll
    @SuppressWarnings("NullAway.Init")
    void start(@TempDir Path folder) throws Exception {
        site = TalkSite.start(folder);
        mara = site.visitor("mara");
        aylin = site.visitor("aylin");
        tomas = site.visitor("tomas");
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                mara.file(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void aSessionOfReportsComparesTheSidesPointByPoint() throws Exception {
        Document list = mara.page("/sessions");
        Document told = mara.page(list.select(".card h3 a").attr("href"));
        assertThat(told.select("h1").text()).contains("28 May 2007");
        assertThat(told.select("table.compare thead th").eachText()).startsWith("Issue", "Iran", "United States");
        Elements body = told.select("tr:has(th:contains(joint body))");
        assertThat(body.select("td a[href^=/reports/]")).hasSizeGreaterThan(1);
        assertThat(mara.page(body.select("td a[href^=/reports/]").attr("href")).select("#marked"))
                .hasSize(1);
    }

    @Test
    void aSessionOfTheRecordHasOneReadoutOfEachSide() throws Exception {
        Document opened = mara.post(
                "/sessions", 200, "date", "2026-03-01", "place", "The bridge", "participants", "North\nSouth\n");
        String path = Path.of(java.net.URI.create(opened.location()).getPath()).toString();
        assertThat(opened.select("dd .line").eachText()).containsExactly("North", "South");
        mara.post(path + "/agenda", 200, "items", "Mines\n\n Hotline ");
        Document filed = aylin.post(path + "/readout", 200, "text", "We asked for an inquiry.", "audience", "north");
        assertThat(filed.select("ol.numbered li").eachText()).containsExactly("Mines", "Hotline");
        assertThat(filed.select(".side-by-side .panel").get(0).text()).contains("We asked for an inquiry.");
        assertThat(tomas.page(path).text())
                .doesNotContain("We asked for an inquiry.")
                .contains("No readout that you see.");
        // one readout a party, sessions by the chair
        assertThat(aylin.post(path + "/readout", 409, "text", "Again").text()).contains("OneReadoutPerParty");
        aylin.post("/sessions", 403, "date", "2026-03-01", "place", "Here", "participants", "North");
        mara.post("/sessions", 400, "date", "soon", "place", "Here", "participants", "North");
        assertThat(mara.page("/sessions").select(".record tbody th").eachText()).contains("1 March 2026");
    }

    @Test
    void proposalsAreAnsweredAndCommitmentsJudged() throws Exception {
        String proposal = path(aylin.post("/undertakings/proposals", 200, "what", "A hotline"));
        assertThat(mara.page("/undertakings").select(".record").text()).contains("waits for South");
        assertThat(aylin.post(proposal + "/answer", 409, "answer", "ACCEPTED", "text", "Ours")
                        .text())
                .contains("NobodyAnswersTheirOwnProposal");
        Document answered = tomas.post(proposal + "/answer", 200, "answer", "RESERVED", "text", "Later.");
        assertThat(answered.select(".side-by-side h3").text()).isEqualTo("South reserved");
        String promise = path(aylin.post(
                "/undertakings/commitments", 200, "conduct", "No drones", "to", "south", "deadline", "2026-03-09"));
        assertThat(mara.page(promise).select("p.wrong").text()).contains("Its last day has passed");
        tomas.post(promise + "/assessment", 403, "verdict", "KEPT", "reasons", "Seen none");
        Document judged =
                mara.post(promise + "/assessment", 200, "verdict", "CANNOT_TELL", "reasons", "Nobody watched.");
        assertThat(judged.select(".verdict").text()).contains("cannot tell", "Nobody watched.");
        assertThat(judged.select("p.wrong")).isEmpty();
    }

    @Test
    void onlyWhoMadeAnEntryTakesItBack() throws Exception {
        String proposal = path(aylin.post("/undertakings/proposals", 200, "what", "A patrol"));
        String position = proposal.substring(proposal.lastIndexOf('/') + 1);
        assertThat(tomas.page(proposal).select("form[action$=/retract]")).isEmpty();
        tomas.post("/entries/" + position + "/retract", 409, "reason", "no");
        Document gone = aylin.post("/entries/" + position + "/retract", 200, "reason", "Wrong word", "back", proposal);
        assertThat(gone.select(".steps .taken-back").text()).contains("Wrong word");
        String other = path(aylin.post("/undertakings/proposals", 200, "what", "A walk"));
        Document back = aylin.post(
                "/entries/" + other.substring(other.lastIndexOf('/') + 1) + "/retract",
                200,
                "reason",
                "Too far",
                "back",
                "//elsewhere.example/");
        assertThat(path(back)).isEqualTo("/");
    }

    @Test
    void positionsShowSignAndWordAndOpenTheirSentences() throws Exception {
        Document page = mara.page("/positions");
        assertThat(page.select("table.matrix thead th").eachText()).contains("Iran", "United States");
        assertThat(page.select("table.matrix summary")).isNotEmpty().allSatisfy(cell -> assertThat(cell.text())
                .matches("[+−±○] (for|against|on conditions|silent) \\d+"));
        assertThat(page.select("table.matrix details")).allSatisfy(cell -> assertThat(cell.select("a[href^=/reports/]"))
                .isNotEmpty());
    }

    @Test
    void discrepanciesAreNarrowedByKindAndFoundByTheirItem() throws Exception {
        Document all = mara.page("/discrepancies");
        List<String> ids = all.select("article.differ").eachAttr("id");
        assertThat(ids).isNotEmpty();
        assertThat(all.select("article.differ"))
                .allSatisfy(one -> assertThat(one.select(".value .evidence a")).hasSizeGreaterThan(1));
        Elements chips = all.select(".chips a");
        Element kind = chips.get(chips.size() - 1);
        Document narrowed = mara.page(kind.attr("href"));
        assertThat(narrowed.select("article.differ"))
                .hasSize(Integer.parseInt(kind.select(".quiet").text()));
        assertThat(mara.page("/discrepancies?at=" + ids.get(ids.size() - 1)).getElementById(ids.get(ids.size() - 1)))
                .isNotNull();
        assertThat(mara.page("/discrepancies/alike").select("article .origins li"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void actorsAreFoundDrawnMergedAndSplit() throws Exception {
        Document found = mara.page("/actors?q=qomi");
        String qomi = found.select("tbody th a").attr("href");
        Document page = mara.page(qomi);
        assertThat(page.select("svg a").attr("href"))
                .isEqualTo(page.select(".panel ul.plain a[href^=/actors/]").attr("href"));
        assertThat(page.select("#offices + ol li")).isNotEmpty();
        List<String> persons =
                mara.page("/actors?kind=person").select("input[name=actors]").eachAttr("value");
        List<String> states =
                mara.page("/actors?kind=state").select("input[name=actors]").eachAttr("value");
        assertThat(mara.post("/actors/merge", 400, "actors", persons.get(0)).text())
                .contains("at least two");
        assertThat(mara.post("/actors/merge", 400, "actors", persons.get(0), "actors", states.get(0))
                        .text())
                .contains("of one kind");
        aylin.post("/actors/merge", 403, "actors", persons.get(0), "actors", persons.get(1));
        Document merged = mara.post("/actors/merge", 200, "actors", persons.get(0), "actors", persons.get(1));
        assertThat(merged.select(".decided a").attr("href")).isEqualTo("/actors/" + persons.get(1));
        mara.post("/actors/merge", 400, "actors", persons.get(1), "actors", persons.get(2));
        assertThat(mara.post("/actors/" + persons.get(1) + "/undo", 200).select(".decided"))
                .isEmpty();
        List<String> members = page.select("input[name=members]").eachAttr("value");
        assertThat(mara.post(qomi + "/split", 400).text()).contains("at least one, and not all");
        Document split = mara.post(qomi + "/split", 200, "members", members.get(0), "name", "A namesake");
        assertThat(split.select(".decided li strong").eachText())
                .containsExactly(page.select("h1").text(), "A namesake");
        assertThat(mara.post(qomi + "/undo", 200).select(".decided")).isEmpty();
    }

    private static String path(Document page) {
        return java.net.URI.create(page.location()).getPath();
    }
}
