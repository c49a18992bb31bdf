package org.parley.brief.told;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.IncidentKind;
import org.parley.model.Place;
import org.parley.model.Toll;

class PlainTest {

    @ParameterizedTest
    @CsvSource({
        "2013-01-24, 24 January 2013",
        "2007-03~, about March 2007",
        "1979, 1979",
        "2007-05-28/2007-05-30, 28 May 2007 to 30 May 2007",
        "2003/.., since 2003",
        "../2011-12, until December 2011",
        "2007-21, 2007-21"
    })
    void saysADateAsAReaderWould(String edtf, String expected) {
        assertThat(Plain.date(new EventDate(edtf, EventDate.Precision.DAY))).isEqualTo(expected);
    }

    @Test
    void keepsALowerBoundALowerBound() {
        assertThat(Plain.toll(Toll.NONE)).isEmpty();
        assertThat(Plain.toll(Toll.of(19))).isEqualTo("19");
        assertThat(Plain.toll(Toll.atLeast(19))).isEqualTo("19 or more");
        assertThat(Plain.toll(Toll.atLeast(0))).isEqualTo("some");
        assertThat(Plain.toll(new Toll(19, 24, false))).isEqualTo("19 to 24");
        assertThat(Plain.toll(new Toll(20, 20, true))).isEqualTo("about 20");
    }

    @Test
    void saysNoNameOfAPlaceTwice() {
        assertThat(Plain.place(new Place("Varn", "Tesk", "NRL", null, Place.Precision.CITY)))
                .isEqualTo("Varn, Tesk, NRL");
        assertThat(Plain.place(new Place("Tesk", "Tesk", "NRL", null, Place.Precision.PROVINCE)))
                .isEqualTo("Tesk, NRL");
        assertThat(Plain.place(new Place("Norland", null, "NRL", null, Place.Precision.COUNTRY)))
                .isEqualTo("Norland");
    }

    @Test
    void namesTheKindByTheFinestWordThereIs() {
        assertThat(Plain.kind(new IncidentKind(EventType.ASSAULT, "suicide-attack", "Suicide bomb")))
                .isEqualTo("Suicide bomb");
        assertThat(Plain.kind(new IncidentKind(EventType.ASSAULT, "heavy-weapons", null)))
                .isEqualTo("heavy weapons");
        assertThat(Plain.kind(new IncidentKind(EventType.COERCE, null, null))).isEqualTo("coerce");
    }
}
