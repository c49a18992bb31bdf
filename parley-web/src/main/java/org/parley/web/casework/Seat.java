package org.parley.web.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.parley.brief.told.Told;
import org.parley.record.CaseLists;
import org.parley.record.CaseRecord;
import org.parley.record.Reader;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.fold.Entry;
import org.parley.record.log.Audience;
import org.parley.record.log.Leaf;
import org.parley.record.procedure.Mechanism;
import org.parley.record.procedure.Membership;
import org.parley.record.procedure.Procedure;
import org.parley.record.procedure.Refusal;
import org.parley.record.search.SearchHits;
import org.parley.record.search.SearchProblem;
import org.parley.record.search.SearchRequest;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.LogName;
import org.parley.web.ground.Ground;

/**
 * One person's place at the table: all that he may see of the case, and all that he may do. Pages and API reach the case through this
 * alone. What he sees is what the audiences of entries allow to his side; what he does is checked here for his right, and in the record
 * for the rules of procedure. Made for one request; for one thread.
 */
public final class Seat {

    /** A page waits so long for the docket to be put together before it shows what there is. */
    private static final long PATIENCE_MILLISECONDS = 1_500;

    private static final long FIRST_PATIENCE_MILLISECONDS = 700;

    private final Casework work;
    private final Person person;
    private final Optional<Membership> membership;
    private final boolean founded;
    private final Reader reader;
    private final Procedure state;

    private Seat(Casework work, Person person, Mechanism mechanism) throws CaseProblem {
        this.work = work;
        this.person = person;
        this.membership = person.member().flatMap(mechanism::findMember);
        this.founded = mechanism.history().stream().anyMatch(member -> member.role() == Role.CHAIR);
        this.reader = membership.map(Seat::reader).orElse(Reader.PUBLIC);
        this.state = work.record().lists().state(reader);
    }

    static Seat of(Casework work, Person person) throws CaseProblem {
        // mechanism and members are public
        return new Seat(work, person, work.record().lists().state(Reader.PUBLIC).mechanism());
    }

    private static Reader reader(Membership member) {
        if (member.servesTheChair()) {
            return Reader.of("chair");
        }
        return member.as().party().map(Reader::of).orElse(Reader.PUBLIC);
    }

    public Person person() {
        return person;
    }

    /** As what he is a member of the mechanism now. */
    public Optional<Membership> membership() {
        return membership;
    }

    /** As whom he reads. */
    public Reader reader() {
        return reader;
    }

    /** How audiences name his side: a party or the chair; absent when he is of none. */
    public Optional<String> side() {
        return reader.member();
    }

    /** Whether the mechanism has, or had, a chair: then what is done is an entry. */
    public boolean isFounded() {
        return founded;
    }

    /** Whether he has a right. */
    public boolean may(Right right) {
        return switch (right) {
            case LOOK -> true;
            case FILE -> founded ? makesEntries() : person.administrator();
            case ENTER -> founded && makesEntries();
            case RUN -> membership.filter(Membership::servesTheChair).isPresent();
            case FOUND ->
                founded
                        ? membership
                                .filter(member -> member.role() == Role.CHAIR)
                                .isPresent()
                        : person.administrator();
            case ADMINISTER -> person.administrator();
        };
    }

    private boolean makesEntries() {
        return membership.filter(member -> member.role() != Role.OBSERVER).isPresent();
    }

    /**
     * Lets pass who has a right.
     *
     * @throws NotAllowed when he has not
     */
    public void require(Right right) {
        if (!may(right)) {
            throw new NotAllowed(right);
        }
    }

    /** Where the mechanism stands, as far as he can tell. */
    public Procedure state() {
        return state;
    }

    /** Parties, rules, members and keys. */
    public Mechanism mechanism() {
        return state.mechanism();
    }

    /** Whether the mechanism wants it noted who reads what. */
    public boolean isReadingAudited() {
        return mechanism()
                .find()
                .filter(set -> set.rules().wantReadingAudited())
                .isPresent();
    }

    /** The reports that he may see, and their docket; absent while it is put together for the first time. */
    public Optional<CaseView> findView() throws CaseProblem {
        return work.views().find(reader, patience(), TimeUnit.MILLISECONDS);
    }

    /** Where there is nothing yet, it may take minutes: then whoever asks is told at once. */
    private long patience() {
        return work.views().isThere(reader) ? PATIENCE_MILLISECONDS : FIRST_PATIENCE_MILLISECONDS;
    }

    /** The same, waiting as long as it takes. */
    public CaseView view() throws CaseProblem {
        return work.views().find(reader, 1, TimeUnit.HOURS).orElseThrow();
    }

    /** What everybody may see, waiting as long as it takes. */
    public CaseView publicView() throws CaseProblem {
        return work.views().find(Reader.PUBLIC, 1, TimeUnit.HOURS).orElseThrow();
    }

    /** Whether something was filed that the newest view does not have yet. */
    public boolean isViewBehind() throws CaseProblem {
        return !work.views().isCurrent(reader);
    }

