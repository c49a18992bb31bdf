package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;

/** Offsets that leave count Unicode code points: cut the text as a reader in another language would. */
class OffsetsTest {

    private static final int[] FERRY = ((Outcome.Read) Sample.hard().get(0))
            .told()
            .report()
            .text()
            .codePoints()
            .toArray();

    @Test
    void ofJsonLinesCutTheWords() throws IOException {
        List<String> cut = Sample.written(new JsonLines(Issues.builtIn(), LinkedIncidents.Finder.NONE), Sample.hard())
                .lines()
                .filter(line -> line.startsWith("{\"type\":\"statement\"") && line.contains("\"file\":\"ferry.txt\""))
                .flatMap(line -> cut(line.replaceAll(".*\"content\":(\\[\\[[^a-z]*\\]\\]).*", "$1")))
                .toList();
        assertThat(cut)
                .containsExactly(
                        "\"The line,\"", "\"stays open.\"", "that the fares would fall", "=SUM(A1)", "+2 ships");
    }

    @Test
    void ofEventsCutTheTriggerAndThePlover() throws IOException {
        String line = Sample.written(new JsonLines(Issues.builtIn(), LinkedIncidents.Finder.NONE), Sample.hard())
                .lines()
                .filter(one -> one.startsWith("{\"type\":\"event\""))
                .findFirst()
                .orElseThrow();
        assertThat(cut(line.replaceAll(".*\"trigger\":(\\[\\[[^a-z]*\\]\\]).*", "$1")))
                .containsExactly("stays open");
        String record = Sample.written(new PloverRecords(), Sample.hard())
                .lines()
                .findFirst()
                .orElseThrow();
        Matcher where = Pattern.compile("\"start\":(\\d+),\"end\":(\\d+)").matcher(record);
        assertThat(where.find()).isTrue();
        assertThat(cut("[[" + where.group(1) + "," + where.group(2) + "]]")).containsExactly("stays open");
    }

    @Test
    void ofRowsCutTheWordsAndFormulasAreDisarmed() throws IOException {
        String csv = Sample.written(new StatementTable(), Sample.hard());
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(row.getFieldCount())
                .isEqualTo(StatementTable.COLUMNS.size()));
        assertThat(cut(rows.get(0).getField("content"))).containsExactly("\"The line,\"", "\"stays open.\"");
        assertThat(rows.get(2).getField("content_text")).isEqualTo("'=SUM(A1) … +2 ships");
        assertThat(cut(rows.get(2).getField("content"))).containsExactly("=SUM(A1)", "+2 ships");
    }

    @Test
    void ofAnnotationsPointWhereTheirQuotationsDo() throws IOException {
        String json = Sample.written(new WebAnnotations(), Sample.hard());
        List<String> selected = new ArrayList<>();
        String exact = "";
        int start = 0;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    continue;
                }
                switch (String.valueOf(parser.currentName())) {
                    case "exact" -> exact = parser.getText();
                    case "start" -> start = parser.getIntValue();
                    case "end" -> {
                        assertThat(new String(FERRY, start, parser.getIntValue() - start))
                                .isEqualTo(exact);
                        selected.add(exact);
                    }
                    default -> {}
                }
            }
        }
        assertThat(selected).hasSize(22).startsWith("\"The line,\"", "\"stays open.\"", "Mara Venn", "told");
    }

    private static Stream<String> cut(String spans) {
        Matcher span = Pattern.compile("\\[(\\d+),(\\d+)\\]").matcher(spans);
        List<String> words = new ArrayList<>();
        while (span.find()) {
            int begin = Integer.parseInt(span.group(1));
            words.add(new String(FERRY, begin, Integer.parseInt(span.group(2)) - begin));
        }
        return words.stream();
    }
}
