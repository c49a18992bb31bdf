package org.parley.evaluation.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The points of one case.
 *
 * @param hashes SHA-256 of each text by base name, in hexadecimal
 * @param points in the order of the file
 */
record Labels(Map<String, String> hashes, List<Point> points) {

    private static final String HASH = "# sha256 ";

    Labels {
        hashes = Map.copyOf(hashes);
        points = List.copyOf(points);
    }

    /**
     * @throws IllegalArgumentException with the number of a line that is not as the package says, or has an id that was there before,
     *     or names a text without a hash
     */
    static Labels read(BufferedReader in) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        List<Point> points = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.startsWith(HASH)) {
                String[] hash = line.substring(HASH.length()).split(" {2}", 2);
                hashes.put(hash[hash.length - 1], hash[0]);
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("id\t")) {
                points.add(point(line, number, hashes, ids));
            }
        }
        return new Labels(hashes, points);
    }

    private static Point point(String line, int number, Map<String, String> hashes, Set<String> ids) {
        try {
            Point point = Point.parse(line);
            if (!ids.add(point.id())) {
                throw new IllegalArgumentException("point " + point.id() + " was there before");
            }
            for (List<Passage> side : point.sides()) {
                for (Passage passage : side) {
                    if (!hashes.containsKey(passage.file())) {
                        throw new IllegalArgumentException(
                                "point " + point.id() + " names " + passage.file() + ", which has no hash in the head");
                    }
                }
            }
            return point;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }
}
