package org.parley.record;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.record.bundle.Bundle;
import org.parley.record.bundle.Verdict;
import org.parley.record.bundle.Verification;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.entry.ReviewActs.ReportFiled;
import org.parley.record.log.Audience;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.ForgedSignature;
import org.parley.record.log.Key;
import org.parley.record.log.Leaf;
import org.parley.record.log.NoteSignature;
import org.parley.record.log.Sealed;
import org.parley.record.log.Signer;
import org.parley.record.procedure.Procedure;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.Alongside;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.Draft;
import org.parley.record.store.KeptEntry;
import org.parley.record.store.LogName;
import org.parley.record.store.LogStore;
import org.parley.record.store.ProjectionStore;

/**
 * The record of a case. Entries are added and never changed; a reader gets what its audience allows. Safe for many threads.
 *
 * <p>What the rules of procedure do not allow is refused; see {@link Procedure#check}.
 */
public final class CaseRecord {

    private final CaseStore store;
    private final LogStore log;
    private final Clock clock;
    private final FiledEntries filed = new FiledEntries();
    private final CaseLists lists;
    private Procedure state = Procedure.none();
    private long seen;
    private long generation;

    private CaseRecord(CaseStore store, LogStore log, CaseLists lists, Clock clock) {
        this.store = store;
        this.log = log;
        this.lists = lists;
        this.clock = clock;
    }

    /** The record of this case, which may have no entry yet. Is closed with the case. */
    public static CaseRecord of(CaseStore store, Clock clock) throws CaseProblem {
        LogStore log = store.log(clock);
        return new CaseRecord(store, log, new CaseLists(store, log), clock);
    }

    /**
     * Gives the record its name and key, once; the same again changes nothing.
     *
     * @throws IllegalStateException when it has others already
     */
    public void begin(Signer signer) throws CaseProblem {
        log.settle(signer.key().name(), signer.key());
    }

    /** Name and key, absent until it has begun. */
    public Optional<LogName> findName() throws CaseProblem {
        return log.findNamed();
    }

    /** Number of entries. */
    public long size() throws CaseProblem {
        return log.size();
    }

    /**
     * Adds an entry.
     *
     * @param signature signs as the author, absent when the log's signature is enough
     * @throws IllegalStateException when the record has not begun
     * @throws Refusal when the rules of procedure do not allow it now
     */
    public Leaf enter(Author by, Audience audience, Act act, Optional<Signer> signature) throws CaseProblem, Refusal {
        return enter(by, audience, List.of(act), signature).get(0);
    }

    /**
     * Adds entries of one author for one audience, all or none; each must be allowed after those ahead of it.
     *
     * @param signature signs as the author, absent when the log's signature is enough
     * @throws IllegalStateException when the record has not begun
     * @throws Refusal when the rules of procedure do not allow one of them
     */
    public synchronized List<Leaf> enter(Author by, Audience audience, List<Act> acts, Optional<Signer> signature)
            throws CaseProblem, Refusal {
        List<Draft> drafts = drafts(by, audience, acts, signature);
        while (true) {
            long size = check(by, audience, acts);
            Optional<List<Leaf>> leaves = log.appendAt(size, drafts);
            if (leaves.isPresent()) {
                return leaves.get();
            }
            // another process has added entries: what is allowed may have changed
        }
    }

    private List<Draft> drafts(Author by, Audience audience, List<? extends Act> acts, Optional<Signer> signature)
            throws CaseProblem {
        String origin = name().origin();
        List<Draft> drafts = new ArrayList<>();
        for (Act act : acts) {
            Content content = Content.of(act, by, origin);
            Content said =
                    signature.map(signer -> Contents.sign(content, signer)).orElse(content);
            drafts.add(Draft.of(audience, Sealed.of(Contents.write(said))));
        }
        return drafts;
    }

