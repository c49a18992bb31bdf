package org.parley.record.procedure;

import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.log.Audience;

/** Who may be the audience of an entry, whatever it is about. */
final class AudienceChecks {

    private AudienceChecks() {}

    static void check(Attempt attempt) throws Refusal {
        Audience audience = attempt.audience();
        if (attempt.act() instanceof MechanismActs && !(attempt.act() instanceof EntryRetracted)) {
            attempt.require(
                    audience.isEverybody(),
                    Rule.TheMechanismIsPublic,
                    "What concerns the mechanism, its members and keys is for everybody, not for " + audience
                            + " alone.");
            return;
        }
        for (String member : audience.members()) {
            attempt.require(
                    audience.isEverybody()
                            || member.equals(Consent.CHAIR)
                            || attempt.state().mechanism().hasParty(member),
                    Rule.OnlyPartiesAreAnAudience,
                    member + " is neither the chair nor a party of the mechanism.");
        }
        attempt.require(
                attempt.by().equals(Author.MACHINE) || audience.includes(attempt.side()),
                Rule.AuthorsSeeTheirEntries,
                "An entry by " + attempt.side() + " must be for " + attempt.side() + " too, not for " + audience
                        + " alone.");
    }

    /** Whether all who are in one audience are in another. */
    static boolean isWithin(Audience inner, Audience outer) {
        return outer.isEverybody()
                || (!inner.isEverybody() && inner.members().stream().allMatch(outer::includes));
    }
}
