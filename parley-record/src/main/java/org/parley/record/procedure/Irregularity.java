package org.parley.record.procedure;

import java.util.ArrayList;
import java.util.List;
import org.parley.record.fold.Entry;

/**
 * An entry of a log that the rules would have refused when it was made: by a mistake, by another program, or by whoever holds the
 * key of the log.
 *
 * @param rule the first that it breaks
 * @param message one sentence
 */
public record Irregularity(Entry entry, Rule rule, String message) {

    /**
     * Goes through a log once more.
     *
     * @param entries all of them, in order; a party that sees only a part finds faults where only its sight ends
     */
    public static List<Irregularity> in(List<Entry> entries) {
        List<Irregularity> all = new ArrayList<>();
        Procedure state = Procedure.none();
        for (Entry entry : entries) {
            try {
                state.check(entry.author(), entry.audience(), entry.act(), entry.time());
            } catch (Refusal refusal) {
                all.add(new Irregularity(entry, refusal.rule(), refusal.sentence()));
            }
            state = state.with(entry);
        }
        return List.copyOf(all);
    }
}
