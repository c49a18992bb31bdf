package org.parley.cli;

import org.parley.docket.ground.GroundRow;
import org.parley.record.store.GroundStore;

/** Counts the rows that are kept on their way into a case. For one thread. */
final class KeptRows implements GroundStore.Rows {

    private final GroundStore.Rows rows;
    private long count;

    KeptRows(GroundStore.Rows rows) {
        this.rows = rows;
    }

    @Override
    public void begin(String name) {
        rows.begin(name);
    }

    @Override
    public void take(GroundRow row) {
        if (row.incident() != null) {
            count++;
        }
        rows.take(row);
    }

    long count() {
        return count;
    }
}
