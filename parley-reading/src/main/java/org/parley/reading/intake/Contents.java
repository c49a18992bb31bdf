package org.parley.reading.intake;

import java.util.List;

/**
 * What one document holds: its own rendering, or several (the items of a feed), and the sources inside it (attachments).
 *
 * @param parts renderings in order
 * @param inside further sources in order
 */
record Contents(List<Part> parts, List<Source> inside) {

    Contents {
        parts = List.copyOf(parts);
        inside = List.copyOf(inside);
    }

    static Contents of(Rendered rendered) {
        return new Contents(List.of(new Part("", rendered)), List.of());
    }

    /**
     * @param entry name of the part in its document, empty when it is the document
     */
    record Part(String entry, Rendered rendered) {}
}
