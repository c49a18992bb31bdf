package org.parley.web.ground;

import java.util.Arrays;

/** The rows of a table that are wanted, handed out from the latest to the earliest, then those without days. For one thread. */
final class Chosen {

    final int count;
    private final GroundTable table;
    private final int[] rows;
    private int taken;

    Chosen(GroundTable table, GroundQuery query) {
        this.table = table;
        if (!query.narrows()) {
            this.rows = table.latestFirst();
            this.count = rows.length;
            return;
        }
        int[] found = new int[table.size()];
        int[] size = {0};
        table.find(query, row -> found[size[0]++] = row);
        this.count = size[0];
        this.rows = latestFirst(table, Arrays.copyOf(found, count));
    }

    /** @param rows in the order of the table */
    static int[] latestFirst(GroundTable table, int[] rows) {
        int dated = rows.length;
        while (dated > 0 && table.first(rows[dated - 1]) == GroundTable.NO_DAY) {
            dated--;
        }
        int[] turned = rows.clone();
        for (int i = 0; i < dated; i++) {
            turned[i] = rows[dated - 1 - i];
        }
        return turned;
    }

    /** Whether the next row of this comes before that of the other. */
    boolean isBefore(Chosen other) {
        if (taken == count || other.taken == other.count) {
            return taken < count;
        }
        int own = table.first(rows[taken]);
        int others = other.table.first(other.rows[other.taken]);
        if (own == GroundTable.NO_DAY || others == GroundTable.NO_DAY) {
            return others == GroundTable.NO_DAY;
        }
        return own >= others;
    }

    /** Number of the next row. */
    int next() {
        return rows[taken++];
    }

    Happened row(int number) {
        return table.row(number);
    }
}
