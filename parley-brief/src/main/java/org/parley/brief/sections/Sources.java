package org.parley.brief.sections;

import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;

/** Numbers of the reports, in filing order. */
final class Sources {

    private Sources() {}

    /** From 1; of a report filed twice the first. */
    static int number(CaseTold told, String report) {
        int number = 0;
        for (Told one : told.filed()) {
            number++;
            if (one.report().id().equals(report)) {
                return number;
            }
        }
        throw new IllegalArgumentException("report " + report + " is not of this case");
    }
}
