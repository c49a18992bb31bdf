package org.parley.brief;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.parley.brief.told.CaseTold;

class ExportsTest {

    private static final Pattern REFERENCE = Pattern.compile("\"([a-z-]+--[0-9a-f-]{36})\"");
    private static final Pattern ID = Pattern.compile("\"id\" : \"([a-z-]+--[0-9a-f-]{36})\"");

    private final CaseTold told = SampleCase.told();

    @Test
    void everyReferenceOfTheStixBundleLeadsToAnObjectOfIt() throws IOException {
        String stix = written(new StixBundle());
        List<String> ids =
                ID.matcher(stix).results().map(found -> found.group(1)).toList();
        Set<String> referred = REFERENCE
                .matcher(stix)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(referred);
        List<String> types = ids.stream()
                .map(id -> id.replaceAll("--.*", ""))
                .distinct()
                .sorted()
                .toList();
        assertThat(types)
                .containsExactly(
                        "bundle", "identity", "incident", "location", "note", "opinion", "relationship", "report");
    }

    @Test
    void stixTellsADenialAsTheOpinionOfWhoDenies() throws IOException {
        assertThat(written(new StixBundle()).replaceAll("\\s+", " "))
                .contains("\"opinion\" : \"disagree\", \"explanation\" : \"United Sutland: denied at the table\"")
                .contains("\"authors\" : [ \"United Sutland\" ]")
                .doesNotContain("threat-actor");
    }

    @Test
    void stixObjectsHaveWhatTheStandardRequires() throws IOException {
        for (Map<String, String> object : objects(written(new StixBundle()))) {
            assertThat(object).containsKeys("type", "id", "spec_version", "created", "modified");
            assertThat(object.get("created")).matches("\\d{4}-\\d\\d-\\d\\dT00:00:00.000Z");
            switch (object.getOrDefault("type", "")) {
                case "note" -> assertThat(object).containsKeys("content", "object_refs");
                case "opinion" -> assertThat(object).containsKeys("opinion", "object_refs");
                case "report" -> assertThat(object).containsKeys("name", "published", "object_refs");
                case "location" -> assertThat(object).containsKeys("latitude", "longitude");
                case "relationship" -> assertThat(object).containsKeys("relationship_type", "source_ref", "target_ref");
                default -> assertThat(object).containsKeys("name");
            }
        }
    }

    @Test
    void geoJsonPutsLongitudeFirstAndKeepsWhatHasNoPoint() throws IOException {
        String json = written(new GeoJson()).replaceAll("\\s+", "");
        assertThat(json)
                .startsWith("{\"type\":\"FeatureCollection\"")
                .contains("\"coordinates\":[68.25,33.5]", "\"geometry\":null");
        assertThat(json.split("\"type\":\"Feature\"", -1)).hasSize(3);
    }

    @Test
    void tablesHoldOneFileATypeEachWithItsRows() throws IOException {
        Map<String, List<String>> tables = tables();
        assertThat(tables.keySet())
                .containsExactly(
                        "reports.csv",
                        "sessions.csv",
                        "allegations.csv",
                        "proposals.csv",
                        "commitments.csv",
                        "positions.csv",
                        "incidents.csv",
                        "corroborations.csv",
                        "discrepancies.csv",
                        "statements.csv");
        assertThat(tables.get("allegations.csv")).hasSize(3);
        assertThat(tables.get("discrepancies.csv")).hasSize(3);
        assertThat(Objects.requireNonNull(tables.get("sessions.csv")).get(1))
                .contains("2031-03-03,Norland; United Sutland,Norland,customs house");
    }

    private Map<String, List<String>> tables() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocketTables.write(told, out);
        Map<String, List<String>> tables = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                tables.put(
                        entry.getName(),
                        new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            }
        }
        return tables;
    }

    /** The simple keys of each object of the bundle, and the names of its arrays. */
    private static List<Map<String, String>> objects(String stix) throws IOException {
        List<Map<String, String>> objects = new ArrayList<>();
        int depth = 0;
        try (JsonParser json = JsonLines.JSON.createParser(stix)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT && ++depth == 2) {
                    objects.add(new LinkedHashMap<>());
                } else if (token == JsonToken.END_OBJECT) {
                    depth--;
                } else if (token == JsonToken.FIELD_NAME && depth == 2) {
                    String name = json.currentName();
                    json.nextToken();
                    objects.get(objects.size() - 1).put(name, json.getText());
                }
            }
        }
        return objects;
    }

    private String written(CaseForm form) throws IOException {
        StringWriter out = new StringWriter();
        form.write(told, out);
        return out.toString();
    }
}
