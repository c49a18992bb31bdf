package org.parley.docket.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Numbers in words and digits, as far as lengths and spans of years need them. */
public final class Numerals {

    private static final List<String> UNITS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    /** Alternation for patterns: a number in digits or words, to a hundred. */
    public static final String PATTERN =
            "(?:\\d[\\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
                    + "sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
                    + "(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|half an)";

    private Numerals() {}

    /** The number that lower-case words say; nothing for other words. "a" and "an" are one. */
    public static OptionalInt find(String words) {
        String number = words.strip().toLowerCase(Locale.ROOT).replace(",", "");
        if (number.equals("a") || number.equals("an")) {
            return OptionalInt.of(1);
        }
        if (!number.isEmpty() && number.chars().allMatch(Character::isDigit) && number.length() < 9) {
            return OptionalInt.of(Integer.parseInt(number));
        }
        int unit = UNITS.indexOf(number);
        if (unit >= 0) {
            return OptionalInt.of(unit);
        }
        String[] parts = number.split("-", -1);
        int ten = TENS.indexOf(parts[0]);
        if (ten < 0) {
            return OptionalInt.empty();
        }
        int rest = parts.length > 1 ? Math.max(0, UNITS.indexOf(parts[1])) : 0;
        return OptionalInt.of((ten + 2) * 10 + rest);
    }
}
