package org.parley.reading.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.parley.model.ContentId;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.model.Report;
import org.parley.model.Skipped;

/**
 * Turns one source into reports and problems, down into archives. The one place where failures of document libraries
 * become problems. A failure of our own rules is a bug: the file it happened with becomes a problem that says so and where,
 * since one file must not stop the others. What the consumer throws is passed on.
 */
final class Filing {

    private final Limits limits;
    private final Consumer<Filed> out;
    private final Drafts drafts;

    /** Makes the report of a document whose text is there. */
    interface Drafts {
        Report report(String name, Rendered rendered);
    }

    /** Work that may fail as documents do. */
    private interface Work<T> {
        T call() throws IOException;
    }

    Filing(Limits limits, Consumer<Filed> out) {
        this(limits, out, Filing::marked);
    }

    Filing(Limits limits, Consumer<Filed> out, Drafts drafts) {
        this.limits = limits;
        this.out = out;
        this.drafts = drafts;
    }

    /** Files one input. */
    void file(Source source) {
        fileInput(source, new Budget(limits, source.size()));
    }

    void fileStream(String name, InputStream in) {
        try {
            byte[] bytes = Budget.readAtMost(in, limits);
            file(Source.ofBytes(name, bytes));
        } catch (IOException e) {
            out.accept(problem(name, e));
        }
    }

    /** Files a document whose text is there. */
    void fileText(String name, Rendered rendered) {
        try {
            out.accept(orUnreadable(() -> Deadline.call(limits.timePerDocument(), () -> filed(name, rendered))));
        } catch (IOException e) {
            out.accept(problem(name, e));
        }
    }

    void fileFetched(String address) {
        Source source;
        try {
            source = orUnreadable(() -> Deadline.call(limits.timePerDocument(), () -> Fetch.fetch(address, limits)));
        } catch (IOException e) {
            out.accept(problem(address, e));
            return;
        }
        file(source);
    }

    private void fileInput(Source source, Budget budget) {
        try {
            file(source, budget, 0);
        } catch (IOException e) {
            out.accept(problem(source.name(), e));
        }
    }

    /**
     * @throws Unreadable when nothing more of the whole input may be read
     */
    private void file(Source source, Budget budget, int depth) throws IOException {
        try {
            Format format = orUnreadable(() -> Sniffer.sniff(source));
            if (format.isContainer()) {
                open(format, source, budget, depth);
            } else {
                read(format, source, budget, depth);
            }
        } catch (Unreadable e) {
            if (e.wholeInput()) {
                throw e;
            }
            out.accept(problem(source.name(), e));
        } catch (IOException e) {
            out.accept(problem(source.name(), e));
        }
    }

    private void open(Format format, Source source, Budget budget, int depth) throws IOException {
        if (depth >= limits.depth()) {
            throw new Unreadable("lies more than " + limits.depth() + " archives deep and is not opened");
        }
        int found = 0;
        try (Entries entries = Entries.open(format, source, budget, limits)) {
            Entries.Item next = entries.next();
            while (next != null) {
                found++;
                if (next instanceof Entries.Found entry) {
                    file(entry.source(), budget, depth + 1);
                } else if (next instanceof Entries.Failed failed) {
                    out.accept(failed.problem());
                }
                next = entries.next();
            }
        }
        if (found == 0) {
            throw new Unreadable("is " + format.words() + " without any document in it");
        }
    }

    private void read(Format format, Source source, Budget budget, int depth) throws IOException {
        Drafted drafted = orUnreadable(() -> Deadline.call(limits.timePerDocument(), () -> draft(format, source)));
        drafted.reports().forEach(out);
        if (!drafted.inside().isEmpty() && depth >= limits.depth()) {
            throw new Unreadable(
                    "has attachments more than " + limits.depth() + " archives deep, which are not opened");
        }
        for (Source inside : drafted.inside()) {
            budget.entry();
            file(inside, budget, depth + 1);
        }
    }

    private record Drafted(List<Filed> reports, List<Source> inside) {}

    private Drafted draft(Format format, Source source) throws IOException {
        Contents contents = render(format, source);
        List<Filed> reports = new ArrayList<>();
        for (Contents.Part part : contents.parts()) {
            String name = part.entry().isEmpty() ? source.name() : source.name() + "!" + part.entry();
            reports.add(filed(name, part.rendered()));
        }
        return new Drafted(reports, contents.inside());
    }

    /** Broad catch on purpose: libraries answer damaged files with every kind of unchecked exception. */
    private Contents render(Format format, Source source) throws IOException {
        byte[] bytes;
        try (InputStream in = source.opener().open()) {
            bytes = Budget.readAtMost(in, limits);
        }
        try {
            return format.reader().read(bytes, source, limits);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("looks like " + format.words() + " but is damaged and cannot be read");
        }
    }

    private Filed filed(String name, Rendered rendered) {
        String text = rendered.text();
        if (text.length() > limits.characters()) {
            return Problem.of(
                    name,
                    "has " + text.length() + " characters of text, more than the limit of " + limits.characters());
        }
        if (text.isBlank()) {
            return Problem.of(name, "holds no text");
        }
        try {
            return drafts.report(name, rendered);
        } catch (RuntimeException bug) {
            return Problem.of(name, sentence(bug));
        }
    }

    private static Report marked(String name, Rendered rendered) {
        String text = rendered.text();
        Page page = Page.of(text);
        List<Skipped> skipped =
                FurnitureMarker.mark(page, rendered.marked(), rendered.facts().title());
        Language language = Language.of(page, skipped);
        List<String> notes = new ArrayList<>(rendered.notes());
        language.note().ifPresent(notes::add);
        return new Report(
                ContentId.ofText(text),
                name,
                rendered.mediaType(),
                text,
                HeadingFinder.find(page, skipped, rendered.facts()),
                language.tag(),
                skipped,
                notes);
    }

    private static <T> T orUnreadable(Work<T> work) throws IOException {
        try {
            return work.call();
        } catch (RuntimeException bug) {
            throw new Unreadable(sentence(bug));
        }
    }

    /** What to tell of a bug: its kind and the place in our code, from which it can be reported. */
    private static String sentence(RuntimeException bug) {
        String place = Arrays.stream(bug.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.parley."))
                .map(frame -> ", " + frame.getFileName() + ":" + frame.getLineNumber())
                .findFirst()
                .orElse("");
        return "made Parley fail (" + bug.getClass().getSimpleName() + place
                + "); please report this, with the file if you may";
    }

    private static Problem problem(String name, IOException e) {
        if (e instanceof Unreadable unreadable) {
            return Problem.of(name, unreadable.cause());
        }
        if (e instanceof AccessDeniedException) {
            return Problem.of(name, "may not be read by this user");
        }
        boolean packed = e instanceof ZipException || e instanceof EOFException;
        return Problem.of(
                name,
                packed
                        ? "is damaged: its compressed data cannot be read to the end"
                        : "cannot be read: the system reports an input error");
    }
}
