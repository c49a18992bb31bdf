package org.parley.record.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.Agreement;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.entry.MechanismActs.Rules;
import org.parley.record.entry.ProcedureActs.AllegationRaised;
import org.parley.record.entry.ProcedureActs.EvidenceOffered;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.ProcedureActs.Outcome;
import org.parley.record.entry.ReviewActs.ItemProposed;
import org.parley.record.entry.Standard;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;
import org.parley.record.log.Key;

/** A log in memory that takes what the rules allow, with a clock that is set by hand. */
public final class Talks {

    static final Author CHAIR = new Author("edda", Optional.empty());
    static final Author SECRETARY = new Author("sami", Optional.empty());
    static final Author NORTH = new Author("nils", Optional.of("north"));
    static final Author SOUTH = new Author("suri", Optional.of("south"));
    static final Author EAST = new Author("enid", Optional.of("east"));
    static final Author OBSERVER = new Author("odo", Optional.empty());
    static final Audience ALL = Audience.EVERYBODY;

    private final List<Entry> entries = new ArrayList<>();
    private Procedure state = Procedure.none();
    private Instant now = Instant.parse("2026-03-01T09:30:00Z");

    /** With nothing in it. */
    static Talks empty() {
        return new Talks();
    }

    /** With chair, secretary, one liaison of each of three parties, and an observer. */
    static Talks of(Rules rules) {
        Talks talks = new Talks();
        talks.add(CHAIR, ALL, mechanism(rules));
        talks.add(CHAIR, ALL, joined(CHAIR, Role.CHAIR));
        talks.add(CHAIR, ALL, joined(SECRETARY, Role.SECRETARIAT));
        talks.add(SECRETARY, ALL, joined(NORTH, Role.LIAISON));
        talks.add(SECRETARY, ALL, joined(SOUTH, Role.LIAISON));
        talks.add(SECRETARY, ALL, joined(EAST, Role.LIAISON));
        talks.add(CHAIR, ALL, joined(OBSERVER, Role.OBSERVER));
        return talks;
    }

    static Talks of(Agreement agreement) {
        return of(rules(agreement, false));
    }

    static Rules rules(Agreement agreement, boolean twoReviewers) {
        return new Rules(7, Standard.BALANCE_OF_PROBABILITIES, agreement, twoReviewers, Optional.empty());
    }

    static MechanismSet mechanism(Rules rules, String... more) {
        List<Party> parties = new ArrayList<>();
        for (String id : List.of("north", "south", "east")) {
            parties.add(new Party(id, id, Optional.empty()));
        }
        Arrays.stream(more).forEach(id -> parties.add(new Party(id, id, Optional.empty())));
        return new MechanismSet("Border committee", parties, List.of(), List.of(), rules);
    }

    static MemberJoined joined(Author who, Role role) {
        return new MemberJoined(who.member(), who.member(), role, who.party());
    }

    static AllegationRaised allegation(String... items) {
        return new AllegationRaised("north", "south", "shelling of the ford", Optional.empty(), List.of(items));
    }

    static EvidenceOffered evidence(long allegation) {
        return new EvidenceOffered(allegation, "photographs of the craters", Optional.empty(), Optional.empty());
    }

    static FindingMade violation(long allegation, List<String> agreeing, List<String> dissenting) {
        return new FindingMade(
                allegation, Outcome.VIOLATION, Standard.CLEAR_AND_CONVINCING, "seen by both", agreeing, dissenting);
    }

    static EntryRetracted retracted(long entry) {
        return new EntryRetracted(entry, "a mistake");
    }

    static ItemProposed item(String id, String type, double confidence) {
        JsonNode line = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("act", "deny")
                .put("confidence", confidence);
        return new ItemProposed(id, type, line);
    }

    static JsonNode line(String act) {
        return JsonNodeFactory.instance.objectNode().put("act", act);
    }

    /** A key that nobody has the other half of. */
    static String key(String name) {
        return Key.of(name, Key.Use.COSIGNER, Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 32))
                .toString();
    }

    /** Adds what is allowed. */
    long add(Author by, Audience audience, Act act) {
        try {
            state.check(by, audience, act, now);
        } catch (Refusal refusal) {
            throw new AssertionError(refusal.rule() + ": " + refusal.sentence(), refusal);
        }
        return force(by, audience, act);
    }

    /** Adds it, allowed or not. */
    long force(Author by, Audience audience, Act act) {
        Entry entry = new Entry(entries.size(), now, audience, by, act);
        entries.add(entry);
        state = state.with(entry);
        return entry.position();
    }

    /** The rule that refuses an act; absent when it is allowed. The state stays as it is. */
    Optional<Refusal> tried(Author by, Audience audience, Act act) {
        try {
            state.check(by, audience, act, now);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    Talks after(Duration time) {
        now = now.plus(time);
        return this;
    }

    public Instant now() {
        return now;
    }

    Procedure state() {
        return state;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** What a party, or the chair, sees. */
    List<Entry> seenBy(String reader) {
        return entries.stream()
                .filter(entry -> entry.audience().includes(reader))
                .toList();
    }
}
