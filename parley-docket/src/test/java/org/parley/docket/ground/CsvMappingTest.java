package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvMappingTest {

    private static final String MAP = """
            # how our book is kept
            name = book
            separator = semicolon
            date format = dd/MM/yyyy
            thousands = .
            id = [Ref]
            date = [Day]
            kind = [Type]
            kind of Shelling = ASSAULT heavy-weapons
            kind of Road closed = COERCE restrict / Other
            first side = [Who]
            second side = Civilians
            second sector = CVL
            place = [Village]
            country = RUR
            killed = [Dead]
            words = [Note]
            """;

    private static final String TABLE = """
            Note;Ref;Day;Type;Who;Village;Dead
            loud;1;05/06/2019;Shelling;River Front;Ford;1.200
            quiet;2;31/06/2019;Shelling;;Ford;
            ;3;07/06/2019;Dancing;River Front;Hill;2
            ;4;08/06/2019;Road closed;;;
            """;

    private static String read(String map, String table) {
        return RowText.lines(RowText.read(
                GroundFormat.CSV.reader("book", RowText.KNOWN, Optional.of(CsvMapping.parse(map))), table));
    }

    @Test
    void readsATableByIt() {
        assertThat(read(MAP, TABLE)).isEqualTo("""
                2 book:1 | ASSAULT heavy-weapons / Shelling/artillery/missile attack [Shelling] | first=River Front, \
                second=Civilians/CVL | 2019-06-05 day | Ford, RUR city | 1200/1200/1200 | 0 | loud
                3 - !bad date <31/06/2019>
                4 book:3 | no kind [Dancing] | first=River Front, second=Civilians/CVL | 2019-06-07 day | Hill, RUR city | 2/2/2 | 0 | \
                 !unknown kind <Dancing>
                5 book:4 | COERCE restrict / Other [Road closed] | second=Civilians/CVL | 2019-06-08 day | RUR, RUR country | \
                not counted | 0 |\s""");
    }

    @Test
    void aTableWithoutItsColumnsIsNotRead() {
        assertThatThrownBy(() -> read(MAP, "Ref;Day\n1;05/06/2019\n"))
                .hasMessageContaining("names the columns Day, Dead, Note, Ref, Type, Village, Who");
    }

    @Test
    void saysWhatIsWrongWithIt() {
        assertThatThrownBy(() -> CsvMapping.parse("id = [Ref]")).hasMessageContaining("date = [name of the column]");
        assertThatThrownBy(() -> CsvMapping.parse("id = [R]\ndate = [D]\ncolour = red"))
                .hasMessageContaining("line 3: 'colour' is none of the keys");
        assertThatThrownBy(() -> CsvMapping.parse("id = [R]\ndate = [D]\nkind of X = BOOM"))
                .hasMessageContaining("'BOOM' is no PLOVER type");
        assertThatThrownBy(() -> CsvMapping.parse("id = [R]\ndate = [D]\ndate format = qq{"))
                .hasMessageContaining("no form of dates");
        assertThatThrownBy(() -> CsvMapping.parse("what is this")).hasMessageContaining("line 1");
        assertThatThrownBy(() -> CsvMapping.parse(MAP + "encoding = klingon").encoding())
                .hasMessageContaining("klingon");
    }

    @Test
    void statesEncodingAndTerms() {
        CsvMapping mapping = CsvMapping.parse(MAP + "encoding = windows-1252\nlicence = ours");
        assertThat(mapping.encoding()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(mapping.constant("licence")).isEqualTo("ours");
        assertThat(mapping.version()).isNotEqualTo(CsvMapping.parse(MAP).version());
    }

    @Test
    void isForCsvAlone() {
        assertThatThrownBy(() -> GroundFormat.CSV.reader("x", RowText.KNOWN, Optional.empty()))
                .hasMessageContaining("--map");
        assertThatThrownBy(() -> GroundFormat.UCDP.reader("x", RowText.KNOWN, Optional.of(CsvMapping.parse(MAP))))
                .hasMessageContaining("is for csv");
    }
}
