package org.parley.model;

/**
 * A file, or a part of one, that could not be read, and why. A problem never stops the others.
 *
 * @param file base name as given
 * @param place where in the file ("page 3", "entry a/b.txt", "byte 120"), empty when it is the whole file
 * @param cause one sentence that a person can act on, without a stack trace
 */
public record Problem(String file, String place, String cause) implements Filed {

    public Problem {
        if (file.isBlank() || cause.isBlank()) {
            throw new IllegalArgumentException(
                    "a problem names its file and its cause, got '" + file + "', '" + cause + "'");
        }
    }

    public static Problem of(String file, String cause) {
        return new Problem(file, "", cause);
    }

    /** File, place and cause in one line, as printed. */
    public String line() {
        return file + (place.isEmpty() ? "" : " (" + place + ")") + ": " + cause;
    }
}
