package org.parley.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.brief.Outcome;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.record.CaseRecord;
import org.parley.record.Filing;
import org.parley.record.entry.Author;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;

/**
 * Files inputs into a case, then hands out the whole case. Each report is kept as soon as it is read; a run that stops in
 * the middle is continued by giving the same inputs again. Reports that another version of Parley, or one with another
 * roster, has read are read again from their kept texts. Used by one thread.
 */
final class CaseReading implements AutoCloseable {

    private final CaseStore store;
    private final Optional<Filing> filing;
    private final Desk desk;
    private final int threads;
    private final Consumer<Throwable> bugs;
    private final List<Problem> problems = new ArrayList<>();

    private CaseReading(CaseStore store, Optional<Filing> filing, Desk desk, int threads, Consumer<Throwable> bugs) {
        this.store = store;
        this.filing = filing;
        this.desk = desk;
        this.threads = threads;
        this.bugs = bugs;
    }

    /**
     * Opens the case; makes its folder when there is something to file.
     *
     * @param filing who files, absent when there are no inputs
     * @param messages where it is said that a folder was made, absent when nowhere
     * @throws IllegalArgumentException when the case keeps a record, and it is not said who files
     * @throws Refusal when he may not
     */
    static CaseReading open(
            CasePlace place,
            Optional<AuthorOptions> filing,
            Desk desk,
            int threads,
            Consumer<Throwable> bugs,
            @Nullable PrintStream messages)
            throws CaseProblem, Refusal {
        if (filing.isEmpty()) {
            return new CaseReading(openToTell(place, desk.version()), Optional.empty(), desk, threads, bugs);
        }
        Optional<Author> by = filing.get().author();
        Audience audience = filing.get().audience();
        if (place.make() && messages != null) {
            messages.println("parley: Made the folder " + place + " for the case.");
        }
        CaseStore store = place.open();
        try {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            return new CaseReading(store, Optional.of(Filing.of(store, record, by, audience)), desk, threads, bugs);
        } catch (CaseProblem | Refusal | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Without anything to file, the case is written only where that saves the next run from reading again. */
    private static CaseStore openToTell(CasePlace place, String version) throws CaseProblem {
        CaseStore view;
        try {
            view = place.view();
        } catch (CaseProblem e) {
            if (e.kind() == CaseProblem.Kind.UNWRITABLE) {
                return place.open();
            }
            throw e;
        }
        if (view.countReadByOthers(version) == 0) {
            return view;
        }
        try {
            CaseStore store = place.open();
            view.close();
            return store;
        } catch (CaseProblem e) {
            return view;
        }
    }

    /** How many steps {@link #file} and {@link #tell} take for these inputs: the total of a progress bar. */
    long count(List<String> inputs) {
        long files = inputs.isEmpty() ? 0 : desk.count(inputs);
        try {
            return files + store.countReadByOthers(desk.version());
        } catch (CaseProblem e) {
            return files;
        }
    }

    /** Files the inputs; what cannot be read is said, and told again at the end of {@link #tell}. */
    void file(List<String> inputs, Progress progress, @Nullable PrintStream messages) throws CaseProblem, Refusal {
        if (filing.isEmpty()) {
            return;
        }
        try (OrderedReading reading =
                new OrderedReading(new CaseDesk(desk, store), inputs, progress::step, threads, bugs)) {
            Watched watched = new Watched(reading, progress, messages);
            // the bar goes on: there may be more to read than the inputs
            while (reading.hasNext()) {
                if (watched.next() instanceof Outcome.Read read) {
                    filing.get().file(read.told(), desk.version());
                }
            }
            problems.addAll(watched.problems());
        }
    }

    /** All reports of the case, each as this version reads it, then the problems. */
    Iterator<Outcome> tell(Progress progress, @Nullable PrintStream messages) throws CaseProblem {
        List<KeptReport> kept = store.list();
        Map<String, KeptReport> stale = new HashMap<>();
        List<KeptReport> once = new ArrayList<>();
        for (KeptReport report : kept) {
            if (!report.wasReadBy(desk.version()) && stale.put(report.key(), report) == null) {
                once.add(report);
            }
        }
        if (once.isEmpty()) {
            return new CaseOutcomes(kept, desk::findCopy, problems);
        }
        Map<String, ReadReport> fresh = readAgain(once, progress, messages);
        List<KeptReport> current = new ArrayList<>();
        for (KeptReport report : kept) {
            ReadReport read = fresh.get(report.key());
            if (read != null) {
                current.add(report.with(read, desk.version()));
            } else if (!stale.containsKey(report.key())) {
                current.add(report);
            }
        }
        return new CaseOutcomes(current, desk::findCopy, problems);
    }

    /** By key. One that makes Parley fail is not among them; it stays in the case as it is. */
    private Map<String, ReadReport> readAgain(List<KeptReport> stale, Progress progress, @Nullable PrintStream messages)
            throws CaseProblem {
        Map<String, ReadReport> fresh = new HashMap<>();
        try (OrderedReading reading =
                new OrderedReading(new StaleDesk(desk, stale), List.of(), progress::step, threads, bugs)) {
            Watched watched = new Watched(reading, progress, messages);
            for (KeptReport kept : stale) {
                if (watched.next() instanceof Outcome.Read read) {
                    fresh.put(kept.key(), read.told());
                    if (store.writable()) {
                        store.keep(kept, read.told(), desk.version());
                    }
                }
            }
            problems.addAll(watched.problems());
        }
        return fresh;
    }

    /** Finds what was imported into the case beside its incidents, as long as this is open. */
    LinkedIncidents.Finder imports(AcledOption option) throws CaseProblem {
        return Imports.of(store, option);
    }

    /** Whether everything could be read. */
    boolean whole() {
        return problems.isEmpty();
    }

    @Override
    public void close() {
        store.close();
    }
}
