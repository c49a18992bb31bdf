package org.parley.spark.read;

import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.spark.input.Documents;
import org.parley.spark.input.Part;
import org.parley.spark.input.Slice;

/** Reads the documents of one slice, one at a time and in their order. Used by one thread; to be closed. */
final class SliceReading implements Iterator<Outcome>, AutoCloseable {

    private final Turns<Filed> filed;
    private final TimedReading reading;

    /**
     * Begins.
     *
     * @param lenient whether a failing file system is taken for a problem of the file
     * @param known whether a report of that id was read by an earlier run: it is passed over
     */
    SliceReading(
            Slice slice,
            Configuration configuration,
            ReadSettings settings,
            boolean lenient,
            Predicate<String> known,
            Function<Report, ReadReport> reading) {
        Documents documents = new Documents(configuration, settings.limits());
        this.filed = new Turns<>("parley-filing", out -> {
            for (Part part : slice.parts()) {
                documents.file(part, lenient, one -> {
                    if (!(one instanceof Report report && known.test(report.id()))) {
                        out.accept(one);
                    }
                });
            }
        });
        this.reading = new TimedReading(reading, settings.timeToRead());
    }

    @Override
    public boolean hasNext() {
        return filed.hasNext();
    }

    @Override
    public Outcome next() {
        Filed next = filed.next();
        if (next instanceof Problem problem) {
            return Outcome.of(problem);
        }
        Outcome[] row = new Outcome[1];
        reading.read((Report) next, new TimedReading.Listener() {
            @Override
            public void read(ReadReport read) {
                row[0] = Outcome.of(read);
            }

            @Override
            public void unread(Problem problem) {
                row[0] = Outcome.of(problem);
            }
        });
        return row[0];
    }

    @Override
    public void close() {
        filed.close();
        reading.close();
    }
}
