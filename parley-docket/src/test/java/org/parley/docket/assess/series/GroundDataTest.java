package org.parley.docket.assess.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.docket.assess.MadeGround;
import org.parley.model.GroundIncident;
import org.parley.model.Place;

class GroundDataTest {

    private static final LocalDate DAY = LocalDate.of(2008, 5, 1);

    private static final GroundData DATA = GroundData.of(
            List.of(
                    one("a:1", "Mahdi Army", "Government of Iraq", "Baghdad province", 33.3, 44.4),
                    one("a:2", "Government of Iraq", "Mahdi Army (Sadr)", "Al Başrah province", 30.5, 47.8),
                    one("a:3", "Mahdists", "Ansar al-Islam", "Baghdadi", 36.0, 43.0)),
            List.of());

    private static GroundIncident one(
            String id, String first, String second, String province, double latitude, double longitude) {
        return MadeGround.incident(id, first, second, province, new Place.Point(latitude, longitude), DAY, DAY, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "actors: mahdi army|a:1 a:2",
                "actors: MAHDI|a:1 a:2",
                "actors: Mahdi, Ansar al Islam|a:1 a:2 a:3",
                "acts by: Mahdi Army|a:1",
                "against: Mahdi Army|a:2",
                "between: Mahdi Army and Government of Iraq|a:1 a:2",
                "between: Mahdi Army and Ansar|''",
                "area: baghdad|a:1",
                "area: al basrah|a:2",
                "area: Iraq|a:1 a:2 a:3",
                "area: IRQ|a:1 a:2 a:3",
                "area: Syria|''",
                "box: 33 44 34 45|a:1",
                "polygon: 30 47, 30 48, 31 48, 31 47|a:2",
                "within: 60 km of 36.3 43.3|a:3",
                "within: 10 km of 36.3 43.3|''",
                "words: checkpoint|a:1 a:2 a:3",
                "words: check|''",
                "what happens: battles|a:1 a:2 a:3",
                "what happens: riots|''",
                "data set: a|a:1 a:2 a:3",
                "data set: b|''"
            })
    void scopesFindWhatTheySay(String line, String ids) {
        List<String> found =
                DATA
                        .find(MadeGround.indicator("commitment: x\npromised on: 2008-05-10\n" + line)
                                .scope())
                        .list()
                        .stream()
                        .map(GroundIncident::id)
                        .toList();
        assertThat(String.join(" ", found)).isEqualTo(ids);
    }
}
