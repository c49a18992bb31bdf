package org.parley.reading.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parley.model.Heading;
import org.parley.model.Report;

class ReportDaysTest {

    private static Report published(String text, LocalDate day) {
        Report plain = Report.ofText("a.txt", text);
        return new Report(
                plain.id(),
                plain.file(),
                plain.mediaType(),
                text,
                new Heading(null, null, null, null, day, null),
                "en",
                plain.skipped(),
                plain.notes());
    }

    @Test
    void takesTheDatelineBeforeThePublication() {
        Report report = published("MOSUL, Iraq (June 2) - Two men met.", LocalDate.of(2009, 6, 4));
        assertThat(ReportDays.of(report).at(30)).contains(LocalDate.of(2009, 6, 2));
    }

    @Test
    void givesEachStoryItsOwnDateline() {
        String text = "MOSUL, Iraq (June 2, 2009) - Two men met.\n\nBASRA, Iraq (June 5, 2009) - They met again.";
        ReportDays days = ReportDays.of(Report.ofText("a.txt", text));
        assertThat(days.at(40)).contains(LocalDate.of(2009, 6, 2));
        assertThat(days.at(text.length())).contains(LocalDate.of(2009, 6, 5));
        assertThat(days.storyOf(40)).isNotEqualTo(days.storyOf(text.length()));
    }

    @Test
    void takesTheYearFromADocumentNumber() {
        ReportDays days = ReportDays.of(Report.ofText("a.txt", "2009-06-X-12\nMOSUL, Iraq (June 2) - Two men met."));
        assertThat(days.at(40)).contains(LocalDate.of(2009, 6, 2));
    }

    @Test
    void knowsNoDayWithoutAYear() {
        assertThat(ReportDays.of(Report.ofText("a.txt", "MOSUL, Iraq (June 2) - Two men met."))
                        .at(30))
                .isEmpty();
    }
}
