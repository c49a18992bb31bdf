package org.parley.docket.assess;

import java.util.Locale;

/** Numbers in sentences. */
final class Wording {

    private Wording() {}

    /** "0.14 times as many". */
    static String times(double ratio) {
        return number(ratio) + " times as many";
    }

    /** Three digits that count; whole numbers from 100 on. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        if (Double.isInfinite(value)) {
            return "without end";
        }
        double size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(
                Locale.ROOT, size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : size >= 0.01 ? "%.3f" : "%.2g", value);
    }

    static String percent(double share) {
        return number(Math.rint(share * 1e6) / 1e4) + " %";
    }
}
