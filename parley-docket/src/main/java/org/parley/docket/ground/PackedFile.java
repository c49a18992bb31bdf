package org.parley.docket.ground;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file of a data set: plain, packed with gzip, or a zip of tables. Known by its first bytes, whatever it is called. Nothing is unpacked to
 * the disk.
 */
public final class PackedFile {

    /** No more is unpacked of one file or one table in a zip. */
    static final long MOST_BYTES = 16L << 30;

    /** Nor more than so many bytes of each packed one, after the first {@link #FREE_BYTES}. */
    static final int MOST_RATIO = 200;

    static final long FREE_BYTES = 16L << 20;

    /** Tables in one zip. */
    static final int MOST_ENTRIES = 10_000;

    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".txt", ".json", ".jsonl", ".ndjson");

    private PackedFile() {}

    /** Takes the tables of a file. */
    @FunctionalInterface
    public interface Tables {

        /**
         * Takes one.
         *
         * @param name base name of the file, in a zip with {@code !} and the name there
         * @param bytes unpacked; closed by the giver
         */
        void take(String name, InputStream bytes) throws IOException;
    }

    /**
     * Hands on each table of a file, those of a zip by name.
     *
     * @throws UnreadableData when it is damaged, holds no table or more than the limits allow
     * @throws IOException when it cannot be read
     */
    public static void read(Path file, Tables tables) throws IOException {
        read(file, tables, bytes -> {});
    }

    /**
     * The same.
     *
     * @param taken told again and again how many more bytes of the file, packed as it is, were taken
     */
    public static void read(Path file, Tables tables, LongConsumer taken) throws IOException {
        String name = file.getFileName() + "";
        int magic = magic(file);
        try {
            if (magic == 0x504B) {
                readZip(file, name, tables, taken);
            } else if (magic == 0x1F8B) {
                try (InputStream raw = new Counted(Files.newInputStream(file), 1, taken);
                        InputStream in = new Limited(new GZIPInputStream(raw, 1 << 16), Files.size(file), MOST_BYTES)) {
                    tables.take(name, in);
                }
            } else {
                try (InputStream in =
                        new BufferedInputStream(new Counted(Files.newInputStream(file), 1, taken), 1 << 16)) {
                    tables.take(name, in);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new UnreadableData("it is damaged: " + e.getMessage(), e);
        }
    }

    private static int magic(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] two = in.readNBytes(2);
            return two.length < 2 ? 0 : (two[0] & 0xFF) << 8 | (two[1] & 0xFF);
        }
    }

    private static void readZip(Path file, String name, Tables tables, LongConsumer taken) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new UnreadableData("it holds more than " + MOST_ENTRIES + " files");
            }
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(PackedFile::isTable)
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            if (entries.isEmpty()) {
                throw new UnreadableData(
                        "there is no table in it, only other files (tables end in " + String.join(", ", ENDINGS) + ")");
            }
            for (ZipEntry entry : entries) {
                double packed = (double) entry.getCompressedSize() / Math.max(1, entry.getSize());
                try (InputStream in = new Counted(
                        new Limited(zip.getInputStream(entry), entry.getCompressedSize(), MOST_BYTES), packed, taken)) {
                    tables.take(name + "!" + entry.getName(), in);
                }
            }
        }
    }

    private static boolean isTable(ZipEntry entry) {
        String path = entry.getName().toLowerCase(Locale.ROOT);
        String base = path.substring(path.lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && !base.startsWith(".")
                && !path.startsWith("__macosx/")
                && ENDINGS.stream().anyMatch(base::endsWith);
    }

    /** SHA-256 of the file as it is, 64 lower-case hex digits. */
    public static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every Java platform has SHA-256", e));
        }
    }

    /** Tells how many bytes are taken. */
    private static final class Counted extends FilterInputStream {

        private final double packed;
        private final LongConsumer taken;

        /** @param packed bytes in the file for each byte that comes out */
        Counted(InputStream bytes, double packed, LongConsumer taken) {
            super(bytes);
            this.packed = packed;
            this.taken = taken;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            taken.accept(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            taken.accept(Math.round(Math.max(0, read) * packed));
            return read;
        }
    }

    /** Stops when more comes out than goes in by any honest packing. */
    static final class Limited extends FilterInputStream {

        private final long most;
        private long taken;

        Limited(InputStream unpacked, long packedBytes, long mostBytes) {
            super(unpacked);
            this.most = Math.min(mostBytes, FREE_BYTES + MOST_RATIO * Math.max(0, packedBytes));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            taken += Math.max(0, read);
            if (taken > most) {
                throw new UnreadableData("it unpacks to more than " + most
                        + " bytes, which no honest table of its size does; unpack it yourself if you trust it");
            }
            return read;
        }
    }
}
