package org.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Heading;
import org.parley.model.Skipped;
import org.parley.reading.intake.Rendered.Facts;

class HeadingFinderTest {

    private static final String BODY =
            "The envoys met for the first time in nine years and agreed to keep a line open between "
                    + "the two coast guards, the host said after the talks.";

    private static Heading heading(String text) {
        Page page = Page.of(text);
        List<Skipped> skipped = FurnitureMarker.mark(page, List.of(), null);
        return HeadingFinder.find(page, skipped, Facts.NONE);
    }

    private static String dateline(String start, String date) {
        return heading("Title of it\n\n" + date + "\n\n" + start + BODY)
                .findDateline()
                .map(line -> line.place() + "; " + line.date() + "; " + line.agency())
                .orElse("none");
    }

    @Test
    void readsTheLinesAtTheHead() {
        Heading heading = heading(
                "Coast guards open a line\nHosts call it a start\n\nBy Jo Marsh and Ann de Vries\nHarbour Times Staff Writer\n"
                        + "Tuesday, March 8, 2011\n\nPORT ELLEN, March 7 -- " + BODY
                        + "\n\n\u00a9 2011 The Harbour Times Company");
        assertThat(heading.title()).isEqualTo("Coast guards open a line");
        assertThat(heading.author()).isEqualTo("Jo Marsh and Ann de Vries");
        assertThat(heading.published()).isEqualTo(LocalDate.of(2011, 3, 8));
        assertThat(heading.publisher()).isEqualTo("The Harbour Times");
        assertThat(heading.findDateline().orElseThrow().place()).isEqualTo("PORT ELLEN");
        assertThat(heading.findDateline().orElseThrow().date()).isEqualTo(LocalDate.of(2011, 3, 7));
    }

    @Test
    void readsDatelinesInTheirUsualForms() {
        String day = "8 March 2011";
        assertThat(dateline("PORT ELLEN \u2014 ", day)).isEqualTo("PORT ELLEN; null; null");
        assertThat(dateline("PORT ELLEN (AP) \u2014 ", day)).isEqualTo("PORT ELLEN; null; AP");
        assertThat(dateline("Port Ellen, Dec. 30 (Reuters) - ", "January 2, 2011"))
                .isEqualTo("Port Ellen; 2010-12-30; Reuters");
        assertThat(dateline("ST. MARY, Isle, 7 March 2011 -- ", day)).isEqualTo("ST. MARY, Isle; 2011-03-07; null");
        assertThat(dateline("ROME, March 7 - ", "no date here")).isEqualTo("ROME; null; null");
        assertThat(dateline("PORT ELLEN, March 7 (Isle Agency) \u2014 ", day))
                .isEqualTo("PORT ELLEN; 2011-03-07; Isle Agency");
        assertThat(dateline("GENEVA, 3 March (Reuters) - ", day)).isEqualTo("GENEVA; 2011-03-03; Reuters");
        assertThat(dateline("GENEVA (Reuters), 3rd March \u2013 ", day)).isEqualTo("GENEVA; 2011-03-03; Reuters");
        assertThat(dateline("ROME (AP) _ ", day)).isEqualTo("ROME; null; AP");
        assertThat(dateline("Rome (News24) -- ", day)).isEqualTo("Rome; null; News24");
        assertThat(dateline("NEW YORK, March 7 (UPI) \u2014 ", day)).isEqualTo("NEW YORK; 2011-03-07; UPI");
        assertThat(dateline("THE HAGUE \u2014 ", day)).isEqualTo("THE HAGUE; null; null");
    }

    @Test
    void datelinesUnderABylineAreFound() {
        Heading heading = heading("Coast guards open a line\n\nBy Jo Marsh\nPORT ELLEN (AP) \u2014 " + BODY);
        assertThat(heading.author()).isEqualTo("Jo Marsh");
        assertThat(heading.findDateline().orElseThrow().place()).isEqualTo("PORT ELLEN");
        assertThat(heading("By Jo Marsh\nPORT ELLEN \u2014 " + BODY)
                        .findDateline()
                        .orElseThrow()
                        .place())
                .isEqualTo("PORT ELLEN");
    }

