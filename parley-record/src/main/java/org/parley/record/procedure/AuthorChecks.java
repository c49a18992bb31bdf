package org.parley.record.procedure;

import java.util.Optional;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.entry.MechanismActs.MemberLeft;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.entry.ProcedureActs.AllegationNotified;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.InquiryOpened;
import org.parley.record.entry.ProcedureActs.ResponseGiven;
import org.parley.record.entry.ProcedureActs.ScopeDisputed;
import org.parley.record.entry.ReviewActs.ItemProposed;
import org.parley.record.entry.ReviewActs.ReportFiled;
import org.parley.record.entry.SessionActs.AgendaAdopted;
import org.parley.record.entry.SessionActs.AssessmentMade;
import org.parley.record.entry.SessionActs.SessionOpened;

/** Who may make which entries. */
final class AuthorChecks {

    private AuthorChecks() {}

    /** Whether no chair has joined yet. */
    static boolean isFounding(Attempt attempt) {
        return attempt.state().mechanism().history().stream().noneMatch(member -> member.role() == Role.CHAIR);
    }

    static void checkFounding(Attempt attempt) throws Refusal {
        Author by = attempt.by();
        if (attempt.state().mechanism().find().isEmpty()) {
            attempt.require(
                    attempt.act() instanceof MechanismSet && by.party().isEmpty() && !by.equals(Author.MACHINE),
                    Rule.TheMechanismIsSetFirst,
                    "The mechanism must be set first, by a person who acts for no party.");
            return;
        }
        Author founder = attempt.state().mechanism().settings().get(0).author();
        boolean chairJoins = attempt.act() instanceof MemberJoined joined && joined.role() == Role.CHAIR;
        attempt.require(
                by.equals(founder) && (chairJoins || attempt.act() instanceof MechanismSet),
                Rule.TheChairJoinsFirst,
                "Before anything else " + founder.member() + " must let a chair join.");
    }

    static void check(Attempt attempt) throws Refusal {
        Author by = attempt.by();
        Act act = attempt.act();
        if (by.equals(Author.MACHINE)) {
            attempt.require(
                    act instanceof ItemProposed || act instanceof ReportFiled,
                    Rule.TheMachineOnlyProposes,
                    "The machine files reports and proposes items, nothing else.");
            return;
        }
        Membership member = attempt.state()
                .mechanism()
                .findMember(by.member())
                .orElseThrow(() -> new Refusal(Rule.OnlyMembersAct, by.member() + " is no member of the mechanism."));
        attempt.require(
                member.as().party().equals(by.party()),
                Rule.MembersActForTheirSide,
                by.member() + " is a member for " + member.as().party().orElse("the mechanism") + ", not for "
                        + attempt.side() + ".");
        attempt.require(
                member.role() != Role.OBSERVER
                        || (act instanceof MemberLeft left && left.member().equals(by.member())),
                Rule.ObserversOnlyLook,
                by.member() + " is an observer and makes no entries.");
        checkRole(attempt);
    }

    private static void checkRole(Attempt attempt) throws Refusal {
        Act act = attempt.act();
        boolean runs = act instanceof SessionOpened
                || act instanceof AgendaAdopted
                || act instanceof AssessmentMade
                || act instanceof AllegationNotified
                || act instanceof InquiryOpened
                || act instanceof FindingMade;
        attempt.require(
                !runs || attempt.isByChairOrSecretariat(),
                Rule.OnlyTheChairRunsTheProcedure,
                "This is for the chair or the secretariat to do, not for "
                        + attempt.by().member() + ".");
        boolean ofSome = act instanceof ScopeDisputed;
        Optional<String> party = ofSome ? attempt.by().party() : References.speaker(act);
        attempt.require(
                (!ofSome && party.isEmpty())
                        || party.filter(attempt::isByLiaisonOf).isPresent(),
                Rule.OnlyLiaisonsSpeakForTheirParty,
                "Only a liaison of " + party.orElse("a party") + " can say this, not "
                        + attempt.by().member() + ".");
        if (act instanceof ResponseGiven) {
            attempt.require(
                    attempt.by().party().isPresent(),
                    Rule.OnlyTheAccusedReplies,
                    attempt.by().member() + " is of no party and cannot reply for one.");
        }
    }
}
