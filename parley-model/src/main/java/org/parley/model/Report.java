package org.parley.model;

import java.util.List;

/**
 * One source document as filed. Its text is never edited after intake; what is not reporting (menus, teasers, notices)
 * is marked as {@link Skipped} ranges, never cut.
 *
 * @param id SHA-256 of the text, 64 hex digits
 * @param file base name as given; inside an archive {@code archive.zip!entry.txt}
 * @param mediaType detected, such as {@code text/html}
 * @param text for a text file exactly its decoded characters, byte-order mark aside
 * @param heading title, publisher, author, date and dateline as far as found
 * @param language BCP 47 tag; {@code und} when too short to tell
 * @param skipped ranges that are not reporting, in text order, without overlap
 * @param notes plain sentences on how it was filed ("filed in French: not read for statements")
 */
public record Report(
        String id,
        String file,
        String mediaType,
        String text,
        Heading heading,
        String language,
        List<Skipped> skipped,
        List<String> notes)
        implements Filed {

    public Report {
        if (!id.equals(ContentId.ofText(text))) {
            throw new IllegalArgumentException("report id " + id + " of " + file + " must be the SHA-256 of its text");
        }
        if (file.isBlank() || language.isBlank()) {
            throw new IllegalArgumentException(
                    "a report has a file name and a language, got '" + file + "', '" + language + "'");
        }
        Span.checked("skipped", skipped.stream().map(Skipped::span).toList(), text.length());
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /** A report of plain text with nothing known about it: for tests and for text given directly. */
    public static Report ofText(String file, String text) {
        return new Report(
                ContentId.ofText(text), file, "text/plain", text, Heading.UNKNOWN, "en", List.of(), List.of());
    }

    /** Whether a range of the text touches furniture. */
    public boolean skips(Span span) {
        return skipped.stream().anyMatch(skip -> skip.span().overlaps(span));
    }
}
