package org.parley.docket.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every format: each row becomes an incident or says why not, and the order of rows makes no difference. */
class EveryFormatTest {

    private static final int ROWS = 60;

    private static final String MAP =
            "id = [id]\ndate = [date]\nkilled = [dead]\nlatitude = [lat]\nlongitude = [lon]\n";

    private static RowReader reader(GroundFormat format) {
        return format.reader(
                "set",
                RowText.KNOWN,
                format == GroundFormat.CSV ? Optional.of(CsvMapping.parse(MAP)) : Optional.empty());
    }

    private static String header(GroundFormat format) {
        return switch (format) {
            case ACLED -> "event_id_cnty,event_date,sub_event_type,fatalities,latitude,longitude,country\n";
            case UCDP -> "id,date_start,type_of_violence,best,latitude,longitude,country\n";
            case CSV -> "id,date,kind,dead,lat,lon,country\n";
            case GDELT, PLOVER -> "";
        };
    }

    /** Rows of which some are wrong in some way. */
    private static List<String> rows(GroundFormat format) {
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String id = i == 0 || random.nextInt(12) > 0 ? "r" + i : "";
            String date = i == 0 || random.nextInt(8) > 0 ? "2019-0" + (1 + i % 9) + "-11" : i % 2 == 0 ? "" : "soon";
            String dead = random.nextInt(6) > 0 ? i + "" : "several";
            String north = random.nextInt(6) > 0 ? "45." + i : "245";
            rows.add(row(format, id, date, dead, north));
        }
        return rows;
    }

    private static String row(GroundFormat format, String id, String date, String dead, String north) {
        return switch (format) {
            case ACLED -> String.join(",", id, date, "Armed clash", dead, north, "15.5", "Ruritania");
            case UCDP -> String.join(",", id, date, "1", dead, north, "15.5", "Ruritania");
            case CSV -> String.join(",", id, date, "x", dead, north, "15.5", "Ruritania");
            case GDELT -> {
                String[] cells = new String[61];
                Arrays.fill(cells, "");
                cells[0] = id;
                cells[1] = date;
                cells[26] = "190";
                cells[32] = dead;
                cells[51] = "4";
                cells[52] = "Ruritania";
                cells[56] = north;
                cells[57] = "15.5";
                yield String.join("\t", cells);
            }
            case PLOVER ->
                "{\"id\":\"" + id + "\",\"date\":\"" + date + "\",\"event\":[\"ASSAULT\"],\"dead\":\"" + dead
                        + "\",\"event_loc\":{\"lat\":\"" + north + "\",\"lon\":15.5,\"resolution\":\"4\"}}";
        };
    }

    private static String text(GroundFormat format, List<String> rows) {
        return header(format) + rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsAnIncidentOrSaysWhyNot(GroundFormat format) {
        List<GroundRow> rows = RowText.read(reader(format), text(format, rows(format)));
        ImportReport report = new ImportReport();
        report.begin("file");
        rows.forEach(report::add);
        long incidents = rows.stream().filter(row -> row.incident() != null).count();
        assertThat(rows).hasSize(ROWS);
        assertThat(report.rows()).isEqualTo(ROWS);
        assertThat(report.kept()).isEqualTo(incidents).isBetween(1L, ROWS - 1L);
        assertThat(report.leftOut()).isEqualTo(ROWS - incidents);
        assertThat(report.flaws())
                .extracting(ImportReport.Count::kind)
                .contains(RowFlaw.Kind.NO_ID, RowFlaw.Kind.OFF_THE_EARTH);
        assertThat(report.flaws()).allSatisfy(flaw -> assertThat(flaw.first())
                .hasSize((int) Math.min(flaw.rows(), ImportReport.MOST_LINES))
                .allMatch(place -> place.startsWith("file:")));
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfRowsMakesNoDifference(GroundFormat format) {
        List<String> rows = rows(format);
        List<String> turned = new ArrayList<>(rows);
        // without a header the first row shows what the file is, and stays first
        Collections.reverse(turned.subList(1, turned.size()));
        assertThat(withoutLines(format, turned)).isEqualTo(withoutLines(format, rows));
    }

    private static Set<String> withoutLines(GroundFormat format, List<String> rows) {
        Set<String> lines = new TreeSet<>();
        for (GroundRow row : RowText.read(reader(format), text(format, rows))) {
            lines.add(row.findIncident().map(Object::toString).orElse("")
                    + row.flaws().stream()
                            .map(flaw -> flaw.kind() + flaw.words())
                            .toList());
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void readingTwiceGivesTheSame(GroundFormat format) {
        String text = text(format, rows(format));
        assertThat(RowText.read(reader(format), text)).isEqualTo(RowText.read(reader(format), text));
    }
}