    @Test
    void theAgencyOfTheDatelineIsThePublisherWhenNoOtherIsNamed() {
        String text = "Coast guards open a line\n\nPORT ELLEN, March 7 (Isle Agency) \u2014 " + BODY;
        assertThat(heading(text).publisher()).isEqualTo("Isle Agency");
        assertThat(heading(text + "\n\n\u00a9 2011 The Harbour Times").publisher())
                .isEqualTo("The Harbour Times");
        assertThat(heading(text.replace("Isle Agency", "Isle")).publisher()).isNull();
    }

    @Test
    void aLetterheadIsThePublisherAndNotTheTitle() {
        String foot = "\n\nBy Jo Marsh\n\n8 March 2011\n\n" + BODY;
        for (String head : List.of(
                "QUILL INSTITUTE\nBriefing Note\n\n",
                "Press release\nQuill Institute\n\n",
                "QUILL INSTITUTE FOR THE STUDY OF PORTS\n\n",
                "Ministry of Ports and Ferries\nPress release\n\n",
                "The Harbour Times\n\n")) {
            Heading heading = heading(head + "Ferries, Ports and the Long Wait" + foot);
            assertThat(heading.title()).as(head).isEqualTo("Ferries, Ports and the Long Wait");
            assertThat(heading.findPublisher().orElse("none")).as(head).containsIgnoringCase(firstName(head));
        }
    }

    private static String firstName(String head) {
        return head.lines()
                .filter(line -> line.matches("(?i).*(?:institute|ministry|times).*"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void headlinesThatEndInABodyStayTitles() {
        for (String title : List.of(
                "Coast Guards Storm Ferry Council",
                "Envoys leave island for council",
                "Minister Joined Harbour Commission",
                "Talks on Security Council")) {
            Heading heading = heading(title + "\nHosts call it a start\n\nBy Jo Marsh\n\n" + BODY);
            assertThat(heading.title()).isEqualTo(title);
            assertThat(heading.publisher()).isNull();
        }
        Heading alone = heading("Ferry Commission\n\n" + BODY);
        assertThat(alone.title()).isEqualTo("Ferry Commission");
    }

    @Test
    void aNameBeforeTheDateIsThePublisherWhenItIsAnOutlet() {
        Heading outlet = heading("Coast guards open a line\nBy Jo Marsh\nThe Harbour Times, 8 March 2011\n\n" + BODY);
        assertThat(outlet.publisher()).isEqualTo("The Harbour Times");
        assertThat(outlet.published()).isEqualTo(LocalDate.of(2011, 3, 8));
        Heading place = heading("Coast guards open a line\nPort Ellen, 8 March 2011\n\n" + BODY);
        assertThat(place.publisher()).isNull();
        assertThat(place.published()).isEqualTo(LocalDate.of(2011, 3, 8));
    }

    @Test
    void anArchiveNoteNamesThePublisherAndNoMore() {
        String note = "This article is from the archive of The Harbour Times before the move of its site in 2020.";
        assertThat(heading("Coast guards open a line\n\n" + note + "\n\n" + BODY)
                        .publisher())
                .isEqualTo("The Harbour Times");
    }

    @Test
    void labelsAndOrdinaryDashesAreNoDatelines() {
        String day = "8 March 2011";
        assertThat(dateline("UPDATE \u2014 ", day)).isEqualTo("none");
        assertThat(dateline("Still \u2014 ", day)).isEqualTo("none");
        assertThat(dateline("MARSH--", day)).isEqualTo("none");
        assertThat(dateline("The U.N. - ", day)).isEqualTo("none");
    }

    @Test
    void whatIsNotThereStaysAbsent() {
        assertThat(heading(BODY)).isEqualTo(Heading.UNKNOWN);
        Heading heading = heading("By Monday\n\n05/06/2007\n\n" + BODY);
        assertThat(heading.author()).isNull();
        assertThat(heading.published()).isNull();
    }

    @Test
    void preparedByAndPostedLinesCount() {
        Heading heading =
                heading("A line at sea\n\nPrepared by: Lena Orr\nPosted: 8 March 2011 at 10:15 GMT\n\n" + BODY);
        assertThat(heading.author()).isEqualTo("Lena Orr");
        assertThat(heading.published()).isEqualTo(LocalDate.of(2011, 3, 8));
    }
}
