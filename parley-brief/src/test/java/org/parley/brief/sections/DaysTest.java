package org.parley.brief.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.model.EventDate;

class DaysTest {

    @Test
    void tellsTheDaysOfADate() {
        assertThat(days("2007-05-28")).contains(new Days(LocalDate.of(2007, 5, 28), LocalDate.of(2007, 5, 28)));
        assertThat(days("2007-02~")).contains(new Days(LocalDate.of(2007, 2, 1), LocalDate.of(2007, 2, 28)));
        assertThat(days("2007/2008-01-02")).contains(new Days(LocalDate.of(2007, 1, 1), LocalDate.of(2008, 1, 2)));
        assertThat(days("2007-21")).isEmpty();
        assertThat(days("2007-02-30")).isEmpty();
        assertThat(days("../2007")).isEmpty();
    }

    private static Optional<Days> days(String edtf) {
        return Days.find(new EventDate(edtf, EventDate.Precision.DAY));
    }
}
