package org.parley.docket.assess.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Series of counts and what R makes of them; how they were made is in the scripts beside them. */
record Reference(
        String name, int start, List<Double> exposures, List<Double> counts, Map<String, List<Double>> numbers) {

    static List<Reference> list() {
        Map<String, Map<String, List<Double>>> numbers = new TreeMap<>();
        for (String line : lines("reference.txt")) {
            String[] fields = line.split("\t", -1);
            numbers.computeIfAbsent(fields[0], name -> new TreeMap<>()).put(fields[1], numbers(fields[2]));
        }
        List<Reference> all = new ArrayList<>();
        for (String line : lines("series.txt")) {
            String[] fields = line.split("\t", -1);
            List<Double> counts = numbers(fields[3]);
            List<Double> exposures = new ArrayList<>(numbers(fields[2]));
            while (exposures.size() < counts.size()) {
                exposures.add(1.0);
            }
            all.add(new Reference(
                    fields[0],
                    Integer.parseInt(fields[1]),
                    exposures,
                    counts,
                    Objects.requireNonNull(numbers.get(fields[0]))));
        }
        return all;
    }

    List<Double> number(String what) {
        return Objects.requireNonNull(numbers.get(what), what);
    }

    List<Double> offsets() {
        return exposures.stream().map(Math::log).toList();
    }

    Design level() {
        return design(false);
    }

    Design full() {
        return design(true);
    }

    private Design design(boolean isFull) {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 1; i <= counts.size(); i++) {
            double time = i - start;
            double after = i >= start ? 1 : 0;
            rows.add(isFull ? List.of(1.0, time, after, after * time) : List.of(1.0, after));
        }
        return new Design(
                isFull ? List.of("constant", "time", "after", "since") : List.of("constant", "after"), rows, offsets());
    }

    private static List<Double> numbers(String field) {
        return Arrays.stream(field.split(" ", -1))
                .map(word -> word.equals("NA") ? Double.NaN : Double.parseDouble(word))
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in =
                Objects.requireNonNull(Reference.class.getResourceAsStream("/assess/reference/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
