package org.parley.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What forms send, as entries want it. */
public final class Fields {

    private Fields() {}

    /** The lines that are not blank, without space at their ends. */
    public static List<String> lines(String sent) {
        return sent.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Without space at its ends; absent when nothing is left. */
    public static Optional<String> text(String sent) {
        return Optional.of(sent.strip()).filter(text -> !text.isEmpty());
    }

    /**
     * A day as browsers send it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static LocalDate day(String field, String sent) {
        try {
            return LocalDate.parse(sent.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The field " + field + " wants a day such as 2026-03-31, not \"" + sent + "\".", e);
        }
    }
}
