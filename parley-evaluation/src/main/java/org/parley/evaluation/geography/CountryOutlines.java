package org.parley.evaluation.geography;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code outlines.txt.gz} of parley-brief: the land of the earth as rings, for maps without a network.
 *
 * <p>Source: Natural Earth 1:50m countries (public domain) as TopoJSON in the npm package {@code world-atlas} 2.0.2 (ISC).
 * A line holds one ring: longitude and latitude in hundredths of a degree, the first point in full, the others as steps.
 * Points nearer than {@link #LEAST_STEP} hundredths to the last one kept are left out, and rings of fewer than four points.
 */
public final class CountryOutlines {

    private static final int LEAST_STEP = 6;
    private static final int LEAST_POINTS = 4;

    private final Map<?, ?> topology;

    private CountryOutlines(Map<?, ?> topology) {
        this.topology = topology;
    }

    /** Arguments: the TopoJSON file, the file to write. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: CountryOutlines countries-50m.json outlines.txt.gz");
            System.exit(2);
        }
        try (JsonParser json = new JsonFactory().createParser(Path.of(args[0]).toFile())) {
            json.nextToken();
            CountryOutlines outlines = new CountryOutlines((Map<?, ?>) Objects.requireNonNull(value(json)));
            try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))), StandardCharsets.US_ASCII))) {
                out.write("# Natural Earth 1:50m countries, public domain; one ring a line, hundredths of a degree\n");
                for (int[][] ring : outlines.rings()) {
                    out.write(line(ring));
                }
            }
        }
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                object.put(name, value(json));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> array = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(json));
            }
            return array;
        }
        return token.isNumeric() ? (Object) json.getDoubleValue() : json.getText();
    }

    private List<int[][]> rings() {
        List<int[][]> out = new ArrayList<>();
        Map<?, ?> countries = member(member(topology, "objects"), "countries");
        for (Object geometry : list(countries, "geometries")) {
            Map<?, ?> shape = (Map<?, ?>) geometry;
            List<?> polygons =
                    "MultiPolygon".equals(shape.get("type")) ? list(shape, "arcs") : List.of(list(shape, "arcs"));
            for (Object polygon : polygons) {
                int[][] ring = ring((List<?>) ((List<?>) polygon).get(0));
                if (ring.length >= LEAST_POINTS) {
                    out.add(ring);
                }
            }
        }
        return out;
    }

    /** The arcs of a ring joined; a negative number is an arc read backwards (TopoJSON). */
    private int[][] ring(List<?> arcs) {
        List<int[]> points = new ArrayList<>();
        for (Object number : arcs) {
            int index = ((Double) number).intValue();
            List<int[]> arc = arc(index < 0 ? ~index : index);
            for (int i = 0; i < arc.size(); i++) {
                int[] point = arc.get(index < 0 ? arc.size() - 1 - i : i);
                int[] last = points.isEmpty() ? null : points.get(points.size() - 1);
                boolean far = last == null
                        || Math.abs(point[0] - last[0]) >= LEAST_STEP
                        || Math.abs(point[1] - last[1]) >= LEAST_STEP;
                if (far || i == arc.size() - 1) {
                    points.add(point);
                }
            }
        }
        return points.toArray(int[][]::new);
    }

    private List<int[]> arc(int index) {
        Map<?, ?> transform = member(topology, "transform");
        List<?> scale = list(transform, "scale");
        List<?> translate = list(transform, "translate");
        List<int[]> out = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (Object step : (List<?>) list(topology, "arcs").get(index)) {
            x += (Double) ((List<?>) step).get(0);
            y += (Double) ((List<?>) step).get(1);
            out.add(new int[] {
                (int) Math.round(100 * (x * (Double) scale.get(0) + (Double) translate.get(0))),
                (int) Math.round(100 * (y * (Double) scale.get(1) + (Double) translate.get(1)))
            });
        }
        return out;
    }

    private static String line(int[][] ring) {
        StringBuilder out = new StringBuilder();
        int x = 0;
        int y = 0;
        for (int[] point : ring) {
            out.append(out.length() == 0 ? "" : " ")
                    .append(point[0] - x)
                    .append(',')
                    .append(point[1] - y);
            x = point[0];
            y = point[1];
        }
        return out.append('\n').toString();
    }

    private static Map<?, ?> member(Map<?, ?> object, String name) {
        return (Map<?, ?>) Objects.requireNonNull(object.get(name), name);
    }

    private static List<?> list(Map<?, ?> object, String name) {
        return (List<?>) Objects.requireNonNull(object.get(name), name);
    }
}
