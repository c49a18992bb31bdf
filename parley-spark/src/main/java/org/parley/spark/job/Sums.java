package org.parley.spark.job;

import java.util.Locale;
import org.parley.spark.ledger.Batch;

/** What was read, in words. */
public final class Sums {

    private Sums() {}

    /** "12 reports, 80 statements, 90 events, 4 incidents, 1 problem". */
    public static String line(Batch read) {
        return of(read.reports(), "report") + ", " + of(read.statements(), "statement") + ", "
                + of(read.events(), "event") + ", " + of(read.incidents(), "incident") + ", "
                + of(read.problems(), "problem");
    }

    private static String of(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
