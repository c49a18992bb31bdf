package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Rows are made up. */
class GdeltReaderTest {

    private static String row(String... cells) {
        String[] row = new String[61];
        Arrays.fill(row, "");
        row[0] = "900";
        row[1] = "20190516";
        row[5] = "RURMIL";
        row[6] = "RURITANIA \"GUARD\"";
        row[7] = "RUR";
        row[12] = "MIL";
        row[15] = "MED";
        row[22] = "MED";
        row[26] = "1832";
        row[28] = "18";
        row[32] = "3";
        row[51] = "4";
        row[52] = "Ford, Hill, Ruritania";
        row[56] = "45.5";
        row[57] = "15.25";
        row[60] = "https://paper.example/1";
        for (int i = 0; i < cells.length; i += 2) {
            row[Integer.parseInt(cells[i])] = cells[i + 1];
        }
        return String.join("\t", row) + "\n";
    }

    private static String read(String rows) {
        return RowText.lines(RowText.read(GroundFormat.GDELT, rows));
    }

    @Test
    void readsARow() {
        assertThat(read(row()))
                .isEqualTo(
                        "1 set:900 | ASSAULT explosives / Remote explosive/landmine/IED [18, 1832] | first=RURITANIA \"GUARD\"/RUR/MIL,"
                                + " second=MED/JRN | 2019-05-16 day | Ford, Hill, RUR 45.5 15.25 city | not counted | 3 |"
                                + " https://paper.example/1");
    }

    @Test
    void codesCountByTheirLongestKnownBeginning() {
        assertThat(read(row("26", "190", "28", "19"))).contains("| ASSAULT [19, 190] |");
        assertThat(read(row("26", "1413", "28", "14"))).contains("| PROTEST demo / Peaceful protest [14, 1413] |");
        assertThat(read(row("26", "010", "28", "01")))
                .contains("| no kind [01, 010] |")
                .doesNotContain("!");
        assertThat(read(row("26", "99", "28", "99"))).endsWith("!unknown kind <99>");
    }

    @Test
    void damagedRowsAreLeftOut() {
        assertThat(read(row() + "1\t2\n" + row("1", "20191316") + row("0", ""))).endsWith("""
                2 - !column count <2 instead of 61>
                3 - !bad date <20191316>
                4 - !no id""");
        assertThatThrownBy(() -> read("a,b\n")).hasMessageContaining("has 1 columns parted by tabs instead of 61");
    }

    @Test
    void placesAreWhereTheActionIs() {
        assertThat(read(row("51", "1", "52", "Graustark"))).contains("| Graustark, GRA 45.5 15.25 country |");
        assertThat(read(row("52", "", "56", "", "57", "")))
                .contains("| nowhere |")
                .endsWith("!no place");
    }
}
