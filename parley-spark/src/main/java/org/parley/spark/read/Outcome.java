package org.parley.spark.read;

import org.jspecify.annotations.Nullable;
import org.parley.brief.SingleLines;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.record.store.PackedReading;

/**
 * What became of one document.
 *
 * @param file base name as given
 * @param lines its JSON lines, each with its end
 * @param reading absent when it is a problem
 */
record Outcome(String file, String lines, @Nullable Read reading) {

    /**
     * What was read, packed.
     *
     * @param id of the report
     * @param published date of publication, ISO 8601; absent when not known
     * @param statements how many
     * @param events how many
     * @param incidents how many
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, by the writer of the row
    record Read(
            String id,
            @Nullable String published,
            int statements,
            int events,
            int incidents,
            byte[] report,
            byte[] packed) {}

    static Outcome of(Problem problem) {
        return new Outcome(problem.file(), SingleLines.of(problem), null);
    }

    static Outcome of(ReadReport read) {
        return new Outcome(
                read.report().file(),
                SingleLines.of(read),
                new Read(
                        read.report().id(),
                        read.report()
                                .heading()
                                .findPublished()
                                .map(Object::toString)
                                .orElse(null),
                        read.statements().size(),
                        read.events().size(),
                        read.incidents().size(),
                        PackedReading.pack(read.report()),
                        PackedReading.pack(read)));
    }
}
