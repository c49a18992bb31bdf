package org.parley.reading.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes with a name, that can be opened more than once: a file, an entry of an archive, an attachment.
 *
 * @param name base name; inside an archive {@code archive.zip!entry}
 * @param opener gives the bytes from the start
 * @param size in bytes, -1 when not known before reading
 * @param mediaType as declared by a server or a mail, empty when nothing declared it; a hint only
 * @param charset as declared, empty when nothing declared it; a hint only
 */
record Source(String name, Opener opener, long size, String mediaType, String charset) {

    /** Opens the bytes from the start. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    static Source of(String name, Opener opener, long size) {
        return new Source(name, opener, size, "", "");
    }

    static Source ofBytes(String name, byte[] bytes) {
        return of(name, () -> new ByteArrayInputStream(bytes), bytes.length);
    }

    Source declared(String type, String encoding) {
        return new Source(name, opener, size, type, encoding);
    }

    /** Lower-case ending of the name without the dot and without {@code .gz}, empty when there is none. */
    String extension() {
        String given = Words.lower(name);
        return extensionOf(given.endsWith(".gz") ? given.substring(0, given.length() - 3) : given);
    }

    private static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('!'));
        return dot > slash && name.length() - dot <= 8 ? name.substring(dot + 1) : "";
    }
}
