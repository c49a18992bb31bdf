package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Records are made up. */
class PloverReaderTest {

    private static final String RECORD = """
            {"id":"a1","date":"2019-05-16","actor":[{"code":"RUR","sector":"MIL","entity_text":"the guard",\
            "identifier_text":"Ruritanian guard"}],"event":["ASSAULT"],"recipient":[{"raw_text":"drivers","sector":"CVL"}],\
            "mode":["aerial"],"context":[],"event_loc":{"resolved_place":"Ford","province":"Hill","country_code":"RUR",\
            "lat":45.5,"lon":15.25,"resolution":"city"},"event_text":["bombed"],"dead":3,"comment":"modality actual; rule X 1"}
            """;

    private static String read(String lines) {
        return RowText.lines(RowText.read(GroundFormat.PLOVER, lines));
    }

    @Test
    void readsARecord() {
        assertThat(read(RECORD))
                .isEqualTo(
                        "1 set:a1 | ASSAULT aerial / Air/drone strike [ASSAULT, aerial] | first=Ruritanian guard/RUR/MIL,"
                                + " second=drivers/CVL | 2019-05-16 day | Ford, Hill, RUR 45.5 15.25 city | 3/3/3 | 0 | bombed");
    }

    @Test
    void theDayOfAReportIsThatDayOrTheOneBefore() {
        assertThat(read(RECORD.replace("2019-05-16", "2019-05-16~"))).contains("| 2019-05-15..2019-05-16 interval |");
    }

    @Test
    void resolutionMayBeANumber() {
        assertThat(read(RECORD.replace("\"city\"", "2"))).contains("15.25 province |");
        assertThat(read(RECORD.replace("\"city\"", "\"moon\""))).endsWith("!unknown precision <resolution moon>");
    }

    @Test
    void whatHasNotHappenedIsLeftOut() {
        assertThat(read(RECORD.replace("modality actual", "modality hypothetical")))
                .isEqualTo("1 - !not actual <hypothetical>");
        assertThat(read(RECORD.replace("\"aerial\"", "\"aerial\",\"negation\"")))
                .isEqualTo("1 - !not actual <negation>");
        assertThat(read(RECORD.replace("modality actual", "modality alleged"))).doesNotContain("!");
    }

    @Test
    void damagedLinesAreLeftOut() {
        assertThat(read(RECORD + "{\"id\":\n[]\n" + RECORD.replace("\"2019-05-16\"", "null")
                        + RECORD.replace("\"a1\"", "\"\"") + "\n" + RECORD.replace("ASSAULT", "FIGHT")))
                .contains("""
                        2 - !not json <{"id":>
                        3 - !not json <[]>
                        4 - !no date
                        5 - !no id
                        7 set:a1 | no kind [FIGHT, aerial]""");
        assertThatThrownBy(() -> read("id,date\n")).hasMessageContaining("these are no JSON lines");
    }
}
