package org.parley.evaluation.labels;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what a label asks of a field is what a line says. */
final class Keys {

    /** Values of several words, where the longer may hold the shorter: a place with its city, a day in its month. */
    private static final Set<String> PHRASES = Set.of("date", "kind", "length", "place", "slot");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Keys() {}

    /**
     * @param name of the field
     * @param wanted as in a label: {@code /} parts alternatives, {@code +} what must all be there, {@code -} alone is absence
     * @param given values of the field; empty when the line has none
     */
    static boolean agree(String name, String wanted, List<String> given) {
        for (String alternative : wanted.split("/", -1)) {
            boolean met = alternative.equals("-") ? given.isEmpty() : hasAll(name, alternative, given);
            if (met) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAll(String name, String alternative, List<String> given) {
        for (String part : alternative.split("\\+", -1)) {
            if (given.stream().noneMatch(value -> same(name, plain(part), plain(value)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String name, String wanted, String given) {
        if (!PHRASES.contains(name) || wanted.isEmpty() || given.isEmpty()) {
            return wanted.equals(given);
        }
        return holds(wanted, given) || holds(given, wanted);
    }

    private static boolean holds(String longer, String shorter) {
        return ("-" + longer + "-").contains("-" + shorter + "-");
    }

    private static String plain(String value) {
        String joined = NO_WORD.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("-");
        return joined.replaceAll("^-|-$", "");
    }
}
