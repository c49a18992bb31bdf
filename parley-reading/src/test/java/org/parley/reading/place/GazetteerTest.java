package org.parley.reading.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = Gazetteer.builtIn();

    /** Territories where nobody lives. */
    private static final Set<String> WITHOUT_TOWNS = Set.of("ATA", "BVT", "HMD", "IOT", "UMI", "ATF", "SGS");

    @Test
    void hasEveryCountry() {
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3)) {
            if (!WITHOUT_TOWNS.contains(code)) {
                assertThat(GAZETTEER.countries()).as(code).contains(code);
            }
        }
        assertThat(GAZETTEER.find("Colombia")).anyMatch(spot -> spot.kind() == Spot.Kind.COUNTRY);
    }

    @Test
    void findsAProvinceByAnotherSpellingWithinItsCountry() {
        assertThat(GAZETTEER.findLoosely("Oruzghan", "AFG"))
                .extracting(Spot::name, Spot::kind)
                .contains(org.assertj.core.groups.Tuple.tuple("Uruzgan", Spot.Kind.PROVINCE));
        assertThat(GAZETTEER.findLoosely("Oruzghan", "IRQ")).isEmpty();
    }

    @Test
    void knowsTheProvinceOfATown() {
        Spot falluja = GAZETTEER.find("Falluja").stream()
                .filter(spot -> spot.country().equals("IRQ"))
                .findFirst()
                .orElseThrow();
        assertThat(GAZETTEER.findProvince(falluja)).map(Spot::name).contains("Anbar");
        assertThat(falluja.point()).isNotNull();
    }

    @Test
    void tellsTheCountryOfAPeople() {
        assertThat(GAZETTEER.findCountryOfPeople("Iraqis")).contains("IRQ");
        assertThat(GAZETTEER.findCountryOfPeople("Martians")).isEmpty();
    }
}
