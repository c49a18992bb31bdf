package org.parley.brief.assessed;

import java.util.Locale;

/** Numbers as people read them, the same on every machine. */
final class Figures {

    private static final double LARGE = 100;
    private static final double SMALL = 0.001;

    private Figures() {}

    /** A count or an amount: without decimals when it is whole. */
    static String count(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.1f", value);
    }

    /** A rate, a ratio, a coefficient: three figures. */
    static String ratio(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return Math.abs(value) >= LARGE
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    /** From one end to another. */
    static String interval(double low, double high) {
        return Double.isInfinite(high) ? ratio(low) + " or more" : ratio(low) + " to " + ratio(high);
    }

    static String probability(double value) {
        return value < SMALL ? "under 0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * LARGE);
    }
}
