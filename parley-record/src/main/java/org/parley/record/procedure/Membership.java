package org.parley.record.procedure;

import java.util.Optional;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.fold.Entry;

/**
 * A member from joining to leaving.
 *
 * @param as what joining says: id, name, role, party
 * @param joined entry
 * @param left entry, absent while he is a member
 */
public record Membership(MemberJoined as, Entry joined, Optional<Entry> left) {

    public String member() {
        return as.member();
    }

    public Role role() {
        return as.role();
    }

    /** Chair or secretariat. */
    public boolean servesTheChair() {
        return role() == Role.CHAIR || role() == Role.SECRETARIAT;
    }

    /** Whether he speaks for this party. */
    public boolean isLiaisonOf(String party) {
        return role() == Role.LIAISON && as.party().filter(party::equals).isPresent();
    }
}