    /** What happened on the ground, as far as he may see it; absent while it is put together for the first time. */
    public Optional<Ground> findGround() throws CaseProblem {
        Optional<CaseView> view = findView();
        return view.isEmpty()
                ? Optional.empty()
                : work.ground().find(view.get(), PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** The same, waiting as long as it takes. */
    public Ground ground() throws CaseProblem {
        return work.ground().find(view(), 1, TimeUnit.HOURS).orElseThrow();
    }

    /** Whether something was filed or imported that the newest ground does not have yet. */
    public boolean isGroundBehind() throws CaseProblem {
        return isViewBehind() || !work.ground().isCurrent();
    }

    /** Name and key of the record, absent until it has begun. */
    public Optional<LogName> findRecord() throws CaseProblem {
        return record().findName();
    }

    /** What the record is called in its checkpoints; empty until it has begun. */
    public String origin() throws CaseProblem {
        return findRecord().map(LogName::origin).orElse("");
    }

    /**
     * Sets up the mechanism: begins the record where it has not begun, with a key that stays on this server; then the mechanism is set
     * and its first chair joins.
     *
     * @param origin what the record is called in its checkpoints, for good; not heeded when it has begun
     * @throws NotAllowed when he has not the right, or there is a chair already
     */
    public void found(String origin, MechanismSet mechanism, MemberJoined chair)
            throws CaseProblem, Refusal, IOException {
        require(Right.FOUND);
        if (founded) {
            throw new NotAllowed(Right.FOUND);
        }
        Author founder = mechanism().settings().isEmpty()
                ? new Author(person.member().orElse(person.account()), Optional.empty())
                : mechanism().settings().get(0).author();
        if (findRecord().isEmpty()) {
            work.begin(origin);
        }
        record().enter(founder, Audience.EVERYBODY, List.of(mechanism, chair), Optional.empty());
    }

    /** Lists of the record; ask them with {@link #reader}. */
    public CaseLists lists() {
        return record().lists();
    }

    /** Number of all entries, those that he does not see among them. */
    public long entries() throws CaseProblem {
        return record().size();
    }

    /** Where the case is. */
    public String place() {
        return work.name();
    }

    /** Now, as the record tells time. */
    public Instant now() {
        return work.clock().instant();
    }

    /** Who he is in entries. */
    public Author author() {
        return new Author(person.member().orElse(person.account()), membership.flatMap(member -> member.as()
                .party()));
    }

    /**
     * Makes an entry.
     *
     * @throws NotAllowed when he has not the right
     * @throws Refusal when the rules of procedure do not allow it now
     */
    public Leaf enter(Right right, Audience audience, Act act) throws CaseProblem, Refusal {
        require(right);
        return record().enter(author(), audience, act, Optional.empty());
    }

    /** Makes entries, all or none; see {@link #enter(Right, Audience, Act)}. */
    public List<Leaf> enter(Right right, Audience audience, List<Act> acts) throws CaseProblem, Refusal {
        require(right);
        return record().enter(author(), audience, acts, Optional.empty());
    }

    /**
     * Files a file that he sent.
     *
     * @param audience who may see that it was filed, and what was read from it
     * @throws NotAllowed when he has not the right
     * @throws Refusal when the rules of procedure do not allow it
     */
    public FiledFile file(Audience audience, Upload upload) throws CaseProblem, Refusal, IOException {
        return work.filing().file(this, audience, upload);
    }

    /**
     * Imports a data set of incidents, for all readers.
     *
     * @throws NotAllowed when he has not the right
     * @throws IllegalArgumentException when the order does not fit together
     */
    public ImportedSet importSet(ImportOrder order, Upload upload) throws CaseProblem, IOException {
        require(Right.FILE);
        return ImportDesk.run(work, order, upload);
    }

    /** To decide on what was read. */
    public Decisions decisions() {
        return new Decisions(this);
    }

    /** To decide on actors over all reports that he sees. */
    public ActorDecisions actorDecisions(CaseView seen) {
        return new ActorDecisions(this, seen);
    }

    /** To sign, check and take away the record. */
    public RecordDesk recordDesk() {
        return new RecordDesk(this);
    }

    /**
     * Searches what he may see.
     *
     * @param types of documents, empty for all
     * @param most hits to tell
     * @return absent while the index is made for the first time
     * @throws SearchProblem when the query cannot be understood
     */
    public Optional<SearchHits> search(String query, List<String> types, int most)
            throws CaseProblem, IOException, SearchProblem {
        Set<String> as = side().map(Set::of).orElse(Set.of());
        return work.search().search(new SearchRequest(as, query, types, Optional.empty(), Optional.empty(), most));
    }

    /** An entry, when it is for him. */
    public Optional<Entry> findEntry(long position) {
        return state.findEntry(position);
    }

    /** What was read and the docket of what he may see, as JSON lines. */
    public List<JsonNode> lines() throws CaseProblem, IOException {
        return ItemLines.of(view());
    }

    /** What the line of an item says, in one sentence. */
    public String gist(JsonNode item) {
        return work.wiring().gist(item);
    }

    /** Who may see a report. */
    public Audience audienceOf(Told told) throws CaseProblem {
        return record().audienceOf(told.report().id(), told.report().file());
    }

    Casework work() {
        return work;
    }

    private CaseRecord record() {
        return work.record();
    }
}
