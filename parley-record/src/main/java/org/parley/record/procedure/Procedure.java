package org.parley.record.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs;
import org.parley.record.entry.MechanismActs.EntryRetracted;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.ProcedureActs.AllegationRaised;
import org.parley.record.entry.ProcedureActs.FindingMade;
import org.parley.record.entry.SessionActs.CommitmentMade;
import org.parley.record.entry.SessionActs.ProposalMade;
import org.parley.record.entry.SessionActs.SessionOpened;
import org.parley.record.fold.Entry;
import org.parley.record.fold.Tree;
import org.parley.record.grading.Grades;
import org.parley.record.log.Audience;
import org.parley.record.review.ReviewQueue;

/**
 * The state of a mechanism after some entries of its log. Immutable, safe for many threads.
 *
 * <p>Entries are only filed by what they are about; an allegation, session, proposal or commitment is put together when it is asked
 * for, from the entries about it. So an entry costs in the order of the logarithm of their number, a retraction no more than another,
 * and a state from one entry after the other is that from all at once. Rejected: keeping what was put together, which a retraction
 * would have to undo.
 */
public final class Procedure {

    private static final Procedure NONE = new Procedure(
            Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty(), Mechanism.NONE, ReviewQueue.empty(), Grades.none());

    private final Tree<Long, Entry> entries;
    private final Tree<Long, Entry> retractions;
    private final Tree<Long, Tree<Long, Entry>> about;
    private final Tree<Long, Entry> matters;
    private final Mechanism mechanism;
    private final ReviewQueue review;
    private final Grades grades;

    private Procedure(
            Tree<Long, Entry> entries,
            Tree<Long, Entry> retractions,
            Tree<Long, Tree<Long, Entry>> about,
            Tree<Long, Entry> matters,
            Mechanism mechanism,
            ReviewQueue review,
            Grades grades) {
        this.entries = entries;
        this.retractions = retractions;
        this.about = about;
        this.matters = matters;
        this.mechanism = mechanism;
        this.review = review;
        this.grades = grades;
    }

    /** Before the first entry. */
    public static Procedure none() {
        return NONE;
    }

    /**
     * After these entries.
     *
     * @param entries in the order of their positions; those that the reader does not see are left out
     */
    public static Procedure after(List<Entry> entries) {
        Procedure state = NONE;
        for (Entry entry : entries) {
            state = state.with(entry);
        }
        return state;
    }

    /**
     * After one more entry. Nothing is refused; what is about entries that are not seen is kept, and shows when they are asked for.
     *
     * @throws IllegalArgumentException when an entry at this position or a later one is in already
     */
    public Procedure with(Entry entry) {
        long at = entry.position();
        if (entries.findLast().filter(last -> last.position() >= at).isPresent()) {
            throw new IllegalArgumentException("Entry " + at + " comes too late: entries are taken in their order.");
        }
        if (entry.act() instanceof EntryRetracted act && !isRetractable(act.entry(), at)) {
            return new Procedure(entries.with(at, entry), retractions, about, matters, mechanism, review, grades);
        }
        Act act = entry.act();
        Tree<Long, Tree<Long, Entry>> filed = about;
        OptionalLong subject = References.entry(act);
        if (subject.isPresent()) {
            long of = subject.getAsLong();
            filed = about.with(of, about.find(of).orElse(Tree.empty()).with(at, entry));
        }
        return new Procedure(
                entries.with(at, entry),
                act instanceof EntryRetracted retracted ? retractions.with(retracted.entry(), entry) : retractions,
                filed,
                isMatter(act) ? matters.with(at, entry) : matters,
                mechanism.with(entry),
                review.with(entry),
                grades.with(entry));
    }

    private static boolean isMatter(Act act) {
        return act instanceof AllegationRaised
                || act instanceof SessionOpened
                || act instanceof ProposalMade
                || act instanceof CommitmentMade;
    }

    /** Mechanism, members and keys are not taken back, nothing twice, and nothing before it is there. */
    private boolean isRetractable(long position, long by) {
        return position < by
                && !retractions.contains(position)
                && entries.find(position)
                        .filter(entry -> entry.act() instanceof MechanismActs)
                        .isEmpty();
    }

