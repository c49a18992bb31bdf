package org.parley.spark.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The JSON lines of a slice, in a file that appears when it is whole. Several tries of one task may write it at the same time: each
 * has the same bytes, and one of them stays. Used by one thread.
 */
final class JsonLinesFile implements AutoCloseable {

    private final FileSystem files;
    private final Path place;
    private final Path part;
    private @Nullable OutputStream out;

    /**
     * @param number of the slice
     * @param attempt tells this try from all others
     */
    JsonLinesFile(Path folder, int number, long attempt, Configuration configuration) throws IOException {
        this.files = folder.getFileSystem(configuration);
        this.place = new Path(folder, String.format(Locale.ROOT, "slice-%07d.jsonl", number));
        this.part = new Path(folder, "." + place.getName() + "." + attempt);
    }

    void write(String lines) throws IOException {
        if (out == null) {
            out = files.create(part, true);
        }
        out.write(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the file its name; there is none when nothing was written. */
    void finish() throws IOException {
        if (out == null) {
            return;
        }
        out.close();
        out = null;
        if (!files.exists(place) && files.rename(part, place)) {
            return;
        }
        if (!files.exists(place)) {
            throw new IOException("cannot rename " + part + " to " + place);
        }
        files.delete(part, false);
    }

    /** Drops what was not finished. */
    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
            files.delete(part, false);
        }
    }
}
