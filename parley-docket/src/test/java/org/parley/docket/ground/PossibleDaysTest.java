package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibleDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,true",
        "2026-03-02,true",
        "2026-03-03,false",
        "2126-03-01,false",
        "1800-01-01,true",
        "0206-03-01,false"
    })
    void leavesOutWhatCannotHaveHappened(String day, boolean isKept) {
        RowReader reader = new PossibleDays(
                GroundFormat.UCDP.reader("set", RowText.KNOWN, Optional.empty()), LocalDate.of(2026, 3, 1));
        String text = "id,type_of_violence,date_start,best\n12.0,1," + day + ",3\n";
        String row = RowText.lines(RowText.read(reader, text));
        if (isKept) {
            assertThat(row).startsWith("2 set:12 |").doesNotContain("impossible");
        } else {
            assertThat(row).startsWith("2 -").endsWith("!impossible day <" + day + ">");
        }
    }
}
