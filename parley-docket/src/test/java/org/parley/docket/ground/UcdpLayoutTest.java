package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UcdpLayoutTest {

    private static final String SHORT =
            "id,year,type_of_violence,side_a,side_b,number_of_sources,source_article,where_prec,"
                    + "where_coordinates,adm_1,latitude,longitude,country,date_prec,date_start,date_end,deaths_a,deaths_b,"
                    + "deaths_civilians,deaths_unknown,low,best,high\n";

    private static final String GOOD =
            "7,2019,1,Government of Ruritania,River Front,2,Gazette,1,Ford town,Hill province,45.5,15.25,Ruritania,1,"
                    + "2019-05-02,2019-05-02,1,2,0,0,3,3,5\n";

    private static String read(String rows) {
        return RowText.lines(RowText.read(GroundFormat.UCDP, SHORT + rows));
    }

    @Test
    void readsARow() {
        assertThat(read(GOOD))
                .isEqualTo(
                        "2 set:7 | ASSAULT [1] | first=Government of Ruritania/GOV, second=River Front/REB | 2019-05-02 day"
                                + " | Ford town, Hill province, RUR 45.5 15.25 city | 3/3/5 civilians 0 | 2 | Gazette");
    }

    @Test
    void sidesOfSeveralGovernmentsAreSeveral() {
        assertThat(read(GOOD.replace(
                        "Government of Ruritania", "\"Government of Ruritania, Government of Graustark\"")))
                .contains(
                        "first=Government of Ruritania/GOV, with first=Government of Graustark/GOV, second=River Front");
    }

    @Test
    void columnsStandInAnyOrderWithAnySeparator() {
        String turned = (SHORT + GOOD)
                .lines()
                .map(line -> {
                    List<String> cells = List.of(line.split(",", -1));
                    return cells.get(cells.size() - 1) + ";"
                            + cells.subList(0, cells.size() - 1).stream().collect(Collectors.joining(";"));
                })
                .collect(Collectors.joining("\r\n"));
        assertThat(RowText.lines(RowText.read(GroundFormat.UCDP, "\uFEFF" + turned)))
                .isEqualTo(read(GOOD));
    }

    @Test
    void tollsOutOfOrderAreMovedToTheBestOne() {
        assertThat(read(GOOD.replace("3,3,5", "9,3,2")))
                .contains("3/3/3 civilians 0")
                .endsWith("!toll order <low 9, best 3, high 2>");
        assertThat(read(GOOD.replace("0,3,3,5", "4,3,3,5"))).endsWith("!toll parts <7 instead of 3>");
        assertThat(read(GOOD.replace("1,2,0,0,3,3,5", "0,0,0,0,0,0,5")))
                .contains("0/0/5")
                .endsWith("!best zero <high 5>");
    }

    @Test
    void numbersMayHaveSeparatorsButNothingElse() {
        assertThat(read(GOOD.replace("1,2,0,0,3,3,5", "1000,2,0,0,\"1,000\",1002,\"1,100\"")))
                .contains("1000/1002/1100")
                .contains("!separated thousands <1,000>");
        assertThat(read(GOOD.replace("3,3,5", "3,many,5")))
                .contains("not counted")
                .contains("!bad number <many>");
        assertThat(read(GOOD.replace("3,3,5", "3,-3,5")))
                .contains("not counted")
                .contains("!bad number <-3>");
    }

    @Test
    void daysMustBeDays() {
        assertThat(read(GOOD.replace("2019-05-02,2019-05-02", ",2019-05-02"))).isEqualTo("2 - !no date");
        assertThat(read(GOOD.replace("2019-05-02,2019-05-02", "05/02/2019,2019-05-02")))
                .isEqualTo("2 - !bad date <05/02/2019>");
        assertThat(read(GOOD.replace("2019-05-02,2019-05-02", "2019-02-30,2019-05-02")))
                .contains("!bad date");
        assertThat(read(GOOD.replace("2019-05-02,2019-05-02", "2019-05-04 00:00:00.000,2019-05-02")))
                .contains("2019-05-02..2019-05-04 interval")
                .contains("!dates swapped");
        assertThat(read(GOOD.replace("2019-05-02,2019-05-02", "2019-01-02,2019-05-02")))
                .contains("2019-01-02..2019-05-02 interval")
                .contains("!long span <2019-01-02 to 2019-05-02>");
        assertThat(read(GOOD.replace("7,2019", "7,2018"))).contains("!other year <2018, but 2019-05-02>");
    }

    @Test
    void pointsLieOnTheEarth() {
        assertThat(read(GOOD.replace("45.5,15.25", "145.5,15.25")))
                .contains("Ford town, Hill province, RUR city")
                .contains("!off the earth <145.5, 15.25>");
        assertThat(read(GOOD.replace("45.5,15.25", "0,0"))).contains("!zero point");
        assertThat(read(GOOD.replace(",Ruritania,1,", ",Atlantis,1,"))).contains("!unknown country <Atlantis>");
        assertThat(read(GOOD.replace(",Ruritania,1,", ",Ruritania (Old Kingdom),1,")))
                .contains("province, RUR 45.5");
        assertThat(read(GOOD.replace("Ford town,Hill province,45.5,15.25,Ruritania", ",,,,")))
                .contains("nowhere")
                .contains("!no place");
    }

    @Test
    void rowsThatAreNoEventsAreLeftOut() {
        assertThat(read("#event+id" + ",#x".repeat(22) + "\n" + SHORT + "1,2,3\n" + GOOD.replace("7,", ",")))
                .isEqualTo("""
                2 - !tag row <#event+id>
                3 - !repeated header
                4 - !column count <3 instead of 23>
                5 - !no id""");
    }

    @Test
    void kindsAndPrecisionsAreThoseOfTheCodebook() {
        assertThat(read(GOOD.replace("2019,1,", "2019,9,")))
                .contains("no kind [9]")
                .contains("!unknown kind <9>");
        assertThat(read(GOOD.replace("2019,1,", "2019,3,"))).contains("ASSAULT / Attack [3]");
        assertThat(read(GOOD.replace("Gazette,1,", "Gazette,8,")))
                .contains(" country |")
                .contains("!unknown precision <where_prec 8>");
        assertThat(read(GOOD.replace("Ruritania,1,2019", "Ruritania,4,2019"))).contains("2019-05-02 month");
        assertThat(read(GOOD.replace("Gazette", "Gaz\uFFFDtte"))).contains("!not utf8");
    }

    @Test
    void tablesWithoutAHeaderAreKnownByTheirShape() {
        String wide = row(UcdpLayout.WIDE);
        String narrow = row(UcdpLayout.NARROW);
        assertThat(UcdpLayout.WIDE).hasSize(49);
        assertThat(UcdpLayout.NARROW).hasSize(42);
        for (String row : List.of(wide, narrow)) {
            assertThat(RowText.lines(RowText.read(GroundFormat.UCDP, row + "\n" + row.replaceFirst("7", "8"))))
                    .startsWith("1 set:7 | ASSAULT [1]")
                    .contains("3/4/6 civilians 0 | 0 |  !missing header\n2 set:8");
        }
        assertThatThrownBy(() -> RowText.read(GroundFormat.UCDP, "a,b\n1,2\n"))
                .hasMessageContaining("this is no table of UCDP GED");
    }

    /** A row of this layout, made up. */
    private static String row(List<String> columns) {
        return columns.stream()
                .map(column -> switch (column) {
                    case "id" -> "7";
                    case "year" -> "2019";
                    case "type_of_violence", "where_prec", "date_prec" -> "1";
                    case "side_a" -> "Government of Ruritania";
                    case "side_b" -> "River Front";
                    case "latitude" -> "45.5";
                    case "longitude" -> "15.25";
                    case "country" -> "Ruritania";
                    case "date_start", "date_end" -> "2019-05-02";
                    case "deaths_a" -> "4";
                    case "deaths_b", "deaths_civilians", "deaths_unknown" -> "0";
                    case "low" -> "3";
                    case "best" -> "4";
                    case "high" -> "6";
                    default -> "";
                })
                .collect(Collectors.joining(","));
    }

    @Test
    void aQuotationThatIsNotClosedEndsTheTableWithAnError() {
        assertThatThrownBy(() -> RowText.read(GroundFormat.UCDP, SHORT + GOOD + GOOD.replace("Gazette", "\"Gazette")))
                .hasMessageContaining("a quotation mark is not closed");
    }

    @Test
    void aHeaderIsNoRow() {
        assertThat(RowText.read(GroundFormat.UCDP, SHORT)).isEmpty();
    }
}
