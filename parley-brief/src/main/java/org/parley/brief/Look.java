package org.parley.brief;

/**
 * How a text brief is laid out.
 *
 * @param columns width of a line in terminal columns, {@value #NARROWEST} to {@value #WIDEST}
 * @param colour whether ANSI colours may be used
 */
public record Look(int columns, boolean colour) {

    public static final int NARROWEST = 40;
    public static final int WIDEST = 1000;

    /** For a pipe or a file. */
    public static final Look PLAIN = new Look(100, false);

    public Look {
        if (columns < NARROWEST || columns > WIDEST) {
            throw new IllegalArgumentException(
                    "a text brief has " + NARROWEST + " to " + WIDEST + " columns, got " + columns);
        }
    }
}
