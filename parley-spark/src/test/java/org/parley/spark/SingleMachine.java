package org.parley.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.brief.Format;
import org.parley.brief.Look;
import org.parley.brief.Outcome;
import org.parley.model.Copy;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.intake.Copies;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;

/** What {@code parley read --format jsonl} writes, in one process and without Spark: what archives are compared with. */
public final class SingleMachine {

    private static final Reading READING = Reading.load();

    private SingleMachine() {}

    /** All lines. */
    public static List<String> lines(List<String> inputs) throws IOException {
        return lines(inputs, true);
    }

    /** All lines, each report taken for no copy of another. */
    public static List<String> linesWithoutCopies(List<String> inputs) throws IOException {
        return lines(inputs, false);
    }

    private static List<String> lines(List<String> inputs, boolean withCopies) throws IOException {
        List<Filed> filed = new ArrayList<>();
        Intake.with(Limits.DEFAULT).read(inputs, filed::add);
        Copies copies = new Copies();
        List<Outcome> outcomes = new ArrayList<>();
        for (Filed one : filed) {
            if (one instanceof Report report) {
                Optional<Copy> copy = withCopies ? copies.add(report) : Optional.empty();
                outcomes.add(new Outcome.Read(READING.read(report), copy.orElse(null)));
            } else {
                outcomes.add(new Outcome.Unread((Problem) one));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Format.JSONL.writer(Look.PLAIN).write(outcomes.iterator(), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The lines of each report alone: those before the first that is about all of them. */
    public static List<String> ofReports(List<String> lines) {
        return lines.stream()
                .filter(line -> List.of("report", "statement", "event", "incident", "problem")
                        .contains(type(line)))
                .toList();
    }

    /** The value of the key {@code type}. */
    public static String type(String line) {
        int begin = "{\"type\":\"".length();
        return line.substring(begin, line.indexOf('"', begin));
    }
}
