package org.parley.record.procedure;

import java.util.List;
import java.util.Set;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.fold.Entry;

/**
 * A finding, or what some readers are given of it.
 *
 * @param entry that made it; its audience is those to whom it is disclosed
 * @param made outcome, standard reached, reasons, who agrees and dissents
 * @param consent after the rules of that time; a version of an agreed finding for other readers is agreed too
 * @param silent parties of that time that neither agree nor dissent
 */
public record Finding(Entry entry, FindingMade made, Consent consent, List<String> silent) {

    public Finding {
        silent = List.copyOf(silent);
    }

    /** Whether another entry says the same, reasons aside. */
    boolean determinesSameAs(FindingMade other) {
        return made.outcome() == other.outcome()
                && made.standard() == other.standard()
                && Set.copyOf(made.agreeing()).equals(Set.copyOf(other.agreeing()))
                && Set.copyOf(made.dissenting()).equals(Set.copyOf(other.dissenting()));
    }

    /** The same, agreed. */
    Finding agreed() {
        return new Finding(entry, made, Consent.REACHED, silent);
    }

    public boolean isAgreed() {
        return consent == Consent.REACHED;
    }
}
