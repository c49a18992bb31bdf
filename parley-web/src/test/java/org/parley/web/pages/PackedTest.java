package org.parley.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "br;q=1.0, GZIP;q=0.8 | true",
                "gzip;q=0.001 | true",
                "gzip;q=0 | false",
                "gzip; q=0.000 | false",
                "br, deflate | false",
                "notgzip | false"
            })
    void whoTakesGzipSaysSo(String accepted, boolean taken) {
        assertThat(Packed.isTaken(accepted)).isEqualTo(taken);
    }
}
