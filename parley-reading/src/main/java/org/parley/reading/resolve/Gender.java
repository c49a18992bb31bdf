package org.parley.reading.resolve;

/** Grammatical gender of a person as far as the report or the name tells. */
enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    static Gender ofLetter(String letter) {
        return switch (letter) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
