package org.parley.spark.input;

import java.io.Serializable;
import java.util.Locale;

/**
 * One file of an archive.
 *
 * @param path with the scheme of its file system
 * @param length in bytes
 * @param modified when, in milliseconds since 1970; with the length it tells whether the file is the one read before
 */
public record Unit(String path, long length, long modified) implements Serializable {

    private static final long serialVersionUID = 1;

    /** How the documents stand in it. */
    public enum Kind {
        /** a document, or an archive of documents (WARC, ZIP, mailbox), as the command reads it */
        DOCUMENTS,
        /** one JSON object a line */
        JSON_LINES,
        /** one row a document */
        PARQUET
    }

    /** By the ending of its name, in any case of letters. */
    public Kind kind() {
        String name = name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".parquet")) {
            return Kind.PARQUET;
        }
        return name.matches(".*\\.(?:jsonl|ndjson)(?:\\.gz)?") ? Kind.JSON_LINES : Kind.DOCUMENTS;
    }

    public boolean isPacked() {
        return name().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** Base name. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
