package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.brief.sections.Citation;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Origin;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Toll;

class HtmlIncidentsTest {

    private static final String TEXT =
            "A bomb killed 19 in Baghdad. Troops detained two men in Ghazni. Nine died somewhere in Mali.";
    private static final Place BAGHDAD =
            new Place("Baghdad", "Baghdad", "IRQ", new Place.Point(33.3, 44.4), Place.Precision.CITY);
    private static final Place GHAZNI =
            new Place("Ghazni", "Ghazni", "AFG", new Place.Point(33.5, 68.4), Place.Precision.PROVINCE);
    private static final Place MALI = new Place("Mali", null, "MLI", new Place.Point(17, -4), Place.Precision.COUNTRY);

    private final Document page = read();

    @Test
    void opensTheSentenceOfEachLine() {
        List<Element> rows = page.select("section.incidents tbody tr");
        assertThat(rows).hasSize(3);
        for (Element row : rows) {
            String to = row.expectFirst("sup a").attr("href").substring(1);
            assertThat(page.expectFirst("#" + to).closest(".text")).isNotNull();
        }
    }

    @Test
    void ordersByDateAndPutsTheUndatedLast() {
        assertThat(page.select("section.incidents tbody tr td:nth-child(2)").eachText())
                .containsExactly("24 January 2013", "2014", "not told");
    }

    @Test
    void drawsOnlyWhatIsKnownWellEnough() {
        assertThat(page.select("svg circle.dot title").eachText()).contains("Baghdad: I2");
        assertThat(page.select("svg circle.ring title").eachText()).containsExactly("Ghazni: I1");
        assertThat(page.select("figcaption").text()).contains("Not drawn: Mali (I3).");
        assertThat(page.select("svg path.land").size()).isGreaterThan(10);
    }

    @Test
    void saysWhoDidItAndHowMany() {
        Element first = page.expectFirst("#incident-1");
        assertThat(first.select("td:nth-child(7)").text()).isEqualTo("2");
        assertThat(first.text()).contains("Troops");
    }

    private static Document read() {
        Report report = Report.ofText("ground.txt", TEXT);
        List<Incident> incidents = List.of(
                incident(report, "A bomb killed 19", "2014", BAGHDAD, Toll.of(19), Toll.NONE, null),
                incident(report, "Troops detained two men", "2013-01-24", GHAZNI, Toll.NONE, Toll.of(2), "Troops"),
                incident(report, "Nine died", null, MALI, Toll.of(9), Toll.NONE, null));
        ReadReport read = new ReadReport(report, List.of(), List.of()).withIncidents(incidents);
        StringWriter out = new StringWriter();
        try {
            new HtmlBrief(Citation.CHICAGO)
                    .write(List.<Outcome>of(Outcome.Read.of(read)).iterator(), out);
        } catch (IOException e) {
            throw new AssertionError("a string takes everything", e);
        }
        return Jsoup.parse(out.toString());
    }

    private static Incident incident(
            Report report,
            String words,
            @Nullable String date,
            Place place,
            Toll killed,
            Toll detained,
            @Nullable String who) {
        int begin = TEXT.indexOf(words);
        List<Span> spans = List.of(new Span(begin, begin + words.length()));
        return new Incident(
                Incident.idOf(report.id(), spans),
                report.id(),
                List.of(),
                new IncidentKind(EventType.ASSAULT, null, null),
                date == null ? null : new EventDate(date, EventDate.Precision.DAY),
                place,
                killed,
                Toll.NONE,
                detained,
                who == null ? null : new Participant(who, null, null, null, spans.get(0)),
                null,
                spans,
                new Origin("Sample", "1", 1));
    }
}
