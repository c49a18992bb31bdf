package org.parley.record.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs;
import org.parley.record.entry.MechanismActs.KeyAdded;
import org.parley.record.entry.MechanismActs.KeyRevoked;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.entry.MechanismActs.MemberLeft;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.MechanismActs.Role;

/** How the mechanism is set, and how members and keys come and go. */
final class MechanismChecks {

    private static final Set<String> RESERVED = Set.of("all", Consent.CHAIR, Author.MACHINE.member());

    private final Attempt attempt;
    private final Mechanism mechanism;

    private MechanismChecks(Attempt attempt) {
        this.attempt = attempt;
        this.mechanism = attempt.state().mechanism();
    }

    static void check(Attempt attempt, MechanismActs act) throws Refusal {
        MechanismChecks checks = new MechanismChecks(attempt);
        if (act instanceof MechanismSet set) {
            checks.set(set);
        } else if (act instanceof MemberJoined joined) {
            checks.joined(joined);
        } else if (act instanceof MemberLeft left) {
            checks.left(left);
        } else if (act instanceof KeyAdded added) {
            checks.added(added);
        } else if (act instanceof KeyRevoked revoked) {
            checks.revoked(revoked);
        }
    }

    private void set(MechanismSet set) throws Refusal {
        attempt.require(
                AuthorChecks.isFounding(attempt) || attempt.isByChairItself(),
                Rule.OnlyTheChairSetsTheMechanism,
                "Only the chair can change parties, mandate and rules, not "
                        + attempt.by().member() + ".");
        List<String> parties = set.parties().stream().map(Party::id).toList();
        for (Party party : mechanism.parties()) {
            attempt.require(
                    parties.contains(party.id()),
                    Rule.PartiesAreNotDropped,
                    party.name() + " stays a party, since earlier entries name it.");
        }
        Set<String> taken = new HashSet<>(RESERVED);
        mechanism.history().forEach(member -> taken.add(member.member()));
        for (String party : parties) {
            attempt.require(!taken.contains(party), Rule.EveryNameIsOfOne, "A party cannot have the id " + party + ".");
        }
    }

    private void joined(MemberJoined joined) throws Refusal {
        if (joined.party().isPresent()) {
            String party = joined.party().get();
            attempt.requireParty(party);
            requireNamedBy(party);
        } else {
            attempt.require(
                    AuthorChecks.isFounding(attempt) || attempt.isByChairItself(),
                    Rule.OnlyTheChairNamesItsStaff,
                    "Only the chair lets somebody join who is of no party.");
        }
        attempt.require(
                !RESERVED.contains(joined.member()) && !mechanism.hasParty(joined.member()),
                Rule.EveryNameIsOfOne,
                "A member cannot have the id " + joined.member() + ".");
        attempt.require(
                mechanism.findMember(joined.member()).isEmpty(),
                Rule.MembersJoinOnce,
                joined.member() + " is a member already.");
    }

    private void requireNamedBy(String party) throws Refusal {
        attempt.require(
                attempt.isByLiaisonOf(party) || (!mechanism.hasLiaison(party) && attempt.isByChairOrSecretariat()),
                Rule.PartiesNameTheirOwnMembers,
                "The members of " + party + " come and go by its own liaisons.");
    }

    private void left(MemberLeft left) throws Refusal {
        Membership member = mechanism
                .findMember(left.member())
                .orElseThrow(() -> new Refusal(Rule.OnlyMembersLeave, left.member() + " is no member."));
        if (!left.member().equals(attempt.by().member())) {
            Optional<String> party = member.as().party();
            if (party.isPresent()) {
                requireNamedBy(party.get());
            } else {
                attempt.require(
                        attempt.isByChairItself(),
                        Rule.OnlyTheChairNamesItsStaff,
                        "Only the chair or " + left.member() + " can enter that " + left.member() + " leaves.");
            }
        }
        long chairs = mechanism.members().stream()
                .filter(one -> one.role() == Role.CHAIR)
                .count();
        attempt.require(
                member.role() != Role.CHAIR || chairs > 1,
                Rule.TheLastChairStays,
                left.member() + " is the only chair and can leave after another has joined.");
    }

    private void added(KeyAdded added) throws Refusal {
        attempt.require(
                mechanism.hasParty(added.owner())
                        || mechanism.findMember(added.owner()).isPresent(),
                Rule.OnlyMembersAndPartiesHaveKeys,
                added.owner() + " is neither a party nor a member.");
        attempt.require(
                isOwner(added.owner()) || (attempt.isByChairOrSecretariat() && !hasValidKey(added.owner())),
                Rule.OwnersKeepTheirKeys,
                attempt.by().member() + " cannot add a key of " + added.owner() + ".");
        attempt.require(
                mechanism.findKey(added.key()).isEmpty(),
                Rule.AKeyHasOneOwner,
                "This key has been added before and cannot be added again.");
    }

    private void revoked(KeyRevoked revoked) throws Refusal {
        OwnedKey key = mechanism
                .findKey(revoked.key())
                .filter(known -> known.revoked().isEmpty())
                .orElseThrow(() -> new Refusal(Rule.OnlyValidKeysAreRevoked, "No such key is valid."));
        attempt.require(
                isOwner(key.as().owner()) || attempt.isByChairOrSecretariat(),
                Rule.OwnersKeepTheirKeys,
                attempt.by().member() + " cannot revoke a key of " + key.as().owner() + ".");
    }

    private boolean hasValidKey(String owner) {
        return mechanism.keysOf(owner).stream().anyMatch(key -> key.revoked().isEmpty());
    }

    /** The owner, or who speaks for the owner's party. */
    private boolean isOwner(String owner) {
        Optional<String> party = mechanism.hasParty(owner)
                ? Optional.of(owner)
                : mechanism.findMember(owner).flatMap(member -> member.as().party());
        return owner.equals(attempt.by().member())
                || party.filter(attempt::isByLiaisonOf).isPresent();
    }
}
