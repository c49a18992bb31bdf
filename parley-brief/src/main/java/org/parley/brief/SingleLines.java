package org.parley.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.model.Copy;
import org.parley.model.Problem;
import org.parley.model.ReadReport;

/**
 * JSON lines of one thing at a time, for whoever cannot hold all reports at once: the same bytes as {@link Format#JSONL}
 * writes of it. Stateless.
 */
public final class SingleLines {

    private static final JsonLine<Copy> COPY = new JsonLine<>(
            "copy",
            "A report that repeats an earlier one.",
            List.of(
                    JsonField.text("report", "id of the copy", Copy::report),
                    JsonField.text("file", "its file", Copy::file),
                    JsonField.text(
                            "copy_of", "id of the report filed first; equal to `report` for the same text", Copy::of),
                    JsonField.text("copy_of_file", "its file", Copy::ofFile),
                    JsonField.number("similarity", "0 to 1", copy -> Told.rounded(copy.similarity()))));

    private SingleLines() {}

    @FunctionalInterface
    private interface Lines {
        void write(JsonGenerator json) throws IOException;
    }

    /** The line of a report that is no copy, then its statements, events and incidents in text order; each with its end. */
    public static String of(ReadReport read) {
        return written(json -> JsonLines.write(json, new Told(read, null)));
    }

    /** One line with its end. */
    public static String of(Problem problem) {
        return written(json -> {
            JsonLine.PROBLEM.write(json, problem);
            json.writeRaw('\n');
        });
    }

    /** One line of type {@code copy} with its end: the keys that a {@code report} line has of a copy. */
    public static String of(Copy copy) {
        return written(json -> {
            COPY.write(json, copy);
            json.writeRaw('\n');
        });
    }

    /** The lines of a docket, each with its end, in its order. */
    public static String of(CaseTold told) {
        return written(json -> DocketLines.write(json, told));
    }

    private static String written(Lines lines) {
        StringWriter out = new StringWriter(1 << 13);
        try (JsonGenerator json = JsonLines.JSON.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            lines.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("a writer in memory cannot fail", e);
        }
        return out.toString();
    }
}
