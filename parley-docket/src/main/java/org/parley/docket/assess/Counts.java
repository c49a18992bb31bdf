package org.parley.docket.assess;

import java.util.List;
import org.parley.docket.assess.series.Cell;

/**
 * What was counted on one side, or of one series.
 *
 * @param count 0 or more
 * @param days looked at
 * @param exposure days, or effort where that is known
 * @param cells number of cells
 */
public record Counts(double count, int days, double exposure, int cells) {

    static Counts of(List<Cell> cells) {
        double count = 0;
        int days = 0;
        double exposure = 0;
        for (Cell cell : cells) {
            count += cell.count();
            days += cell.days();
            exposure += cell.exposure();
        }
        return new Counts(count, days, exposure, cells.size());
    }

    /** Count by exposure; 0 without exposure. */
    public double rate() {
        return exposure > 0 ? count / exposure : 0;
    }
}
