package org.parley.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocketScoresTest {

    private static final String LABELS = """
            # sha256 00  a.txt
            # sha256 11  b.txt
            id	section	need	key	about	spans
            S1	session	required	parties=NOR+SWE	meeting	a.txt:0-10 b.txt:0-10
            S2	session	required	parties=NOR+SWE date=2001-05-04	day	a.txt:0-10
            S3	session	required	parties=NOR+SWE host=FIN	host	a.txt:0-10
            P1	participant	required	party=NOR	head	a.txt:12-20
            G1	agenda	required	table=false	fish	a.txt:30-40
            R1	readout	required	agreement=one parties=NOR	mood	a.txt:41-50
            A1	allegation	required	accuser=NOR accused=SWE	nets cut	a.txt:50-60
            A2	allegation	required	accuser=SWE accused=NOR	ship seized	a.txt:70-80
            E1	evidence	required	accuser=NOR	film	a.txt:61-64
            V1	response	required	kind=denied by=SWE	denied	b.txt:60-70
            C1	counter	required	parties=NOR+SWE	nets | ship	a.txt:50-60 | a.txt:70-80
            O1	proposal	required	by=NOR to=SWE/-	patrol	a.txt:80-90
            B1	answer	required	by=SWE kind=refused	no	a.txt:90-95
            K1	commitment	required	by=SWE	return	b.txt:80-90
            N1	bearing	required	sense=kept	returned	b.txt:90-95
            X1	position	required	party=NOR stance=for	patrol	a.txt:80-90
            I1	incident	required	-	nets cut	a.txt:50-60
            Y1	corroboration	required	independent=2	nets cut	a.txt:50-60 b.txt:50-60
            D1	discrepancy	required	kind=value slot=killed	two | three	a.txt:100-105 | b.txt:100-105
            D2	discrepancy	optional	-	hall | ship	a.txt:110-115 | b.txt:110-115
            """;

    private static final String GOOD = """
            {"type":"report","id":"00","file":"a.txt"}
            {"type":"statement","id":"x","file":"a.txt"}
            {"type":"session","id":"s","date":"2001-05-04","length":null,"host":{"name":"Finland","code":"FIN"},\
            "parties":[{"code":"NOR"},{"code":"SWE"}],"accounts":[{"file":"a.txt","spans":[[5,9]]}],\
            "participants":[{"name":"N","code":"NOR","accounts":[{"file":"a.txt","spans":[[12,15]]}]}],\
            "agenda":[{"topic":"fish","table":false,"accounts":[{"file":"a.txt","spans":[[35,36]]}]}],\
            "readouts":[{"topic":"mood","agreement":"one","parties":[{"code":"NOR"}],"accounts":[{"file":"a.txt","spans":[[41,42]]}]}]}
            {"type":"allegation","id":"a","accuser":{"code":"NOR"},"accused":{"code":"SWE"},"counters":["b"],\
            "accounts":[{"file":"a.txt","spans":[[1,2],[55,58]]}],\
            "evidence":[{"standard":"","accounts":[{"file":"a.txt","spans":[[60,62]]}]}],\
            "responses":[{"kind":"denied","by":{"code":"SWE"},"where":"press","accounts":[{"file":"b.txt","spans":[[60,61]]}]}]}
            {"type":"allegation","id":"b","accuser":{"code":"SWE"},"accused":{"code":"NOR"},"counters":["a"],\
            "accounts":[{"file":"a.txt","spans":[[70,71]]}]}
            {"type":"proposal","id":"p","by":{"code":"NOR"},"to":[],"accounts":[{"file":"a.txt","spans":[[80,90]]}],\
            "answers":[{"by":{"code":"SWE"},"kind":"refused","accounts":[{"file":"a.txt","spans":[[90,95]]}]}]}
            {"type":"commitment","id":"k","by":{"code":"SWE"},"to":[{"code":"NOR"}],"accounts":[{"file":"b.txt","spans":[[80,90]]}],\
            "bearing":[{"sense":"kept","accounts":[{"file":"b.txt","spans":[[90,95]]}]}]}
            {"type":"position","id":"x","party":{"code":"NOR"},"stance":"for","accounts":[{"file":"a.txt","spans":[[81,82]]}]}
            {"type":"case_incident","id":"i","date":"2001-05-01","accounts":[{"file":"a.txt","spans":[[50,60]]}]}
            {"type":"corroboration","id":"y","independent":2,"origins":[\
            {"accounts":[{"file":"a.txt","spans":[[50,60]]}]},{"accounts":[{"file":"b.txt","spans":[[50,60]]}]}]}
            {"type":"discrepancy","id":"d","kind":"value","slot":"killed","values":[\
            {"value":"2","accounts":[{"file":"a.txt","spans":[[100,103]]}]},{"value":"3","accounts":[{"file":"b.txt","spans":[[104,109]]}]}]}
            """;

    @Test
    void aDocketThatHasEverythingScoresFull() throws IOException {
        DocketTally tally = tally(GOOD);
        assertThat(tally.missed()).isEmpty();
        assertThat(tally.wrong()).isEmpty();
        assertThat(tally.table()).isEqualToNormalizingNewlines("""
                section        points  found  recall   optional     items  right  precision  again
                session             3      3   100.0   0 of 0           1      1      100.0      0
                participant         1      1   100.0   0 of 0           1      1      100.0      0
                agenda              1      1   100.0   0 of 0           1      1      100.0      0
                readout             1      1   100.0   0 of 0           1      1      100.0      0
                allegation          2      2   100.0   0 of 0           2      2      100.0      0
                evidence            1      1   100.0   0 of 0           1      1      100.0      0
                response            1      1   100.0   0 of 0           1      1      100.0      0
                counter             1      1   100.0   0 of 0           1      1      100.0      0
                proposal            1      1   100.0   0 of 0           1      1      100.0      0
                answer              1      1   100.0   0 of 0           1      1      100.0      0
                commitment          1      1   100.0   0 of 0           1      1      100.0      0
                bearing             1      1   100.0   0 of 0           1      1      100.0      0
                position            1      1   100.0   0 of 0           1      1      100.0      0
                incident            1      1   100.0   0 of 0           1      1      100.0      0
                corroboration       1      1   100.0   0 of 0           1      1      100.0      0
                discrepancy         1      1   100.0   0 of 1           1      1      100.0      0
                all                19     19   100.0   0 of 1          17     17      100.0      0
                """);
    }

    @Test
    void anEmptyDocketFindsNothing() throws IOException {
        DocketTally tally = tally("");
        assertThat(tally.missed()).hasSize(19);
        assertThat(tally.table()).containsPattern("all +19 +0 +0\\.0 +0 of 1 +0 +0 +- +0");
    }

    @Test
    void otherPartiesOtherWordsAndOtherPassagesAreWrong() throws IOException {
        assertThat(wrong(GOOD.replace("\"stance\":\"for\"", "\"stance\":\"against\"")))
                .containsExactly("position x party=NOR stance=against at a.txt:81-82");
        assertThat(wrong(GOOD.replace("\"by\":{\"code\":\"NOR\"}", "\"by\":{\"code\":\"FIN\"}")))
                .containsExactly("proposal p by=FIN at a.txt:80-90");
        assertThat(wrong(GOOD.replace("[[80,90]]}],\"answers\"", "[[90,99]]}],\"answers\"")))
                .containsExactly("proposal p by=NOR at a.txt:90-99");
    }

    @Test
    void whatASessionLacksIsMissedThoughTheSessionIsRight() throws IOException {
        DocketTally tally = tally(GOOD.replace("2001-05-04", "2001-05-07"));
        assertThat(tally.missed()).extracting(Point::id).containsExactly("S2");
        assertThat(tally.wrong()).isEmpty();
    }

    @Test
    void aDiscrepancyNeedsTwoValuesAtTwoSides() throws IOException {
        String bothInOne = GOOD.replace(
                "[[100,103]]}]},{\"value\":\"3\",\"accounts\":[{\"file\":\"b.txt\",\"spans\":[[104,109]]",
                "[[100,103]]},{\"file\":\"b.txt\",\"spans\":[[104,109]]}]},{\"value\":\"3\",\"accounts\":[{\"file\":\"b.txt\",\"spans\":[[200,209]]");
        assertThat(bothInOne).isNotEqualTo(GOOD);
        assertThat(wrong(bothInOne))
                .containsExactly("discrepancy d kind=value slot=killed at a.txt:100-103 | b.txt:200-209");
    }

    @Test
    void anOptionalPointIsNeitherAskedForNorWrong() throws IOException {
        DocketTally tally = tally(
                GOOD
                        + "{\"type\":\"discrepancy\",\"id\":\"e\",\"kind\":\"venue\",\"slot\":\"venue\",\"values\":["
                        + "{\"accounts\":[{\"file\":\"b.txt\",\"spans\":[[110,112]]}]},{\"accounts\":[{\"file\":\"a.txt\",\"spans\":[[110,112]]}]}]}\n");
        assertThat(tally.wrong()).isEmpty();
        assertThat(tally.table()).containsPattern("discrepancy +1 +1 +100\\.0 +1 of 1 +2 +2 +100\\.0 +0");
    }

    @Test
    void theSameSaidTwiceIsCounted() throws IOException {
        String position = GOOD.lines()
                .filter(line -> line.contains("\"position\""))
                .findFirst()
                .orElseThrow();
        assertThat(tally(GOOD + position).table()).containsPattern("position +1 +1 +100\\.0 +0 of 0 +2 +2 +100\\.0 +1");
    }

    @Test
    void aCounterThatIsNotInTheDocketIsWrong() throws IOException {
        assertThat(wrong(GOOD.replace("\"counters\":[\"b\"]", "\"counters\":[\"z\"]")
                        .replace("\"counters\":[\"a\"]", "\"counters\":[]")))
                .containsExactly("counter a+z parties=NOR at a.txt:1-2");
    }

    @Test
    void anIncidentOfASingleReportIsPassedOver() throws IOException {
        assertThat(wrong(GOOD + "{\"type\":\"incident\",\"id\":\"j\",\"spans\":[[3,4]]}\n"))
                .isEmpty();
    }

    @Test
    void theProgramPrintsTheTableAndWhatIsMissing(@TempDir Path folder) throws IOException {
        Path labels = folder.resolve("labels.tsv");
        Files.writeString(labels, LABELS);
        String lines =
                GOOD.replace("\"id\":\"00\"", "\"id\":\"77\"").replace("\"stance\":\"for\"", "\"stance\":\"silent\"");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        int code = DocketScores.run(
                List.of("-", labels.toString(), "--list"),
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("not the labelled text: a.txt")
                .containsPattern("all +19 +18 +94\\.7 +0 of 1 +17 +16 +94\\.1 +0")
                .contains("missed position X1: patrol")
                .contains("no point: position x party=NOR stance=silent at a.txt:81-82");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatCannotBeScoredIsSaidInOneSentence() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream("no json".getBytes(StandardCharsets.UTF_8));
        assertThat(DocketScores.run(List.of("-", "talks"), in, to, to)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("cannot score - by talks: ");
    }

    private static List<String> wrong(String lines) throws IOException {
        return tally(lines).wrong().stream().map(Item::line).toList();
    }

    private static DocketTally tally(String lines) throws IOException {
        DocketLines read = DocketLines.read(new BufferedReader(new StringReader(lines)));
        Labels labels = Labels.read(new BufferedReader(new StringReader(LABELS)));
        return new DocketTally(labels.points(), read.items());
    }
}
