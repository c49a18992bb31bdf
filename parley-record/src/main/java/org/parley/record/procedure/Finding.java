package org.parley.record.procedure;

import java.util.List;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.fold.Entry;

/**
 * A finding, or what some readers are given of it.
 *
 * @param entry that made it; its audience is those to whom it is disclosed
 * @param made outcome, standard reached, reasons, who agrees and dissents
 * @param consent after the rules of that time
 * @param silent parties of that time that neither agree nor dissent
 */
public record Finding(Entry entry, FindingMade made, Consent consent, List<String> silent) {

    public Finding {
        silent = List.copyOf(silent);
    }

    public boolean isAgreed() {
        return consent == Consent.REACHED;
    }
}
