package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows are made up; countries and groups are of the roster. */
class GroundCommandsTest {

    private static final String GED =
            "id,type_of_violence,side_a,side_b,country,adm_1,where_coordinates,where_prec,latitude,longitude,"
                    + "date_start,date_end,date_prec,low,best,high\n";

    private static final String ROW =
            "1,1,Government of Iraq,al-Mahdi Army,Iraq,,Ford town,1,30.5,47.75,2019-05-16,2019-05-16,1,2,3,4\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Runs runs;

    private String talks = "";

    @BeforeEach
    void make() {
        runs = new Runs(folder);
        talks = runs.at("talks.case");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String ged(String... options) throws IOException {
        String[] all = new String[options.length + 7];
        String[] first = {
            "import",
            "ucdp",
            file("ged.csv", GED + ROW + ROW.replaceFirst("1", "2").replace("2,3,4", "5,3,4")),
            "--case",
            talks,
            "--date",
            "2026-03-01"
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(options, 0, all, first.length, options.length);
        return runs.run("", all);
    }

    @Test
    void afterAFileWithoutRowsThatCountNothingHasVanished() throws IOException {
        ged();
        String empty = file("empty.csv", "");
        String header = file("header.csv", GED);
        String undated = file("undated.csv", GED + ROW.replace("2019-05-16", "05/06/2019"));
        for (String none : new String[] {empty, header, undated}) {
            runs.run("", "import", "ucdp", none, "--case", talks, "--date", "2026-03-02");
            assertThat(runs.run("", "ground", "--case", talks, "--place", "Ford"))
                    .contains("2 incidents");
        }
    }

    @Test
    void lettersAreReadAsStated() throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.writeString(latin, GED + ROW.replace("Ford town", "Caf\u00e9"), StandardCharsets.ISO_8859_1);
        runs.run("", "import", "ucdp", latin.toString(), "--case", talks, "--encoding", "windows-1252");
        assertThat(runs.run("", "ground", "--case", talks, "--place", "Caf\u00e9"))
                .contains("1 incident;");
        runs.run("", "import", "ucdp", latin.toString(), "--case", talks, "--encoding", "klingon");
        assertThat(runs.err()).contains("'klingon' is no encoding");
    }

    @Test
    void anImportTellsWhatItDid() throws IOException {
        assertThat(ged("--release", "24.1"))
                .startsWith("""
                        Imported snapshot 1, ucdp 24.1, of 1 March 2026.
                          2 rows read: 2 kept, 0 left out.
                          The first snapshot of this data set.
                          Kept, but not as they should be:
                            1 row, toll order: low, best and high are not in order; best counts, the others were moved to it (ged.csv:3)
                          File: ged.csv, SHA-256\s""")
                .contains("Sundberg and Melander")
                .contains("CC BY 4.0");
        assertThat(runs.exit()).isEqualTo(Exit.OK);
        assertThat(ged("--release", "24.1"))
                .startsWith("Nothing is new: this is snapshot 1, ucdp 24.1, of 1 March 2026, unchanged.");
        assertThat(runs.run("", "ground", "--case", talks)).startsWith("Snapshot 1, ucdp 24.1, of 1 March 2026\n");
    }

    @Test
    void incidentsAreListedByWhoAndWhereAndWhen() throws IOException {
        ged();
        assertThat(runs.run("", "ground", "--case", talks, "--actor", "Mahdi Army"))
                .contains(
                        "2019-05-16               3 (2-4)      ASSAULT; Iraq / Mahdi Army; Ford town, IRQ (city); ucdp:1\n")
                .contains("2 incidents; killed by best estimates: 6.")
                .contains("Source: snapshot 1, ucdp, of 1 March 2026. UCDP Georeferenced");
        for (String[] choice :
                new String[][] {{"--place", "IRN"}, {"--from", "2019-05-17"}, {"--kind", "PROTEST"}, {"--actor", "USA"}
                }) {
            assertThat(runs.run("", "ground", "--case", talks, choice[0], choice[1]))
                    .contains("0 incidents.");
        }
        assertThat(runs.run("", "ground", "--case", talks, "--format", "jsonl"))
                .startsWith("{\"type\":\"ground\",\"id\":\"ucdp:1\",\"data_set\":\"ucdp\"")
                .contains("\"actor\":\"Mahdi Army\",\"code\":\"IRQ\",\"sector\":\"REB\",\"role\":\"second\"")
                .contains("\"killed\":{\"low\":2,\"best\":3,\"high\":4,\"civilians\":null}")
                .contains("\"licence\":\"CC BY 4.0");
        assertThat(runs.run("", "ground", "--case", talks, "--format", "csv"))
                .startsWith("id,data_set,release,")
                .contains(
                        "\r\nucdp:1,ucdp,,2019-05-16,2019-05-16,day,ASSAULT,,,1,Iraq,Mahdi Army,Ford town,,IRQ,30.5,47.75,city,2,3,4,");
    }

    @Test
    void rowsOfAcledAreNotPassedOnUnawares() throws IOException {
        String rows = """
                event_id_cnty,event_date,event_type,sub_event_type,actor1,country,location,latitude,longitude,fatalities,notes
                X1,16 May 2019,Battles,Armed clash,Ford Militia,Iraq,Ford,30.5,47.75,2,secret words
                """;
        runs.run("", "import", "acled", file("acled.csv", rows), "--case", talks);
        assertThat(runs.out()).contains("rows may not be published");
        for (String form : new String[] {"jsonl", "csv"}) {
            assertThat(runs.run("", "ground", "--case", talks, "--format", form))
                    .doesNotContain("X1")
                    .doesNotContain("secret");
            assertThat(runs.exit()).isEqualTo(Exit.PROBLEMS);
            assertThat(runs.err())
                    .isEqualTo(
                            "parley: 1 row of ACLED not written: its terms do not let rows be passed on as they are. If"
                                    + " yours do, give --acled-terms-allow.\n");
            assertThat(runs.run("", "ground", "--case", talks, "--format", form, "--acled-terms-allow"))
                    .contains("secret words")
                    .contains("acleddata.com");
            assertThat(runs.exit()).isEqualTo(Exit.OK);
        }
        assertThat(runs.run("", "ground", "--case", talks, "--format", "table"))
                .contains("acled:X1")
                .doesNotContain("secret");
    }

    @Test
    void changesAndNamesAreShown() throws IOException {
        ged();
        runs.run(
                "",
                "import",
                "ucdp",
                file("new.csv", GED + ROW.replace("2,3,4", "2,4,4").replace("al-Mahdi Army", "Hill Boys")),
                "--case",
                talks,
                "--release",
                "2");
        assertThat(runs.run("", "ground", "--case", talks, "--changes", "2"))
                .contains("0 appeared, 1 changed, 1 vanished.")
                .contains(
                        "changed ucdp:1: sides [Government of Iraq GOV, al-Mahdi Army REB] to [Government of Iraq GOV, Hill Boys REB]; killed 2/3/4 to 2/4/4\n")
                .contains("vanished ucdp:2\n");
        assertThat(runs.run("", "ground", "--case", talks, "--unmapped"))
                .isEqualTo("       1  Hill Boys\n1 name that nothing tells who is meant by.\n");
        String names = file("names.tsv", "Hill Boys\tBadr Brigade\tIRQ\tREB\n");
        assertThat(runs.run("", "ground", "--case", talks, "--actors", names, "--actor", "Badr"))
                .contains("1 incident;");
        assertThat(runs.run("", "ground", "--case", talks, "--unmapped")).startsWith("0 names");
        runs.run("", "ground", "--case", talks, "--changes", "9");
        assertThat(runs.err()).startsWith("parley: There is no snapshot 9; there are 1 to 2.");
        assertThat(runs.exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws IOException {
        String good = file("good.csv", GED + ROW);
        String bad = file("bad.csv", "what,is,this\n1,2,3\n");
        assertThat(runs.run("", "import", "ucdp", bad, good, runs.at("none.csv"), "--case", talks))
                .contains("1 row read: 1 kept, 0 left out.")
                .contains("Not all files could be read to their ends.");
        assertThat(runs.exit()).isEqualTo(Exit.PROBLEMS);
        assertThat(runs.err())
                .contains("parley: " + runs.at("none.csv") + ": there is no such file.\n")
                .contains("parley: bad.csv: this is no table of UCDP GED");
        runs.run("", "import", "csv", good, "--case", talks);
        assertThat(runs.err()).isEqualTo("parley: A table in CSV is read with a mapping file: --map FILE.\n");
        assertThat(runs.exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void everyFlawCanBeWrittenDown() throws IOException {
        ged("--flaws", runs.at("flaws.csv"));
        assertThat(Path.of(runs.at("flaws.csv"))).content().isEqualToNormalizingNewlines("""
                        "file","line","flaw","kept","words"
                        "ged.csv","3","toll order","kept","low 5, best 3, high 4"
                        """);
    }

    @Test
    void effortStandsUnderWhatHappened() throws IOException {
        ged();
        String table = file(
                "patrols.csv",
                "unit,place,from,to,amount,source\nPatrols,IRQ,2019-05-01,2019-05-31,40,log\nsensor hours,,soon,2019-05-31,1,\n");
        assertThat(runs.run("", "effort", "--case", talks, table))
                .isEqualTo("Filed 1 effort: 1 new, 0 with another amount than before, 0 as they were.\n");
        assertThat(runs.err())
                .isEqualTo("parley: patrols.csv (line 3): 'soon' is no day; write one such as 2026-03-01.\n"
                        .replace("patrols.csv", table));
        assertThat(runs.exit()).isEqualTo(Exit.PROBLEMS);
        runs.run(
                "",
                "effort",
                "--case",
                talks,
                "--add",
                "access denials",
                "--amount",
                "3",
                "--from",
                "2019-05-16",
                "--to",
                "2019-05-16");
        assertThat(runs.run("", "ground", "--case", talks, "--effort")).isEqualTo("""
                2019-05-16 to 2019-05-16, everywhere: 3 access denials
                  2 incidents, 6 killed by best estimates; 0.667 incidents for each of the access denials
                2019-05-01 to 2019-05-31, IRQ: 40 patrols (log)
                  2 incidents, 6 killed by best estimates; 0.0500 incidents for each of the patrols
                """);
    }

    @Test
    void aBackupCarriesIt() throws IOException {
        ged();
        runs.run("", "case", "backup", talks, "-o", runs.at("backup.zip"));
        runs.run("", "case", "restore", runs.at("backup.zip"), "-o", runs.at("again.case"));
        assertThat(runs.run("", "ground", "--case", runs.at("again.case"), "--format", "jsonl"))
                .isEqualTo(runs.run("", "ground", "--case", talks, "--format", "jsonl"))
                .isNotEmpty();
    }

    @Test
    void whatParleyWritesAsPloverComesBackIn() throws IOException {
        String records = runs.at("records.jsonl");
        Files.writeString(
                Path.of(records),
                "{\"id\":\"e1\",\"date\":\"2019-05-16\",\"actor\":[],\"event\":[\"ASSAULT\"],\"recipient\":[],"
                        + "\"mode\":[],\"context\":[],\"event_loc\":null,\"event_text\":[\"attacked\"],\"quad_code\":4,"
                        + "\"comment\":\"modality actual; rule Code 1\"}\n");
        assertThat(runs.run("", "import", "plover", records, "--case", talks)).contains("1 row read: 1 kept");
        assertThat(runs.run("", "ground", "--case", talks, "--links"))
                .isEqualTo("0 incidents told by reports: 0 with links, 0 of them the same as an imported one.\n");
    }
}
