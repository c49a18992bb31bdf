package org.parley.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void oneOfSeveralIsEnough() {
        assertThat(Keys.agree("by", "NOR/SWE", List.of("SWE"))).isTrue();
        assertThat(Keys.agree("by", "NOR/SWE", List.of("FIN"))).isFalse();
    }

    @Test
    void allThatAreJoinedMustBeThere() {
        assertThat(Keys.agree("parties", "NOR+SWE", List.of("FIN", "SWE", "NOR")))
                .isTrue();
        assertThat(Keys.agree("parties", "NOR+SWE", List.of("NOR"))).isFalse();
    }

    @Test
    void absenceIsMetOnlyByAbsence() {
        assertThat(Keys.agree("to", "NOR/-", List.of())).isTrue();
        assertThat(Keys.agree("to", "NOR/-", List.of("SWE"))).isFalse();
        assertThat(Keys.agree("to", "NOR", List.of())).isFalse();
    }

    @Test
    void aPlaceHoldsItsCityAndADayItsMonth() {
        assertThat(Keys.agree("place", "Green-Hall", List.of("the Green Hall, Oslo")))
                .isTrue();
        assertThat(Keys.agree("date", "2001-05-04", List.of("2001-05"))).isTrue();
        assertThat(Keys.agree("date", "2001-05", List.of("2001-05-04~"))).isTrue();
        assertThat(Keys.agree("date", "2001-05-04", List.of("2001-05-03"))).isFalse();
        assertThat(Keys.agree("kind", "time", List.of("in time vs later"))).isTrue();
    }

    @Test
    void aWordThatHoldsAnotherIsNotTheOther() {
        assertThat(Keys.agree("sense", "kept", List.of("not kept"))).isFalse();
        assertThat(Keys.agree("place", "Oslo", List.of("Oslofjord"))).isFalse();
    }
}
