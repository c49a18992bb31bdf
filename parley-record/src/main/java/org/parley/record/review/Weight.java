package org.parley.record.review;

import java.util.Map;

/**
 * How much hangs on an item, by the type of its line. What may lead to a finding comes first, then what may be judged as kept or
 * broken, then what accounts differ in, then what rests on these; a type that is not listed comes last. The numbers only order.
 */
final class Weight {

    private static final Map<String, Integer> BY_TYPE = Map.of(
            "allegation", 100,
            "commitment", 90,
            "discrepancy", 80,
            "incident", 70,
            "proposal", 60,
            "session", 50,
            "position", 40,
            "corroboration", 30,
            "statement", 20,
            "event", 10);

    private Weight() {}

    static int of(String type) {
        return BY_TYPE.getOrDefault(type, 0);
    }
}
