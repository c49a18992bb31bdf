package org.parley.reading;

import org.parley.model.Problem;
import org.parley.model.Report;

/** What is said of a report that made the reading fail: the same words wherever it is read. */
public final class ReadingFailure {

    private ReadingFailure() {}

    /**
     * The problem of a report.
     *
     * @param failure what ended its reading
     */
    public static Problem of(Report report, Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return Problem.of(
                    report.file(),
                    "needs more memory than Java has here; split it, or set PARLEY_JAVA_OPTIONS=-Xmx4g or more");
        }
        return Problem.of(
                report.file(),
                "made Parley fail (" + failure.getClass().getSimpleName()
                        + "); please report this, with the file if you may");
    }
}
