package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows are made up. */
class AcledLayoutTest {

    private static final String LATE =
            "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
                    + "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,"
                    + "location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n";

    private static final String ROW =
            "RUR1,16 May 2019,2019,1,Political violence,Battles,Armed clash,Military Forces of Ruritania (2011-),,State forces,"
                    + "River Front,Ford Militia; Hill Militia,Rebel group,State forces-Rebel group,,999,Europe,Ruritania,Hill,,,"
                    + "Ford,45.5,15.25,1,Gazette; Courier,National,\"On 16 May, shots were heard.\",2,,1\n";

    private static String read(String rows) {
        return RowText.lines(RowText.read(GroundFormat.ACLED, LATE + rows));
    }

    @Test
    void readsARow() {
        assertThat(read(ROW))
                .isEqualTo(
                        "2 set:RUR1 | ASSAULT firearms / Armed clash [Battles, Armed clash] | first=Military Forces of Ruritania"
                                + " (2011-)/MIL, second=River Front/REB, with second=Ford Militia, with second=Hill Militia"
                                + " | 2019-05-16 day | Ford, Hill, RUR 45.5 15.25 city | 2/2/2 | 2 | On 16 May, shots were heard.");
    }

    @Test
    void datesHaveThreeForms() {
        for (String form : List.of("2019-05-16", "16-05-2019", "16 May 2019", "16-May-2019")) {
            assertThat(read(ROW.replaceFirst("16 May 2019", form))).contains("| 2019-05-16 day |");
        }
        assertThat(read(ROW.replaceFirst("16 May 2019", "05/16/2019"))).isEqualTo("2 - !bad date <05/16/2019>");
    }

    @Test
    void precisionOfADateIsAStretchOfDays() {
        assertThat(read(ROW.replace("2019,1,Pol", "2019,2,Pol"))).contains("| 2019-05-13..2019-05-19 week |");
        assertThat(read(ROW.replace("2019,1,Pol", "2019,3,Pol"))).contains("| 2019-05-01..2019-05-31 month |");
        assertThat(read(ROW.replace("2019,1,Pol", "2019,7,Pol"))).contains("!unknown precision <time_precision 7>");
    }

    @Test
    void codesOfActorsAreCodesOrWords() {
        assertThat(read(ROW.replace("State forces,River", "1,River").replace("Rebel group,State", "2,State")))
                .isEqualTo(read(ROW));
    }

    @Test
    void earlierFilesHaveOtherColumns() {
        String early =
                "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,"
                        + "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,"
                        + "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3\n";
        String row =
                "55,999,RUR1,1,16-05-2019,2019,1,Riots,Mob violence,Rioters (Ruritania),,5,Civilians (Ruritania),,7,57,"
                        + "Europe,Ruritania,Hill,,,Ford,45.5,15.25,2,Gazette,National,Words,0,1,RUR\n";
        String expected =
                "set:RUR1 | ASSAULT beat / Mob violence [Riots, Mob violence] | first=Rioters (Ruritania)/CVL,"
                        + " second=Civilians (Ruritania)/CVL | 2019-05-16 day | Ford, Hill, RUR 45.5 15.25 district | 0/0/0 | 1 | Words";
        assertThat(RowText.lines(RowText.read(GroundFormat.ACLED, early + row))).isEqualTo("2 " + expected);
        assertThat(RowText.lines(RowText.read(GroundFormat.ACLED, row)))
                .isEqualTo("1 " + expected + " !missing header");
        assertThat(RowText.lines(RowText.read(GroundFormat.ACLED, ROW)))
                .startsWith("1 set:RUR1")
                .endsWith("!missing header");
    }

    @Test
    void anUnknownKindIsSaid() {
        assertThat(read(ROW.replace("Armed clash", "Shouting")))
                .contains("no kind [Battles, Shouting]")
                .endsWith("!unknown kind <Shouting>");
    }

    @Test
    void itsRowsMayNotBePassedOn() {
        assertThat(GroundFormat.ACLED.terms().rowsMayBePassedOn()).isFalse();
        assertThat(GroundFormat.ACLED.terms().stated("my own words", "").rowsMayBePassedOn())
                .isFalse();
    }
}
