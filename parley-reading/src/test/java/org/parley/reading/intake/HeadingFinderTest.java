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