    /**
     * Refuses what the rules do not allow now, one after the other; adds nothing.
     *
     * @return number of entries with which that was worked out
     * @throws Refusal when the rules of procedure do not allow one of them
     */
    public synchronized long check(Author by, Audience audience, List<? extends Act> acts) throws CaseProblem, Refusal {
        Procedure next = state();
        long size = seen;
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < acts.size(); i++) {
            next.check(by, audience, acts.get(i), now);
            next = next.with(new org.parley.record.fold.Entry(size + i, now, audience, by, acts.get(i)));
        }
        return size;
    }

    /**
     * Adds the entry that a report is filed, and files it: both are on the disk when the method returns, or neither. When there is
     * such an entry already, also one that was taken back, nothing is done.
     *
     * @param filing what files the report
     * @return absent when the entry was there
     * @throws Refusal when the rules of procedure do not allow it now
     */
    public synchronized Optional<Leaf> file(Author by, Audience audience, ReportFiled act, Alongside filing)
            throws CaseProblem, Refusal {
        List<ReportFiled> acts = List.of(act);
        List<Draft> drafts = drafts(by, audience, acts, Optional.empty());
        while (true) {
            // asked after the look at the log on which the size rests, so that nobody's entry slips in between
            long size = check(by, audience, acts);
            if (filed.has(act)) {
                return Optional.empty();
            }
            Optional<List<Leaf>> leaves = log.appendAt(size, drafts, filing);
            if (leaves.isPresent()) {
                return Optional.of(leaves.get().get(0));
            }
        }
    }

    /** Whether an entry says that this report was filed, also one that was taken back. */
    public synchronized boolean hasFiled(ReportFiled act) throws CaseProblem {
        state();
        return filed.has(act);
    }

    /**
     * Whether an entry says that a report was filed under this name, whatever else it says.
     *
     * @param report id
     */
    public synchronized boolean hasFiled(String report, String file) throws CaseProblem {
        state();
        return filed.has(report, file);
    }

    /** How many entries say that a report was filed, also those that were taken back. */
    public synchronized long countFilings() throws CaseProblem {
        state();
        return filed.count();
    }

    /**
     * Who may see a report: the audiences of all entries that say that it was filed under this name; everybody when there is none.
     *
     * @param report id
     */
    public synchronized Audience audienceOf(String report, String file) throws CaseProblem {
        state();
        return filed.audience(report, file);
    }

    /** Where the mechanism stands after all entries whose payload is kept here. */
    public synchronized Procedure state() throws CaseProblem {
        ProjectionStore.Standing standing = store.projections().standing();
        if (generation != standing.generation()) {
            // somebody may have disclosed an earlier entry, which counts from now on
            state = Procedure.none();
            seen = 0;
            generation = standing.generation();
        }
        Folding folding = new Folding(state);
        long size = standing.logged();
        log.walk(seen, size, kept -> {
            Entry entry = entry(kept);
            folding.add(entry);
            filed.add(entry);
        });
        state = folding.state;
        seen = size;
        return state;
    }

    /** Where the mechanism stands as far as a reader can tell. */
    public Procedure state(Reader reader) throws CaseProblem {
        Folding folding = new Folding(Procedure.none());
        walk(reader, 0, folding::add);
        return folding.state;
    }

    /** Takes entries that are shown into a state. */
    private static final class Folding {

        private Procedure state;

        Folding(Procedure state) {
            this.state = state;
        }

        void add(Entry entry) {
            entry.content()
                    .ifPresent(content -> state = state.with(org.parley.record.fold.Entry.of(entry.leaf(), content)));
        }
    }

    /** Lists that need not go through the log. */
    public CaseLists lists() {
        return lists;
    }

    /** Adds an entry whose payload stays with its party, which discloses it later or never. */
    public Leaf enterWithheld(Audience audience, Sealed payload) throws CaseProblem {
        return log.append(Draft.withheld(audience, payload.commitment()));
    }

    /**
     * Adds the payload of an entry that was withheld.
     *
     * @throws IllegalArgumentException when it is not the one to which the entry is committed
     */
    public void disclose(long position, Sealed payload) throws CaseProblem {
        log.disclose(position, payload);
    }

    /**
     * Hands out entries in their order.
     *
     * @param reader for whom
     * @param from position of the first
     */
    public void walk(Reader reader, long from, Consumer<Entry> each) throws CaseProblem {
        log.walk(from, log.size(), reader::maySee, kept -> each.accept(entry(kept)));
    }

    /** Hands out all entries in their order, each with its payload when that is kept here, whoever may see it. */
    public void walkAll(Consumer<Entry> each) throws CaseProblem {
        log.walk(0, log.size(), kept -> each.accept(entry(kept)));
    }

    /** With the payload when it is there. */
    private static Entry entry(KeptEntry kept) {
        Optional<Sealed> shown = kept.rightPayload();
        return new Entry(kept.leaf(), shown.isPresent(), shown.flatMap(sealing -> Contents.read(sealing.payload())));
    }

    /**
     * Signs for the state of the log as it is now, and keeps that.
     *
     * @throws IllegalArgumentException when the key is not that of the log
     */
    public Checkpoint sign(Signer signer) throws CaseProblem {
        if (!signer.key().equals(name().key())) {
            throw new IllegalArgumentException(
                    "The log signs with " + name().key() + ", not with " + signer.key() + ".");
        }
        return log.keep(Checkpoint.of(log.head(), signer));
    }

    /**
     * Adds the signature of a party or witness to the last checkpoint.
     *
     * @throws IllegalStateException when there is no checkpoint
     */
    public Checkpoint cosign(Signer signer) throws CaseProblem {
        Checkpoint last = log.findCheckpoint()
                .orElseThrow(() -> new IllegalStateException("The log has not signed a checkpoint yet."));
        return log.keep(last.cosigned(signer, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /**
     * Adds to the last checkpoint a signature that a party or witness has made elsewhere, with a key that never came here.
     *
     * @param key whose signature it is said to be
     * @throws IllegalStateException when there is no checkpoint
     * @throws IllegalArgumentException when the signature is not by this key
     * @throws ForgedSignature when it is not valid for the last checkpoint
     */
    public Checkpoint cosign(Key key, NoteSignature signature) throws CaseProblem, ForgedSignature {
        Checkpoint last = log.findCheckpoint()
                .orElseThrow(() -> new IllegalStateException("The log has not signed a checkpoint yet."));
        Checkpoint signed = last.with(signature);
        if (!signature.isBy(key) || signed.find(key).isEmpty()) {
            throw new IllegalArgumentException("The signature of " + signature.name() + " is not by " + key + ".");
        }
        return log.keep(signed);
    }

    /** The last checkpoint that was signed, absent when there is none. */
    public Optional<Checkpoint> findCheckpoint() throws CaseProblem {
        return log.findCheckpoint();
    }

    /**
     * The record as a reader may see it, for a file or to be checked.
     *
     * @param reader sees what his audience allows; absent for a copy of all that is kept
     * @throws IllegalStateException when the record has not begun
     */
    public Bundle bundle(Optional<Reader> reader) throws CaseProblem {
        return new KeptBundle(log, name().key(), log.checkpoints(), log.size(), reader);
    }

    /**
     * Checks this record as anybody could, and its database.
     *
     * @param trusted the key that the asker holds to be the log's
     * @param held an earlier checkpoint that the asker has kept
     */
    public Verdict verify(Optional<Key> trusted, Optional<Checkpoint> held) throws CaseProblem, IOException {
        store.check();
        return Verification.of(bundle(Optional.empty()), trusted, held);
    }

    private LogName name() throws CaseProblem {
        return log.findNamed()
                .orElseThrow(
                        () -> new IllegalStateException("The record of this case has not begun; it has no key yet."));
    }
}
