package org.parley.spark.ledger;

import java.util.List;
import org.parley.spark.input.Slice;

/**
 * A batch of a run: what is committed at once.
 *
 * @param number in the output folder, from 1
 * @param slices in the order of the archive
 */
public record Planned(int number, List<Slice> slices) {

    public Planned {
        slices = List.copyOf(slices);
    }
}
