package org.parley.spark.input;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.Seekable;
import org.jspecify.annotations.Nullable;

/** Opens files of any file system and remembers when it, and not what lies in the file, was what failed. */
final class Sources {

    private final Configuration configuration;

    Sources(Configuration configuration) {
        this.configuration = configuration;
    }

    Configuration configuration() {
        return configuration;
    }

    Source open(Unit unit) {
        return new Source(new Path(unit.path()), configuration);
    }

    /** One file. */
    static final class Source {

        private final Path path;
        private final Configuration configuration;
        private @Nullable IOException failed;

        Source(Path path, Configuration configuration) {
            this.path = path;
            this.configuration = configuration;
        }

        /** From the start. */
        FSDataInputStream open() throws IOException {
            try {
                FileSystem files = path.getFileSystem(configuration);
                return new FSDataInputStream(new Told(files.open(path), this));
            } catch (FileNotFoundException gone) {
                // gone since the archive was listed: a problem of the file
                throw gone;
            } catch (IOException e) {
                failed = e;
                throw e;
            }
        }

        /** How its file system failed, null when it did not. */
        @Nullable
        IOException failed() {
            return failed;
        }
    }

    private interface Read<T> {
        T call() throws IOException;
    }

    /** Passes everything on. */
    private static final class Told extends FilterInputStream implements Seekable, PositionedReadable {

        private final FSDataInputStream file;
        private final Source source;

        Told(FSDataInputStream file, Source source) {
            super(file);
            this.file = file;
            this.source = source;
        }

        private <T> T told(Read<T> read) throws IOException {
            try {
                return read.call();
            } catch (IOException e) {
                source.failed = e;
                throw e;
            }
        }

        @Override
        public int read() throws IOException {
            return told(file::read);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return told(() -> file.read(into, from, length));
        }

        @Override
        public long skip(long bytes) throws IOException {
            return told(() -> file.skip(bytes));
        }

        @Override
        public void seek(long to) throws IOException {
            told(() -> {
                file.seek(to);
                return to;
            });
        }

        @Override
        public long getPos() throws IOException {
            return file.getPos();
        }

        @Override
        public boolean seekToNewSource(long to) throws IOException {
            return file.seekToNewSource(to);
        }

        @Override
        public int read(long at, byte[] into, int from, int length) throws IOException {
            return told(() -> file.read(at, into, from, length));
        }

        @Override
        public void readFully(long at, byte[] into, int from, int length) throws IOException {
            told(() -> {
                file.readFully(at, into, from, length);
                return at;
            });
        }

        @Override
        public void readFully(long at, byte[] into) throws IOException {
            readFully(at, into, 0, into.length);
        }
    }
}
