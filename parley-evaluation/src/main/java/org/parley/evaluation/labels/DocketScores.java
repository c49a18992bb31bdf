package org.parley.evaluation.labels;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Scores a docket: {@code DocketScores LINES LABELS [--list]}.
 *
 * <p>LINES are what {@code parley read --format jsonl} wrote of the case, a file or {@code -} for standard input; LABELS a label file, or
 * the name of one that is built in, such as {@code talks}. Prints a table, and with {@code --list} the required points that were missed and
 * the items that meet no point. A text that is not the labelled one is named and its points count as they stand. Exit code 0, or 2
 * when it cannot score.
 */
public final class DocketScores {

    private DocketScores() {}

    public static void main(String[] args) {
        int code = run(Arrays.asList(args), System.in, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        boolean list = args.contains("--list");
        List<String> paths = args.stream().filter(arg -> !arg.equals("--list")).toList();
        if (paths.size() != 2) {
            err.println("usage: DocketScores LINES LABELS [--list]");
            return 2;
        }
        try {
            DocketLines lines = lines(paths.get(0), in);
            Labels labels = labels(paths.get(1));
            out.print(report(lines, labels, list));
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println("cannot score " + paths.get(0) + " by " + paths.get(1) + ": " + e.getMessage());
            return 2;
        }
    }

    static String report(DocketLines lines, Labels labels, boolean list) {
        StringBuilder out = new StringBuilder();
        labels.hashes().keySet().stream().sorted().forEach(file -> {
            String given = lines.hashes().getOrDefault(file, "");
            if (!given.isEmpty() && !given.equals(labels.hashes().get(file))) {
                out.append("not the labelled text: ").append(file).append(System.lineSeparator());
            }
        });
        DocketTally tally = new DocketTally(labels.points(), lines.items());
        out.append(tally.table());
        if (list) {
            tally.missed().forEach(point -> out.append("missed ")
                    .append(point.section().word())
                    .append(' ')
                    .append(point.id())
                    .append(": ")
                    .append(point.about())
                    .append(System.lineSeparator()));
            tally.wrong()
                    .forEach(
                            item -> out.append("no point: ").append(item.line()).append(System.lineSeparator()));
        }
        return out.toString();
    }

    private static DocketLines lines(String path, InputStream in) throws IOException {
        try (BufferedReader reader = path.equals("-")
                ? new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(path))) {
            return DocketLines.read(reader);
        }
    }

    /** @throws IOException when there is neither such a file nor such a label file built in */
    static Labels labels(String name) throws IOException {
        InputStream built = DocketScores.class.getResourceAsStream("docket-" + name + ".tsv");
        if (built == null) {
            try (BufferedReader reader = Files.newBufferedReader(Path.of(name))) {
                return Labels.read(reader);
            }
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(built, StandardCharsets.UTF_8))) {
            return Labels.read(reader);
        }
    }
}
