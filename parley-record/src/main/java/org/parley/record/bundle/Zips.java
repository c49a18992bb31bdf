package org.parley.record.bundle;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Zip files that anybody may have damaged: whatever is wrong with one is a {@link ZipException} that says so. */
public final class Zips {

    private static final String ENDS = "it ends too soon";

    private Zips() {}

    /**
     * Opens a zip file.
     *
     * @throws ZipException when it is none, or its directory is damaged
     */
    public static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (EOFException e) {
            throw damaged(ENDS, e);
        } catch (IllegalArgumentException e) {
            throw damaged("a name in it is no text", e);
        }
    }

    /** What is in a file of a zip; reading it throws a {@link ZipException} when it is damaged. */
    public static InputStream read(ZipFile zip, ZipEntry entry) throws IOException {
        InputStream in;
        try {
            in = zip.getInputStream(entry);
        } catch (EOFException e) {
            throw damaged(ENDS, e);
        }
        return new FilterInputStream(in) {

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    return super.read(bytes, from, length);
                } catch (EOFException e) {
                    throw damaged(ENDS, e);
                }
            }
        };
    }

    /** The same stream, which its owner closes: closing this one only flushes. */
    public static OutputStream uncloseable(OutputStream out) {
        return new FilterOutputStream(out) {

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static ZipException damaged(String what, Exception cause) {
        ZipException damaged = new ZipException(what);
        damaged.initCause(cause);
        return damaged;
    }
}
