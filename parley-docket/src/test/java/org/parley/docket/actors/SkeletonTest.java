package org.parley.docket.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkeletonTest {

    @ParameterizedTest
    @CsvSource({
        "Qods, Quds",
        "Mohammed, Muhammad",
        "Mohamed, Mohammad",
        "Seniora, Siniora",
        "Fouad, Fuad",
        "Soleimani, Suleimani",
        "Nouri, Nuri",
        "Erdogan, Erdoğan",
        "Zelensky, Zelenskyy",
        "Abdullah, Abdulla",
        "Moussa, Musa",
    })
    void isTheSameForSpellingsOfOneName(String one, String other) {
        assertThat(Skeleton.of(one)).isEqualTo(Skeleton.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Hassan, Hussein",
        "Khamenei, Khomeini",
        "Mahmoud, Mohammed",
        "Gates, Kates",
        "Talabani, Taliban",
        "Kern, Korn"
    })
    void tellsNamesApart(String one, String other) {
        assertThat(Skeleton.of(one)).isNotEqualTo(Skeleton.of(other));
    }
}
