package org.parley.evaluation.trial;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.record.CaseLists;
import org.parley.record.CaseRecord;
import org.parley.record.Reader;
import org.parley.record.bundle.Flaw;
import org.parley.record.bundle.Verdict;
import org.parley.record.entry.Content;
import org.parley.record.entry.Contents;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Sealed;
import org.parley.record.log.Signer;
import org.parley.record.projection.EntryRow;
import org.parley.record.projection.ItemRow;
import org.parley.record.review.ReviewState;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;
import org.parley.record.store.LogStore;

/** Looks at a case after a process that wrote it was killed. For one thread, once. */
final class Check {

    private static final int MANY = 1_000_000;

    private final CaseStore store;
    private final CaseRecord record;
    private final LogStore log;
    private final Acknowledged acknowledged;
    private final List<String> wrong = new ArrayList<>();

    private Check(CaseStore store, Acknowledged acknowledged) throws CaseProblem {
        this.store = store;
        this.record = CaseRecord.of(store, Clock.systemUTC());
        this.log = store.log(Clock.systemUTC());
        this.acknowledged = acknowledged;
    }

    /**
     * What is wrong, in sentences.
     *
     * @param lists whether to make the tables for lists anew and compare
     * @param signer signs for the log, so that all of it can be checked
     * @param held checkpoints that were signed after earlier kills; takes the new one
     */
    static List<String> of(Place place, Acknowledged acknowledged, boolean lists, Signer signer, List<Checkpoint> held)
            throws IOException {
        try (CaseStore store = place.open()) {
            Check check = new Check(store, acknowledged);
            check.reports();
            check.record.begin(signer);
            check.checkpoint();
            check.entries();
            check.verify(signer, held);
            if (lists) {
                check.lists();
            }
            return check.wrong;
        } catch (CaseProblem e) {
            return List.of("The case does not open: " + e.getMessage());
        }
    }

    /** All that were acknowledged, of one run one more at most, and whole. */
    private void reports() throws CaseProblem {
        Set<String> kept = new HashSet<>();
        for (KeptReport report : store.list()) {
            String[] number = report.file().replaceAll("\\D+", " ").strip().split(" ", -1);
            if (!report.read().equals(Made.report(Integer.parseInt(number[0]), Integer.parseInt(number[1])))) {
                wrong.add("The report " + report.file() + " is not as it was filed.");
            }
            kept.add(report.file());
        }
        for (String file : acknowledged.reports()) {
            if (!kept.contains(file)) {
                wrong.add("The report " + file + " is lost.");
            }
        }
    }

    private void checkpoint() throws CaseProblem {
        Optional<Checkpoint> last = log.findCheckpoint();
        long size = last.map(checkpoint -> checkpoint.head().size()).orElse(0L);
        if (size < acknowledged.checkpoint()) {
            wrong.add("The checkpoint at " + acknowledged.checkpoint() + " is lost.");
        } else if (size == acknowledged.checkpoint()
                && last.map(checkpoint -> checkpoint.signatures().size()).orElse(0) < acknowledged.signatures()) {
            wrong.add("A signature of the checkpoint at " + size + " is lost.");
        }
    }

    private void entries() throws CaseProblem {
        List<Made> all = new ArrayList<>();
        log.walk(0, log.size(), kept -> {
            Optional<Content> content = kept.payload().map(Sealed::payload).flatMap(Contents::read);
            Optional<Made> made = content.flatMap(Made::of);
            if (made.isEmpty() || kept.leaf().position() != all.size()) {
                wrong.add("Entry " + all.size() + " is none that was made.");
            }
            made.ifPresent(all::add);
        });
        Map<List<Integer>, Integer> parts = new HashMap<>();
        for (Made made : all) {
            parts.merge(List.of(made.run(), made.number(), made.parts()), 1, Integer::sum);
        }
        parts.forEach((act, count) -> {
            if (!act.get(2).equals(count)) {
                wrong.add("Of the act " + act + " there are " + count + " entries.");
            }
        });
        for (Acknowledged.Entries added : acknowledged.entries()) {
            List<Made> act = Made.act(added.run(), added.number());
            int from = (int) added.position();
            if (from + added.count() > all.size()
                    || !all.subList(from, from + added.count()).equals(act)) {
                wrong.add("The entries of " + added + " are lost.");
            }
        }
    }

    private void verify(Signer signer, List<Checkpoint> held) throws CaseProblem, IOException {
        Optional<Checkpoint> before = held.isEmpty() ? Optional.empty() : Optional.of(held.get(held.size() - 1));
        held.add(record.sign(signer));
        Verdict verdict = record.verify(Optional.of(signer.key()), before);
        for (Flaw flaw : verdict.flaws()) {
            wrong.add(flaw.sentence());
        }
        if (verdict.entries() < acknowledged.size() || verdict.unsigned() > 0) {
            wrong.add("Only " + verdict.entries() + " entries are there.");
        }
    }

    /** What the tables say is what they say when they are made anew. */
    private void lists() throws CaseProblem {
        List<EntryRow> entries = record.lists().entries(Reader.of("north"), Long.MAX_VALUE, MANY);
        List<ItemRow> items = record.lists().items(Reader.of("north"), ReviewState.PROPOSED, 0, MANY);
        CaseLists lists = record.lists();
        lists.rebuild();
        if (!entries.equals(lists.entries(Reader.of("north"), Long.MAX_VALUE, MANY))
                || !items.equals(lists.items(Reader.of("north"), ReviewState.PROPOSED, 0, MANY))
                || entries.size() != log.size()) {
            wrong.add("The tables for lists are not those of the log.");
        }
    }
}
