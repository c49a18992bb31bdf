package org.parley.evaluation.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an external scorer says of JSON lines. It prints groups of statements, {@code [all] ...}, and below each its
 * measures: {@code name precision recall F1 hits}, the first three in per cent.
 *
 * @param f1 by group and measure, such as {@code all content}
 */
record Scores(Map<String, Double> f1) {

    private static final Pattern GROUP = Pattern.compile("^\\[([\\w-]+)]");
    private static final Pattern MEASURE =
            Pattern.compile("^\\s+([a-z][\\w-]*)\\s+[\\d.]+\\s+[\\d.]+\\s+([\\d.]+)\\s+\\d+\\s*$");

    Scores {
        f1 = Map.copyOf(f1);
    }

    /**
     * Asks the scorer.
     *
     * @param scorer words of a command; the file of JSON lines comes after them
     * @throws IOException when it fails
     */
    static Scores of(String scorer, Path lines) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Arrays.asList(scorer.strip().split("\\s+", -1)));
        command.add(lines.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the scorer ended with " + process.exitValue() + ": " + said.strip());
        }
        return parse(said);
    }

    static Scores parse(String said) {
        Map<String, Double> out = new TreeMap<>();
        String group = "";
        for (String line : said.lines().toList()) {
            Matcher head = GROUP.matcher(line);
            Matcher measure = MEASURE.matcher(line);
            if (head.find()) {
                group = head.group(1) + " ";
            } else if (measure.matches()) {
                out.put(group + measure.group(1), Double.parseDouble(measure.group(2)));
            }
        }
        return new Scores(out);
    }

    /**
     * An F1 in per cent.
     *
     * @throws IllegalStateException when the scorer did not say it
     */
    double get(String name) {
        Double value = f1.get(name);
        if (value == null) {
            throw new IllegalStateException("the scorer gave no '" + name + "', only " + new TreeMap<>(f1).keySet());
        }
        return value;
    }
}
