package org.parley.web.pages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Membership;
import org.parley.web.casework.Seat;

/** The parties of the mechanism, and for which of them somebody speaks. */
public final class Sides {

    private Sides() {}

    /** The party whose liaison he is: the only one in whose name he may propose, answer, promise and report. */
    public static Optional<String> spokenFor(Seat seat) {
        return seat.membership()
                .filter(member -> member.role() == Role.LIAISON)
                .map(Membership::as)
                .flatMap(as -> as.party());
    }

    /** That party, for what nobody else may do. */
    static String required(Seat seat) {
        return spokenFor(seat)
                .orElseThrow(
                        () -> new IllegalArgumentException("Only a liaison speaks for a party, and only for his own."));
    }

    /** What a party is called; its id when the mechanism does not know it. */
    public static String name(Seat seat, String id) {
        return seat.mechanism().parties().stream()
                .filter(party -> party.id().equals(id))
                .map(Party::name)
                .findFirst()
                .orElse(id);
    }

    /** What parties are called, with a sign between them that every language reads. */
    public static String names(Seat seat, Collection<String> ids) {
        return ids.stream().map(id -> name(seat, id)).collect(Collectors.joining(" · "));
    }

    /** Whom a form may offer as readers of an entry that is about another one: nobody who does not see that. */
    public static List<String> offered(Seat seat, Audience about) {
        return Audiences.offered(seat).stream().filter(about::includes).toList();
    }

    /**
     * As a form sends the readers of an entry that is about another one.
     *
     * @param chosen none for the same readers
     */
    static Audience readers(List<String> chosen, Audience about) {
        return chosen.isEmpty() ? about : Audiences.of(chosen);
    }
}
