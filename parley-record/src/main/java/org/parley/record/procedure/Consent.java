package org.parley.record.procedure;

import java.util.List;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.Outcome;

/** Whether those agree to a finding who must. */
public enum Consent {
    /** enough agree; that nothing can be determined needs nobody's agreement */
    REACHED,
    /** enough may still agree: some are silent */
    AWAITED,
    /** too many dissent */
    REFUSED;

    /** The name under which the chair agrees and dissents, and is in audiences. */
    static final String CHAIR = "chair";

    static Consent of(FindingMade made, MechanismSet mechanism) {
        if (made.outcome() == Outcome.CANNOT_BE_DETERMINED) {
            return REACHED;
        }
        List<String> parties = mechanism.parties().stream().map(Party::id).toList();
        long agreeing = parties.stream().filter(made.agreeing()::contains).count();
        long dissenting = parties.stream().filter(made.dissenting()::contains).count();
        return switch (mechanism.rules().agreement()) {
            case ALL -> of(agreeing == parties.size(), dissenting > 0);
            case MAJORITY -> of(2 * agreeing > parties.size(), 2 * (parties.size() - dissenting) <= parties.size());
            case CHAIR -> of(made.agreeing().contains(CHAIR), made.dissenting().contains(CHAIR));
        };
    }

    private static Consent of(boolean reached, boolean refused) {
        if (reached) {
            return REACHED;
        }
        return refused ? REFUSED : AWAITED;
    }
}
