package org.parley.spark.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.parley.reading.Reading;
import org.parley.spark.input.Slice;

/** What a task does: reads its slices, hands out a row for each document, and writes their JSON lines on the way. */
public final class ReadSlices implements FlatMapFunction<Iterator<Slice>, Row> {

    private static final long serialVersionUID = 1;

    /** Tries after which a failing file system is taken for a problem of the file. */
    private static final int LAST_TRY = 2;

    /** Of the rows, in the order of {@link #row}. */
    public static final StructType SCHEMA =
            StructType.fromDDL("slice INT, ordinal INT, file STRING, published STRING, id STRING, "
                    + "statements INT, events INT, incidents INT, lines STRING, report BINARY, reading BINARY");

    private final ReadSettings settings;
    private final String folder;
    private final Broadcast<SerializableConfiguration> configuration;
    private final Broadcast<KnownReports> known;

    /**
     * The work of a batch.
     *
     * @param folder where the JSON lines go
     * @param known reports to pass over
     */
    public ReadSlices(
            ReadSettings settings,
            String folder,
            Broadcast<SerializableConfiguration> configuration,
            Broadcast<KnownReports> known) {
        this.settings = settings;
        this.folder = folder;
        this.configuration = configuration;
        this.known = known;
    }

    @Override
    public Iterator<Row> call(Iterator<Slice> slices) throws IOException {
        // a partition is a slice: that is how the batch was cut
        Slice slice = slices.next();
        TaskContext task = TaskContext.get();
        Configuration files = configuration.value().value();
        Reading reading = Readings.of(settings.roster());
        KnownReports passed = known.value();
        SliceReading rows = new SliceReading(
                slice, files, settings, task.attemptNumber() >= LAST_TRY, passed::contains, reading::read);
        JsonLinesFile lines = new JsonLinesFile(new Path(folder), slice.number(), task.taskAttemptId(), files);
        task.addTaskCompletionListener(ended -> {
            rows.close();
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new Rows(slice.number(), rows, lines);
    }

    private static final class Rows implements Iterator<Row> {

        private final int slice;
        private final SliceReading rows;
        private final JsonLinesFile lines;
        private int ordinal;
        private boolean finished;

        Rows(int slice, SliceReading rows, JsonLinesFile lines) {
            this.slice = slice;
            this.rows = rows;
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            boolean more = rows.hasNext();
            if (!more && !finished) {
                finished = true;
                try {
                    lines.finish();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return more;
        }

        @Override
        public Row next() {
            Outcome next = rows.next();
            try {
                lines.write(next.lines());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return row(slice, ordinal++, next);
        }
    }

    private static Row row(int slice, int ordinal, Outcome one) {
        Outcome.Read read = one.reading();
        if (read == null) {
            return RowFactory.create(slice, ordinal, one.file(), null, null, null, null, null, one.lines(), null, null);
        }
        return RowFactory.create(
                slice,
                ordinal,
                one.file(),
                read.published(),
                read.id(),
                read.statements(),
                read.events(),
                read.incidents(),
                one.lines(),
                read.report(),
                read.packed());
    }
}
