package org.parley.record.procedure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.record.entry.MechanismActs.KeyAdded;
import org.parley.record.entry.MechanismActs.KeyRevoked;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.entry.MechanismActs.MemberLeft;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.fold.Entry;
import org.parley.record.fold.Tree;

/** The body: parties, mandate and rules, members and keys, now and before. Immutable. */
public final class Mechanism {

    static final Mechanism NONE = new Mechanism(Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty());

    private final Tree<Long, Entry> settings;
    private final Tree<Long, Membership> all;
    private final Tree<String, Membership> present;
    private final Tree<String, OwnedKey> keys;

    private Mechanism(
            Tree<Long, Entry> settings,
            Tree<Long, Membership> all,
            Tree<String, Membership> present,
            Tree<String, OwnedKey> keys) {
        this.settings = settings;
        this.all = all;
        this.present = present;
        this.keys = keys;
    }

    Mechanism with(Entry entry) {
        if (entry.act() instanceof MechanismSet) {
            return new Mechanism(settings.with(entry.position(), entry), all, present, keys);
        }
        if (entry.act() instanceof MemberJoined act) {
            Membership member = new Membership(act, entry, Optional.empty());
            return new Mechanism(
                    settings, all.with(entry.position(), member), present.with(act.member(), member), keys);
        }
        if (entry.act() instanceof MemberLeft act) {
            return present.find(act.member())
                    .map(member -> new Mechanism(
                            settings,
                            all.with(
                                    member.joined().position(),
                                    new Membership(member.as(), member.joined(), Optional.of(entry))),
                            present.without(act.member()),
                            keys))
                    .orElse(this);
        }
        if (entry.act() instanceof KeyAdded act && !keys.contains(act.key())) {
            return new Mechanism(
                    settings, all, present, keys.with(act.key(), new OwnedKey(act, entry, Optional.empty())));
        }
        if (entry.act() instanceof KeyRevoked act) {
            return keys.find(act.key())
                    .filter(key -> key.revoked().isEmpty())
                    .map(key -> new Mechanism(
                            settings,
                            all,
                            present,
                            keys.with(act.key(), new OwnedKey(key.as(), key.added(), Optional.of(entry)))))
                    .orElse(this);
        }
        return this;
    }

    /** How it is set now; absent in an empty log. */
    public Optional<MechanismSet> find() {
        return settings.findLast().map(entry -> (MechanismSet) entry.act());
    }

    /** How it was set when the entry at this position was made. */
    public Optional<MechanismSet> findAt(long position) {
        return settings.findUpTo(position).map(entry -> (MechanismSet) entry.act());
    }

    /** The entries that set it, the oldest first. */
    public List<Entry> settings() {
        return settings.values();
    }

    /** The parties now, in the order in which the mechanism names them. */
    public List<Party> parties() {
        return find().map(MechanismSet::parties).orElse(List.of());
    }

    public boolean hasParty(String id) {
        return parties().stream().anyMatch(party -> party.id().equals(id));
    }

    /** Who is a member now under this id. */
    public Optional<Membership> findMember(String id) {
        return present.find(id);
    }

    /** The members now, by id. */
    public List<Membership> members() {
        return present.values();
    }

    /** All who are or were members, in the order in which they joined. */
    public List<Membership> history() {
        return all.values();
    }

    /** Whether anybody is a member in this role now. */
    boolean has(Role role) {
        return members().stream().anyMatch(member -> member.role() == role);
    }

    /** Whether somebody speaks for this party now. */
    boolean hasLiaison(String party) {
        return members().stream().anyMatch(member -> member.isLiaisonOf(party));
    }

    /** The keys that this member or party has or had, the oldest first. */
    public List<OwnedKey> keysOf(String owner) {
        return keys.values().stream()
                .filter(key -> key.as().owner().equals(owner))
                .sorted(Comparator.comparingLong(key -> key.added().position()))
                .toList();
    }

    /** A key with its owner, revoked ones too. */
    public Optional<OwnedKey> findKey(String key) {
        return keys.find(key);
    }

    /** The member or party whose key this was when the entry at a position was made; absent when it was nobody's, or revoked. */
    public Optional<String> findOwner(String key, long position) {
        return keys.find(key).filter(owned -> owned.isValidAt(position)).map(owned -> owned.as()
                .owner());
    }
}