    /**
     * Refuses what the rules do not allow next. Wants a state after all entries, not only those of one party.
     *
     * @param by who wants to make the entry
     * @param audience who is to see it
     * @param now the time that it would have
     * @throws Refusal with the first rule that it breaks
     */
    public void check(Author by, Audience audience, Act act, Instant now) throws Refusal {
        new Attempt(this, by, audience, act, now).check();
    }

    /**
     * What somebody has to do: overdue first, then by the day by when, then what has no clock by age; as far as the reader of these
     * entries can tell, since others may have acted where he does not see it.
     */
    public List<Due> due(Instant now) {
        return DueList.of(this, now);
    }

    /** Position of the entry that an act is about. */
    public static OptionalLong subject(Act act) {
        return References.entry(act);
    }

    /** Parties, mandate, rules, members and keys. */
    public Mechanism mechanism() {
        return mechanism;
    }

    /** What the machine proposed, and what became of it. */
    public ReviewQueue review() {
        return review;
    }

    /** Grades of sources, items and evidence. */
    public Grades grades() {
        return grades;
    }

    /** An entry, when it is seen. */
    public Optional<Entry> findEntry(long position) {
        return entries.find(position);
    }

    /** The entry that took back another one. */
    public Optional<Entry> findRetraction(long position) {
        return retractions.find(position);
    }

    /** The entries about an entry in order, also those taken back; without its retraction. */
    public List<Step> steps(long position) {
        return about.find(position).map(Tree::values).orElse(List.of()).stream()
                .filter(entry -> !(entry.act() instanceof EntryRetracted))
                .map(entry -> new Step(entry, findRetraction(entry.position())))
                .toList();
    }

    /** All allegations in the order in which they were raised, withdrawn ones too. */
    public List<AllegationCase> allegations() {
        return all().flatMap(entry -> allegation(entry).stream()).toList();
    }

    /** The allegation that the entry at this position raised. */
    public Optional<AllegationCase> findAllegation(long position) {
        return matters.find(position).flatMap(this::allegation);
    }

    /** All sessions in the order in which they were opened. */
    public List<Session> sessions() {
        return all().flatMap(entry -> session(entry).stream()).toList();
    }

    /** The session that the entry at this position opened. */
    public Optional<Session> findSession(long position) {
        return matters.find(position).flatMap(this::session);
    }

    /** All proposals in the order in which they were made. */
    public List<Proposal> proposals() {
        return all().flatMap(entry -> proposal(entry).stream()).toList();
    }

    /** The proposal that the entry at this position made. */
    public Optional<Proposal> findProposal(long position) {
        return matters.find(position).flatMap(this::proposal);
    }

    /** All commitments in the order in which they were made. */
    public List<Commitment> commitments() {
        return all().flatMap(entry -> commitment(entry).stream()).toList();
    }

    /** The commitment that the entry at this position made. */
    public Optional<Commitment> findCommitment(long position) {
        return matters.find(position).flatMap(this::commitment);
    }

    private Stream<Entry> all() {
        return matters.values().stream();
    }

    private Optional<AllegationCase> allegation(Entry entry) {
        return entry.act() instanceof AllegationRaised act
                ? Optional.of(AllegationCase.of(entry, act, this))
                : Optional.empty();
    }

    private Optional<Session> session(Entry entry) {
        return entry.act() instanceof SessionOpened act ? Optional.of(Session.of(entry, act, this)) : Optional.empty();
    }

    private Optional<Proposal> proposal(Entry entry) {
        return entry.act() instanceof ProposalMade act ? Optional.of(Proposal.of(entry, act, this)) : Optional.empty();
    }

    private Optional<Commitment> commitment(Entry entry) {
        return entry.act() instanceof CommitmentMade act
                ? Optional.of(Commitment.of(entry, act, this))
                : Optional.empty();
    }

    /** A finding under the rules and with the parties of its time. */
    Finding finding(Entry entry, FindingMade made) {
        Optional<MechanismSet> then = mechanism.findAt(entry.position());
        List<String> silent = then.map(MechanismSet::parties).orElse(List.of()).stream()
                .map(Party::id)
                .filter(party ->
                        !made.agreeing().contains(party) && !made.dissenting().contains(party))
                .toList();
        Consent consent = then.map(set -> Consent.of(made, set)).orElse(Consent.AWAITED);
        return new Finding(entry, made, consent, silent);
    }
}
