package org.parley.reading.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Problem;

/** The entries of a container, one at a time and in stored order. Used by one thread. */
interface Entries extends Closeable {

    /** What stands next in a container: a source, or why there is none. */
    sealed interface Item permits Found, Failed {}

    record Found(Source source) implements Item {}

    record Failed(Problem problem) implements Item {}

    /**
     * The next entry, null after the last.
     *
     * @throws Unreadable when a limit of the whole input is broken, or nothing could be read at all
     */
    @Nullable
    Item next() throws IOException;

    static Entries open(Format format, Source source, Budget budget, Limits limits) throws IOException {
        if (format == Format.ZIP) {
            return new ZipEntries(source, budget);
        }
        if (format == Format.WARC) {
            return new WarcEntries(source, budget);
        }
        if (format == Format.MBOX) {
            return new MboxEntries(source, budget, limits);
        }
        if (format == Format.GZIP) {
            return new GzipEntry(source, budget);
        }
        throw new IllegalArgumentException(format + " is no container");
    }

    /** The one file in a gzip file; keeps the name, since the name as given is what people look for. */
    final class GzipEntry implements Entries {

        private @Nullable Source inside;

        GzipEntry(Source source, Budget budget) {
            this.inside = new Source(
                    source.name(),
                    () -> {
                        InputStream packed = source.opener().open();
                        try {
                            return budget.metered(new GZIPInputStream(packed, 1 << 16));
                        } catch (IOException e) {
                            packed.close();
                            throw e;
                        }
                    },
                    -1,
                    "",
                    "");
        }

        @Override
        public @Nullable Item next() throws IOException {
            Source found = inside;
            inside = null;
            return found == null ? null : new Found(found);
        }

        @Override
        public void close() {}
    }
}
