package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parley.brief.document.Note;
import org.parley.brief.sections.Citation;
import org.parley.model.Copy;
import org.parley.model.Origin;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.model.StatementKind;

class HtmlBriefTest {

    @Test
    void loadsAndRunsNothing() throws IOException {
        Document page = page(Sample.hard());
        assertThat(page.select("script, link, img, iframe, object, embed, form, base"))
                .isEmpty();
        assertThat(page.getAllElements().eachAttr("src")).isEmpty();
        assertThat(page.getElementsByAttribute("href").eachAttr("href"))
                .isNotEmpty()
                .allMatch(to -> to.startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import", "http");
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey()))
                .noneMatch(name -> name.startsWith("on"));
    }

    @Test
    void everyLinkHasItsPlaceAndEveryPlaceOneName() throws IOException {
        assertLinked(page(Sample.hard()));
        assertLinked(page(nearCopy()));
        assertLinked(caseOf());
    }

    private static void assertLinked(Document page) {
        List<String> places = page.getElementsByAttribute("id").eachAttr("id");
        assertThat(places).doesNotHaveDuplicates();
        assertThat(page.getElementsByAttribute("href").eachAttr("href"))
                .allSatisfy(to -> assertThat(places).contains(to.substring(1)));
    }

    @Test
    void showsEveryCharacterOfTheReportOnce() throws IOException {
        Document page = page(Sample.hard());
        page.select(".n").remove();
        String shown = page.expectFirst("#report-1 .text").wholeText();
        Outcome.Read ferry = (Outcome.Read) Sample.hard().get(0);
        assertThat(shown.replaceAll("\\s+", " ").strip())
                .isEqualTo(ferry.told().report().text().replaceAll("\\s+", " ").strip());
    }

    @Test
    void opensAStatementAtItsMarkedWords() throws IOException {
        Document page = page(Sample.hard());
        Element promise = page.expectFirst("li:has(.act:contains(promise)) .words a");
        String anchor = promise.attr("href").substring(1);
        assertThat(page.expectFirst("#" + anchor + " + *").text()).isEqualTo("\"The line,\"");
        assertThat(page.select(".said.m" + anchor.substring(1)).eachText())
                .containsExactly("\"The line,\"", "\"stays open.\"");
        assertThat(page.select("style").html())
                .contains("#report-1:has(#" + anchor + ":target) .m" + anchor.substring(1) + "{background:var(--lit)}");
    }

    @Test
    void opensTheReportAtTheSentenceOfEveryNote() throws IOException {
        Document page = caseOf();
        List<Note> notes = BriefDocumentTest.document().notes();
        for (Note note : notes) {
            Element place = page.expectFirst("#q" + note.number());
            assertThat(place.closest("article")).isNotNull();
            assertThat(place.attr("href")).isEqualTo("#ref-" + note.number());
            assertThat(page.expectFirst("#ref-" + note.number()).attr("href")).isEqualTo("#q" + note.number());
            String marked =
                    String.join(" ", page.select(".told.q" + note.number()).eachText());
            assertThat(note.quote()).contains(marked.split(" ", -1)[0]);
        }
        assertThat(page.select("style").html()).contains("#report-1:has(#q1:target) .q1{background:var(--lit)}");
    }

    @Test
    void givesEveryTableACaptionAndScopedHeads() throws IOException {
        for (Element table : caseOf().select("table")) {
            assertThat(table.select("caption").text()).isNotEmpty();
            assertThat(table.select("thead th"))
                    .allMatch(head -> head.attr("scope").equals("col") && head.hasText());
            assertThat(table.select("tbody tr > :first-child"))
                    .allMatch(head ->
                            head.normalName().equals("th") && head.attr("scope").equals("row"));
        }
    }

    @Test
    void drawsSessionsAndIncidentsWithALinkToTheirRows() throws IOException {
        Document page = caseOf();
        assertThat(page.select("svg")).hasSize(2).allMatch(svg -> svg.hasAttr("aria-label"));
        assertThat(page.select("svg a").eachAttr("href")).contains("#incident-1");
        assertThat(page.select("svg path.session")).isNotEmpty();
    }

    @Test
    void showsAnExactCopyOnceAndSaysOfWhat() throws IOException {
        Document page = page(Sample.hard());
        assertThat(page.select("#report-3 .text")).isEmpty();
        assertThat(page.select("#report-3 .note").text()).contains("The same text as ferry.txt.");
        assertThat(page.select(".words").eachText().stream().filter(words -> words.contains("stays open")))
                .hasSize(1);
    }

    @Test
    void listsTheSameWordsOfANearCopyUnderTheFirst() throws IOException {
        Document page = page(nearCopy());
        assertThat(page.select(".voice li")).hasSize(1);
        assertThat(page.select(".voice .where").text()).isEqualTo("first.txt, line 1; again in second.txt, line 1");
        assertThat(page.select(".summary").text())
                .isEqualTo("1 statement by 1 speaker in 2 reports, one of them a copy.");
    }

    @Test
    void marksOverlappingStatementsThatCrossParagraphs() throws IOException {
        String text = "One two three\n\nfour five six";
        Report report = Report.ofText("a.txt", text);
        Sample.Spans in = new Sample.Spans(text);
        Span crossing = in.of("three").cover(in.of("four"));
        ReadReport told = new ReadReport(
                report, List.of(said(report, in.of("two").cover(in.of("three"))), said(report, crossing)), List.of());
        Document page = page(List.of(Outcome.Read.of(told)));
        assertThat(page.select(".m1").eachText()).containsExactly("two", "three");
        assertThat(page.select(".m2").eachText()).containsExactly("three", "four");
        assertThat(page.select(".text p")).hasSize(2);
    }

    @Test
    void putsSpellingsOfOneNameTogetherButNotTwoInitials() {
        SpelledAlike alike = new SpelledAlike(List.of(
                named("Ada B. Quill-Marsh"), named("Ada Quill Marsh"), named("Tol A. Brandt"), named("Tol C. Brandt")));
        assertThat(alike.key(named("Ada B. Quill-Marsh"))).isEqualTo(alike.key(named("Ada Quill Marsh")));
        assertThat(alike.key(named("Tol A. Brandt"))).isNotEqualTo(alike.key(named("Tol C. Brandt")));
        assertThat(alike.key(named("Quill"))).isEqualTo("Quill");
    }

    private static Speaker named(String name) {
        return new Speaker(name, Speaker.Naming.NAMED, null, null);
    }

    @Test
    void namesTheLanguageOfEachText() throws IOException {
        Document page = page(Sample.hard());
        assertThat(page.expectFirst("#report-2 .text").attr("lang")).isEqualTo("ar");
        assertThat(page.select(".text p").eachAttr("dir")).containsOnly("auto");
    }

    private static List<Outcome> nearCopy() {
        ReadReport first = quoting("first.txt", "\"We wait,\" Ada Quill said.");
        ReadReport second = quoting("second.txt", "Reprint. \"We wait,\" Ada Quill said.");
        Copy copy = new Copy(second.report().id(), "second.txt", first.report().id(), "first.txt", 0.9);
        return List.of(Outcome.Read.of(first), new Outcome.Read(second, copy));
    }

    private static Document caseOf() throws IOException {
        StringWriter out = new StringWriter();
        new HtmlBrief(Citation.CHICAGO).write(SampleCase.told(), out);
        return Jsoup.parse(out.toString());
    }

    private static Document page(List<Outcome> outcomes) throws IOException {
        Document page = Jsoup.parse(Sample.written(new HtmlBrief(Citation.CHICAGO), outcomes));
        page.outputSettings().prettyPrint(false);
        return page;
    }

    private static ReadReport quoting(String file, String text) {
        Report report = Report.ofText(file, text);
        return new ReadReport(report, List.of(said(report, new Sample.Spans(text).of("\"We wait,\""))), List.of());
    }

    private static Statement said(Report report, Span content) {
        List<Span> spans = List.of(content);
        return new Statement(
                Statement.idOf(report.id(), List.of(), List.of(), spans),
                report.id(),
                List.of(),
                List.of(),
                spans,
                StatementKind.DIRECT,
                SpeechAct.ASSERT,
                new Speaker("Ada Quill", Speaker.Naming.NAMED, null, null),
                null,
                List.of(),
                false,
                new Origin("Sample", "1", 1));
    }
}
