package org.parley.spark.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.reading.intake.GivenText;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;
import org.parley.spark.input.Sources.Source;

/**
 * Files the documents of a part, in their order. Whatever is wrong with a document or a file is a problem; when its file
 * system fails, that is told to whoever asks, since the next try may do better. For one thread at a time.
 */
public final class Documents {

    private final Sources sources;
    private final Intake intake;
    private final Limits limits;

    public Documents(Configuration configuration, Limits limits) {
        this.sources = new Sources(configuration);
        this.intake = Intake.with(limits);
        this.limits = limits;
    }

    /**
     * Files what begins in a part.
     *
     * @param lenient whether a failing file system is taken for a problem of the file
     * @throws IOException when the file system fails; what was filed before is not to be used then
     */
    public void file(Part part, boolean lenient, Consumer<Filed> out) throws IOException {
        Unit unit = part.unit();
        Source source = sources.open(unit);
        try {
            switch (unit.kind()) {
                case DOCUMENTS -> intake.read(unit.name(), source::open, unit.length(), out);
                case JSON_LINES -> lines(part, source, out);
                case PARQUET -> rows(part, out);
            }
        } catch (IOException e) {
            if (source.failed() == null || lenient) {
                out.accept(Problem.of(unit.name(), "is damaged or cannot be read to its end"));
            }
        }
        IOException failure = source.failed();
        if (failure != null && !lenient) {
            throw failure;
        }
    }

    private void lines(Part part, Source source, Consumer<Filed> out) throws IOException {
        Unit unit = part.unit();
        int most = (int) limits.bytesPerDocument();
        try (InputStream in = unlocked(unit, source, part.from());
                Lines lines = new Lines(in, part.from(), unit.isPacked() ? Long.MAX_VALUE : part.to(), most)) {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                String place = "line at byte " + line.at();
                byte[] text = line.text();
                if (text == null) {
                    out.accept(new Problem(unit.name(), place, "is larger than the limit for one document"));
                } else {
                    JsonDocument.read(text, unit.name(), line.at())
                            .tell(
                                    given -> intake.read(given, out),
                                    cause -> out.accept(new Problem(unit.name(), place, cause)));
                }
            }
        }
    }

    private static InputStream unlocked(Unit unit, Source source, long from) throws IOException {
        if (unit.isPacked()) {
            return new GZIPInputStream(source.open(), 1 << 16);
        }
        FSDataInputStream in = source.open();
        in.seek(Math.max(0, from - 1));
        return in;
    }

    /** The broad catch is on purpose: the library answers damaged files with every kind of unchecked exception. */
    private void rows(Part part, Consumer<Filed> out) throws IOException {
        Unit unit = part.unit();
        try (ParquetDocuments rows = ParquetDocuments.open(new Path(unit.path()), part, sources.configuration())) {
            for (GivenText given = rows.next(out); given != null; given = rows.next(out)) {
                intake.read(given, out);
            }
        } catch (WrongInput e) {
            if (part.from() == 0) {
                out.accept(Problem.of(unit.name(), e.sentence()));
            }
        } catch (RuntimeException e) {
            if (part.from() == 0) {
                out.accept(Problem.of(unit.name(), "is no Parquet file, or a damaged one"));
            }
        }
    }
}
