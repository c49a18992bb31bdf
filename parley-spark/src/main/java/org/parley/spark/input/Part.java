package org.parley.spark.input;

import java.io.Serializable;

/**
 * A range of a file: the documents that begin in it.
 *
 * @param from first byte
 * @param to after the last byte; a file that cannot be cut has one part with all of it
 */
public record Part(Unit unit, long from, long to) implements Serializable {

    private static final long serialVersionUID = 1;

    public Part {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("part " + from + ".." + to + " of " + unit.path() + " must be a range");
        }
    }
}
