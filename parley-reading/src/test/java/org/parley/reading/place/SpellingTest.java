package org.parley.reading.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void plainKeyForgetsAccentsApostrophesAndBlanks() {
        assertThat(Spelling.plain("Qal‘ah-ye Now")).isEqualTo("qalahyenow");
        assertThat(Spelling.plain("São Paulo")).isEqualTo(Spelling.plain("Sao  Paulo"));
    }

    @Test
    void looseKeyIsTheSameForRomanisationsOfOneName() {
        assertThat(Spelling.loose("Zhaṟêy")).isEqualTo(Spelling.loose("Zharay")).isEqualTo(Spelling.loose("Zhari"));
        assertThat(Spelling.loose("Al Fallujah")).isEqualTo(Spelling.loose("Falluja"));
        assertThat(Spelling.loose("Sar-e Pul")).isEqualTo(Spelling.loose("Sar-i-Pol"));
        assertThat(Spelling.loose("Khowst")).isEqualTo(Spelling.loose("Khost"));
    }

    @Test
    void looseKeyKeepsDifferentNamesApart() {
        assertThat(Spelling.loose("Paktika")).isNotEqualTo(Spelling.loose("Paktia"));
        assertThat(Spelling.loose("Homs")).isNotEqualTo(Spelling.loose("Hama"));
    }
}
