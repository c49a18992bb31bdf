package org.parley.reading.intake;

import java.time.Duration;

/**
 * What one input may cost. Whoever breaks a limit becomes a {@link org.parley.model.Problem}; everything else is read.
 *
 * @param bytesPerDocument most bytes of one document (a PDF, a page, an entry of an archive), at least 1; an archive itself
 *     may be larger
 * @param characters most characters of one report's text, at least 1
 * @param pages most pages of one PDF, at least 1
 * @param depth how deep archives and mails may nest, at least 1: 1 reads the entries of an archive but not an archive in it
 * @param entries most entries of one input, those of nested archives included, at least 1
 * @param expandedBytes most bytes that one input may expand to, at least 1
 * @param expansionRatio how many times its own size one input may expand to, at least 2; not asked below
 *     {@value #RATIO_FLOOR_BYTES} bytes, since small repetitive documents compress very well
 * @param timePerDocument longest time to read one document or to fetch one address, positive
 */
public record Limits(
        long bytesPerDocument,
        int characters,
        int pages,
        int depth,
        int entries,
        long expandedBytes,
        int expansionRatio,
        Duration timePerDocument) {

    static final int RATIO_FLOOR_BYTES = 16 << 20;

    /** 64 MB, 5 million characters, 3,000 pages, 5 levels, 100,000 entries, 4 GB expanded, 200 times, 60 seconds. */
    public static final Limits DEFAULT =
            new Limits(64L << 20, 5_000_000, 3_000, 5, 100_000, 4L << 30, 200, Duration.ofSeconds(60));

    private static final long MOST_BYTES = Integer.MAX_VALUE - 64L;

    public Limits {
        check("bytesPerDocument", bytesPerDocument, 1, MOST_BYTES);
        check("characters", characters, 1, Integer.MAX_VALUE);
        check("pages", pages, 1, Integer.MAX_VALUE);
        check("depth", depth, 1, 100);
        check("entries", entries, 1, Integer.MAX_VALUE);
        check("expandedBytes", expandedBytes, 1, Long.MAX_VALUE);
        check("expansionRatio", expansionRatio, 2, Integer.MAX_VALUE);
        if (timePerDocument.isNegative() || timePerDocument.isZero()) {
            throw new IllegalArgumentException("timePerDocument " + timePerDocument + " must be positive");
        }
    }

    /** The same limits with another time. */
    public Limits withTimePerDocument(Duration time) {
        return new Limits(bytesPerDocument, characters, pages, depth, entries, expandedBytes, expansionRatio, time);
    }

    /** The same limits with another size. */
    public Limits withBytesPerDocument(long bytes) {
        return new Limits(bytes, characters, pages, depth, entries, expandedBytes, expansionRatio, timePerDocument);
    }

    /** The same limits with another depth. */
    public Limits withDepth(int levels) {
        return new Limits(
                bytesPerDocument, characters, pages, levels, entries, expandedBytes, expansionRatio, timePerDocument);
    }

    private static void check(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + " must be within " + least + ".." + most);
        }
    }

    /** A number of bytes for people: "64 MB". */
    static String size(long bytes) {
        if (bytes >= 1L << 30) {
            return (bytes >> 30) + " GB";
        }
        if (bytes >= 1 << 20) {
            return (bytes >> 20) + " MB";
        }
        return bytes >= 1 << 10 ? (bytes >> 10) + " kB" : bytes + (bytes == 1 ? " byte" : " bytes");
    }
}
