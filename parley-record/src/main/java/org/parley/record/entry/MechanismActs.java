package org.parley.record.entry;

import java.util.List;
import java.util.Optional;

/** Acts by which the mechanism is made and its members come and go. */
public sealed interface MechanismActs extends Act {

    /**
     * The body is set up, or its mandate and rules are changed.
     *
     * @param name of the mechanism
     * @param parties whose record it is; at least two
     * @param inScope what the mandate covers, one thing each; empty when everything
     * @param outOfScope what it does not
     * @param rules of procedure
     */
    record MechanismSet(String name, List<Party> parties, List<String> inScope, List<String> outOfScope, Rules rules)
            implements MechanismActs {

        public MechanismSet {
            Words.require("name of a mechanism", name);
            parties = List.copyOf(parties);
            inScope = Words.all("thing in scope", inScope);
            outOfScope = Words.all("thing out of scope", outOfScope);
            if (parties.size() < 2 || parties.stream().map(Party::id).distinct().count() != parties.size()) {
                throw new IllegalArgumentException("A mechanism has at least two parties, each once: " + parties + ".");
            }
        }
    }

    /**
     * A side of the mechanism.
     *
     * @param id in audiences: a-z, 0-9 and -
     * @param name as people write it
     * @param code of its country or body, when it has one
     */
    record Party(String id, String name, Optional<String> code) {

        public Party {
            Words.requireId("party", id);
            Words.require("name of a party", name);
        }
    }

    /**
     * The rules of procedure.
     *
     * @param daysToReply how long the accused has from being notified, in days, at least 1
     * @param standard that a finding of a violation must reach
     * @param agreement whose agreement a finding needs
     * @param twoReviewers whether an item of the machine needs two persons to be accepted
     * @param auditsReading whether a server notes who asks to read what; absent in older entries: no
     */
    record Rules(
            int daysToReply,
            Standard standard,
            Agreement agreement,
            boolean twoReviewers,
            Optional<Boolean> auditsReading) {

        public Rules {
            if (daysToReply < 1) {
                throw new IllegalArgumentException("A right of reply of " + daysToReply + " days is none.");
            }
        }

        /** Whether a server notes who asks to read what. */
        public boolean wantReadingAudited() {
            return auditsReading.orElse(false);
        }
    }

    /** Who must agree to a finding. */
    enum Agreement {
        /** every party */
        ALL,
        /** more than half of the parties */
        MAJORITY,
        /** the chair alone */
        CHAIR
    }

    /**
     * Somebody may act from now on.
     *
     * @param member id: a-z, 0-9 and -
     * @param name as people write it
     * @param role what he may do
     * @param party for which he acts; absent for chair and secretariat
     */
    record MemberJoined(String member, String name, Role role, Optional<String> party) implements MechanismActs {

        public MemberJoined {
            Words.requireId("member", member);
            Words.require("name of a member", name);
            party.ifPresent(id -> Words.requireId("party", id));
            if (role == Role.LIAISON && party.isEmpty()) {
                throw new IllegalArgumentException("The liaison " + name + " must be of a party.");
            }
            if ((role == Role.CHAIR || role == Role.SECRETARIAT) && party.isPresent()) {
                throw new IllegalArgumentException(name + " cannot serve the chair and be of a party.");
            }
        }
    }

    /** What a member is. */
    enum Role {
        CHAIR,
        SECRETARIAT,
        LIAISON,
        OBSERVER
    }

    /** Somebody may act no longer. */
    record MemberLeft(String member) implements MechanismActs {

        public MemberLeft {
            Words.requireId("member", member);
        }
    }

    /**
     * A member, or a party, signs with this key from now on.
     *
     * @param owner member or party
     * @param key verifier key
     */
    record KeyAdded(String owner, String key) implements MechanismActs {

        public KeyAdded {
            Words.requireId("owner of a key", owner);
            Words.requireKey(key);
        }
    }

    /** What this key signs from now on counts no longer; what it signed before still does. */
    record KeyRevoked(String key, String reason) implements MechanismActs {

        public KeyRevoked {
            Words.requireKey(key);
            Words.require("reason to revoke a key", reason);
        }
    }

    /**
     * An earlier entry is taken back. It stays in the log.
     *
     * @param entry its position
     */
    record EntryRetracted(long entry, String reason) implements MechanismActs {

        public EntryRetracted {
            Words.requireEntry(entry);
            Words.require("reason to retract an entry", reason);
        }
    }
}
