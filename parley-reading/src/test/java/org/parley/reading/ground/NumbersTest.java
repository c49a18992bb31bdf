package org.parley.reading.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void readsDigitsAndWords() {
        assertThat(Numbers.exact("1,200")).contains(1200);
        assertThat(Numbers.exact("nineteen")).contains(19);
        assertThat(Numbers.exact("twenty-five")).contains(25);
    }

    @Test
    void isEmptyForWordsThatAreNoNumbers() {
        assertThat(Numbers.exact("well-known")).isEmpty();
        assertThat(Numbers.exact("19th")).isEmpty();
        assertThat(Numbers.exact("12345678901")).isEmpty();
        assertThat(Numbers.exact("several")).isEmpty();
    }

    @Test
    void countsVagueWordsAsTheLeastTheyCanMean() {
        assertThat(Numbers.vague("several")).contains(3);
        assertThat(Numbers.vague("dozens")).contains(24);
        assertThat(Numbers.vague("hundreds")).contains(200);
    }
}
