package org.parley.reading.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.parley.model.Filed;

/**
 * The front door: files, folders, standard input and addresses in, reports and problems out.
 *
 * <p>One document at a time reaches the consumer, in an order that depends on the inputs alone: inputs as given, folders
 * depth first and sorted by name, the entries of an archive as stored. Hidden files in folders are passed over. Whatever
 * cannot be read becomes one {@link org.parley.model.Problem} and never stops the rest. Only an input that is written as
 * an {@code http} or {@code https} address makes a network call.
 *
 * <p>Immutable; several threads may read through one object at the same time, each call with its own consumer.
 */
public final class Intake {

    /** Stands for standard input among the inputs. */
    public static final String STANDARD_INPUT = "-";

    private final Limits limits;

    private Intake(Limits limits) {
        this.limits = limits;
    }

    public static Intake with(Limits limits) {
        return new Intake(limits);
    }

    /** How many files {@link #read} will open for these inputs: the total of a progress bar. Reads folders, no file. */
    public long count(List<String> inputs) {
        long[] files = {0};
        Walk walk = new Walk(source -> files[0]++, problem -> files[0]++);
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT) || Fetch.isAddress(input)) {
                files[0]++;
            } else {
                walk.walk(input);
            }
        }
        return files[0];
    }

    /** Reads without standard input: {@value #STANDARD_INPUT} is then an empty document. */
    public void read(List<String> inputs, Consumer<Filed> out) {
        read(inputs, InputStream.nullInputStream(), out, file -> {});
    }

    /**
     * Reads everything.
     *
     * @param inputs paths, {@value #STANDARD_INPUT}, or addresses that begin with {@code http://} or {@code https://}
     * @param standardInput read to its end when the inputs name it; not closed
     * @param out takes each report and each problem on the calling thread
     * @param fileDone takes the name of each file after its last document, as often as {@link #count} says
     */
    public void read(List<String> inputs, InputStream standardInput, Consumer<Filed> out, Consumer<String> fileDone) {
        Filing filing = new Filing(limits, out);
        Walk walk = new Walk(
                source -> {
                    filing.file(source);
                    fileDone.accept(source.name());
                },
                problem -> {
                    out.accept(problem);
                    fileDone.accept(problem.file());
                });
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                filing.fileStream("standard input", standardInput);
                fileDone.accept(input);
            } else if (Fetch.isAddress(input)) {
                filing.fileFetched(input);
                fileDone.accept(input);
            } else {
                walk.walk(input);
            }
        }
    }

    /**
     * Files one document, or one archive of them, that lies where no path leads.
     *
     * @param name base name, as it stands in reports and problems
     * @param content opened more than once, each time from the start
     * @param size in bytes, -1 when not known
     */
    public void read(String name, Content content, long size, Consumer<Filed> out) {
        new Filing(limits, out).file(Source.of(name, content::open, size));
    }

    /** Files a text that is held already; what is given about it goes before what the text shows. */
    public void read(GivenText given, Consumer<Filed> out) {
        Filing filing = new Filing(limits, out);
        if (given.markup()) {
            byte[] page = given.text().getBytes(StandardCharsets.UTF_8);
            filing.file(Source.ofBytes(given.name(), page).declared("text/html", "utf-8"));
            return;
        }
        filing.fileText(given.name(), given.rendered());
    }

    /** Bytes that lie somewhere. */
    @FunctionalInterface
    public interface Content {

        /** Opens the bytes from the start. */
        InputStream open() throws IOException;
    }
}
