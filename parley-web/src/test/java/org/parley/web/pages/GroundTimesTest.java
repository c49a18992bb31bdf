package org.parley.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.web.ground.Histogram;

class GroundTimesTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    @Test
    void sessionsOfOneDayHaveOneMark() {
        GroundTimes times =
                times(meeting("a", 3), meeting("b", 3), meeting("c", 3), meeting("d", 8), meeting("e", 400));
        assertThat(times.within())
                .extracting(GroundTimes.Meeting::id, GroundTimes.Meeting::others)
                .containsExactly(tuple("a", 2), tuple("d", 0));
    }

    @Test
    void numbersHaveOneDigitBehindThePoint() {
        assertThat(GroundTimes.number(12.349)).isEqualTo("12.3");
        assertThat(GroundTimes.number(7)).isEqualTo("7.0");
    }

    private static GroundTimes.Meeting meeting(String id, int day) {
        return new GroundTimes.Meeting(id, BEGIN.plusDays(day), "North and South", 0);
    }

    /** Ten days. */
    private static GroundTimes times(GroundTimes.Meeting... sessions) {
        List<Histogram.Bar> bars = List.of(
                new Histogram.Bar(BEGIN, BEGIN.plusDays(4), 1, 0),
                new Histogram.Bar(BEGIN.plusDays(5), BEGIN.plusDays(9), 0, 2));
        return new GroundTimes(
                new Histogram(Histogram.Unit.DAY, bars, 0, 0),
                List.of(sessions),
                new GroundAsked("", "", "", "", "", "", ""));
    }
}
