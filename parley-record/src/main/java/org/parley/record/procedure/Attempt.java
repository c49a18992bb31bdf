package org.parley.record.procedure;

import java.time.Instant;
import java.util.OptionalLong;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.entry.ProcedureActs;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ReviewActs;
import org.parley.record.entry.SessionActs;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;

/** Somebody wants to make an entry. */
record Attempt(Procedure state, Author by, Audience audience, Act act, Instant now) {

    /** Who acts, then who sees it, then what it rests on, then what it does. */
    void check() throws Refusal {
        if (AuthorChecks.isFounding(this)) {
            AuthorChecks.checkFounding(this);
        } else {
            AuthorChecks.check(this);
        }
        AudienceChecks.check(this);
        checkReferences();
        if (act instanceof EntryRetracted retracted) {
            RetractionChecks.check(this, retracted);
        } else if (act instanceof MechanismActs mechanism) {
            MechanismChecks.check(this, mechanism);
        } else if (act instanceof ReviewActs review) {
            ReviewChecks.check(this, review);
        } else if (act instanceof ProcedureActs procedure) {
            AllegationChecks.check(this, procedure);
        } else if (act instanceof SessionActs session) {
            SessionChecks.check(this, session);
        }
    }

    private void checkReferences() throws Refusal {
        OptionalLong subject = References.entry(act);
        if (subject.isPresent()) {
            Entry entry = entry(subject.getAsLong());
            // first: nothing else about it may show in a refusal
            require(
                    sees(entry.audience()),
                    Rule.NobodySeesMoreThanItIsAbout,
                    "Entry " + entry.position() + " is for " + entry.audience() + ", and not for " + side() + ".");
            if (!(act instanceof EntryRetracted)) {
                requireCounted(entry.position());
            }
            require(
                    act instanceof FindingMade || AudienceChecks.isWithin(audience, entry.audience()),
                    Rule.NobodySeesMoreThanItIsAbout,
                    "Entry " + entry.position() + " is for " + entry.audience() + ", so nothing about it can be for "
                            + audience + ".");
        }
        for (String item : References.items(act)) {
            require(
                    ReviewChecks.item(this, item).state().isInRecord(),
                    Rule.OnlyReviewedItemsAreCited,
                    "The item " + item + " cannot be cited before a person has accepted it.");
        }
    }

    Entry entry(long position) throws Refusal {
        return state.findEntry(position)
                .orElseThrow(() -> new Refusal(Rule.OnlyEntriesThatAreKnown, "There is no entry " + position + "."));
    }

    /** The entry at a position, whose act must be of a kind. */
    <A extends Act> A act(Class<A> kind, long position, String what) throws Refusal {
        Entry entry = entry(position);
        require(
                kind.isInstance(entry.act()),
                Rule.OnlyEntriesThatAreKnown,
                "Entry " + position + " is no " + what + ".");
        requireCounted(position);
        return kind.cast(entry.act());
    }

    void requireCounted(long position) throws Refusal {
        require(
                state.findRetraction(position).isEmpty(),
                Rule.NothingRestsOnWhatIsRetracted,
                "Entry " + position + " has been taken back.");
    }

    void requireParty(String party) throws Refusal {
        require(
                state.mechanism().hasParty(party),
                Rule.OnlyPartiesOfTheMechanism,
                party + " is no party of the mechanism.");
    }

    void require(boolean holds, Rule rule, String message) throws Refusal {
        if (!holds) {
            throw new Refusal(rule, message);
        }
    }

    /** Whether the author serves as chair or secretariat now. */
    boolean isByChairOrSecretariat() {
        return state.mechanism()
                .findMember(by.member())
                .filter(Membership::servesTheChair)
                .isPresent();
    }

    boolean isByChairItself() {
        return state.mechanism()
                .findMember(by.member())
                .filter(member -> member.role() == Role.CHAIR)
                .isPresent();
    }

    boolean isByLiaisonOf(String party) {
        return state.mechanism()
                .findMember(by.member())
                .filter(member -> member.isLiaisonOf(party))
                .isPresent();
    }

    /** Whether the author may see what is for an audience; the machine sees all. */
    boolean sees(Audience readers) {
        return by.equals(Author.MACHINE) || readers.includes(side());
    }

    /** By what name audiences name the author's side. */
    String side() {
        return by.party().orElse(Consent.CHAIR);
    }
}
