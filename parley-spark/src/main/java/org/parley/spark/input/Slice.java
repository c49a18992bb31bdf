package org.parley.spark.input;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one task reads.
 *
 * @param number within its run, from 0, in the order of the archive
 * @param parts in the order of the archive
 */
public record Slice(int number, List<Part> parts) implements Serializable {

    private static final long serialVersionUID = 1;

    // an ArrayList, since it travels by Java serialization
    public Slice {
        parts = new ArrayList<>(parts);
    }
}
