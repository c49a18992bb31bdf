package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.Copy;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;

/** Who files inputs and reads reports: the one seam between the command and the reading. */
interface Desk {

    /** How many files the inputs are: the total of the progress bar. Safe while {@link #file} runs. */
    long count(List<String> inputs);

    /**
     * Files the inputs in their order; {@code -} stands for standard input.
     *
     * @param out takes each report and problem, on the calling thread
     * @param fileDone told after each file
     */
    void file(List<String> inputs, Consumer<Filed> out, Runnable fileDone);

    /** Whether it repeats an earlier report. Asked once for each report, in filing order, by one thread. */
    Optional<Copy> findCopy(Report report);

    /** Reads a report. Safe for many threads. */
    ReadReport read(Report report);

    /** Text that changes when the same file may be filed or read in another way: with Parley, or with the roster. */
    String version();

    /** Makes a desk for one run. */
    @FunctionalInterface
    interface Opening {

        /**
         * Opens a desk.
         *
         * @param roster a file of further bodies, whose lines go before the built-in ones; absent for none
         * @throws IllegalArgumentException when a limit is out of its range or a line of the roster is wrong, with a
         *     sentence that says so
         * @throws IOException when the roster cannot be read
         */
        Desk open(InputStream standardInput, LimitOptions limits, @Nullable Path roster) throws IOException;
    }
}
