package org.parley.reading.ground;

import java.util.Map;
import java.util.Optional;

/** Number words, exact and vague, in lower case. */
final class Numbers {

    private static final Map<String, Integer> EXACT = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("no", 0),
            Map.entry("none", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("dozen", 12),
            Map.entry("hundred", 100),
            Map.entry("thousand", 1000),
            Map.entry("both", 2));

    /** The least that a vague word can honestly mean; docs/incidents.md has the table. */
    private static final Map<String, Integer> VAGUE = Map.ofEntries(
            Map.entry("several", 3),
            Map.entry("multiple", 3),
            Map.entry("some", 3),
            Map.entry("few", 3),
            Map.entry("number", 3),
            Map.entry("handful", 3),
            Map.entry("various", 3),
            Map.entry("numerous", 4),
            Map.entry("many", 4),
            Map.entry("couple", 2),
            Map.entry("pair", 2),
            Map.entry("group", 2),
            Map.entry("team", 2),
            Map.entry("family", 2),
            Map.entry("dozens", 24),
            Map.entry("scores", 40),
            Map.entry("hundreds", 200),
            Map.entry("thousands", 2000));

    private Numbers() {}

    /** 19, 1,200, nineteen, twenty-five; empty for any other word and for what does not fit. */
    static Optional<Integer> exact(String word) {
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            String digits = word.replace(",", "");
            return digits.matches("\\d{1,7}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
        }
        Integer plain = EXACT.get(word);
        if (plain != null) {
            return Optional.of(plain);
        }
        int dash = word.indexOf('-');
        if (dash > 0) {
            Integer tens = EXACT.get(word.substring(0, dash));
            Integer ones = EXACT.get(word.substring(dash + 1));
            if (tens != null && ones != null && tens >= 20 && tens < 100 && ones < 10) {
                return Optional.of(tens + ones);
            }
        }
        return Optional.empty();
    }

    static Optional<Integer> vague(String word) {
        return Optional.ofNullable(VAGUE.get(word));
    }
}
