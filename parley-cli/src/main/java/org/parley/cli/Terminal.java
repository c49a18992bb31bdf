package org.parley.cli;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parley.brief.Look;

/**
 * What is known of the terminal. Java 17 cannot tell whether standard output alone is one, so the launcher says so in
 * system properties; without it everything counts as a pipe, which is plain and safe.
 *
 * @param out whether standard output is a terminal
 * @param err whether standard error is one
 * @param columns width, within the bounds of {@link Look}
 * @param colour whether colours may be used where there is a terminal: NO_COLOR is unset or empty, TERM not "dumb"
 */
record Terminal(boolean out, boolean err, int columns, boolean colour) {

    static final String OUT = "parley.terminal.out";
    static final String ERR = "parley.terminal.err";
    static final String COLUMNS = "parley.terminal.columns";

    static final Terminal NONE = new Terminal(false, false, Look.PLAIN.columns(), false);

    /** From the environment and the system properties; {@code COLUMNS} in the environment wins. */
    static Terminal of(Map<String, String> environment, UnaryOperator<@Nullable String> property) {
        String noColour = environment.getOrDefault("NO_COLOR", "");
        boolean colour =
                noColour.isEmpty() && !environment.getOrDefault("TERM", "").equals("dumb");
        boolean out = Boolean.parseBoolean(property.apply(OUT));
        String measured = out ? property.apply(COLUMNS) : null;
        int columns = columns(environment.get("COLUMNS"), columns(measured, Look.PLAIN.columns()));
        return new Terminal(out, Boolean.parseBoolean(property.apply(ERR)), columns, colour);
    }

    /** How a text brief looks on standard output, or in a file, which is never coloured. */
    Look look(boolean standardOutput) {
        return new Look(columns, standardOutput && out && colour);
    }

    private static int columns(@Nullable String given, int otherwise) {
        if (given == null || !given.matches("[0-9]{1,6}") || Integer.parseInt(given) == 0) {
            return otherwise;
        }
        return Math.min(Look.WIDEST, Math.max(Look.NARROWEST, Integer.parseInt(given)));
    }
}
