package org.parley.reading.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Problem;

/**
 * The files in a ZIP archive, read from front to back: that works for nested archives without a temporary file, and gives
 * what stands before the damage in a broken one. Hidden entries (a name part that begins with a dot, {@code __MACOSX}) are
 * passed over as they are in folders.
 */
final class ZipEntries implements Entries {

    /** The encoding of names in old archives; names that say they are UTF-8 are read so in any case. */
    private static final Charset OLD_NAMES =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private final Source archive;
    private final Budget budget;
    private final ZipInputStream zip;
    private int seen;
    private boolean ended;

    ZipEntries(Source archive, Budget budget) throws IOException {
        this.archive = archive;
        this.budget = budget;
        this.zip = new ZipInputStream(new BufferedInputStream(archive.opener().open(), 1 << 16), OLD_NAMES);
    }

    @Override
    public @Nullable Item next() throws IOException {
        while (!ended) {
            try {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    ended = true;
                    if (seen == 0 && !isEmptyArchive()) {
                        throw damaged();
                    }
                    return null;
                }
                budget.entry();
                seen++;
                if (!entry.isDirectory() && !hidden(entry.getName())) {
                    return read(archive.name() + "!" + entry.getName());
                }
                drain();
            } catch (Unreadable e) {
                throw e;
            } catch (IOException | IllegalArgumentException e) {
                ended = true;
                return failed(String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    private Item read(String name) throws IOException {
        try {
            return new Found(Source.ofBytes(name, budget.readEntry(zip)));
        } catch (Unreadable e) {
            if (e.wholeInput()) {
                throw e;
            }
            drain();
            return new Failed(Problem.of(name, e.cause()));
        }
    }

    private void drain() throws IOException {
        InputStream rest = budget.metered(zip);
        byte[] sink = new byte[1 << 16];
        while (rest.read(sink) >= 0) {
            // counted by the budget
        }
    }

    private Item failed(String reason) throws Unreadable {
        if (reason.contains("encrypted")) {
            throw new Unreadable("is protected with a password");
        }
        if (seen == 0) {
            throw damaged();
        }
        return new Failed(
                Problem.of(archive.name(), "is damaged in or after entry " + seen + "; the rest is not read"));
    }

    private static Unreadable damaged() {
        return new Unreadable("looks like a ZIP archive but is damaged and cannot be read");
    }

    /** Begins with the end of its directory instead of an entry. */
    private boolean isEmptyArchive() throws IOException {
        try (InputStream in = archive.opener().open()) {
            byte[] mark = in.readNBytes(4);
            return mark.length == 4 && mark[2] == 5;
        }
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
