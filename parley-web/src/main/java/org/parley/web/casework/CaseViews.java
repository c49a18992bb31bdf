package org.parley.web.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.docket.Casebook;
import org.parley.docket.Docket;
import org.parley.docket.page.Issues;
import org.parley.model.Copy;
import org.parley.model.ReadReport;
import org.parley.reading.intake.Copies;
import org.parley.record.CaseRecord;
import org.parley.record.FiledReports;
import org.parley.record.Reader;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;

/**
 * Makes the view of each reader, and keeps it until something was filed. Readers who may see the same reports share one. One view is
 * made at a time, in a thread of its own; who asks meanwhile gets the last one, or waits as long as he wants. Safe for many threads.
 */
final class CaseViews implements AutoCloseable {

    /** Views of further sets of reports are made anew when their readers come back. */
    private static final int MOST_VIEWS = 6;

    private final CaseStore store;
    private final CaseRecord record;
    private final Wiring wiring;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "parley-views");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Reader, Wanted> byReader = new HashMap<>();

    // of the maker's thread alone
    private final Casebook book = new Casebook(Issues.builtIn());
    private final Map<String, ReadReport> read = new HashMap<>();
    private final LinkedHashMap<List<String>, CaseView> made = new LinkedHashMap<>(16, 0.75f, true);

    /** What is known for a reader: the view, the state of the case of which it is, and what is on its way. */
    private static final class Wanted {

        private @Nullable CaseView view;
        private State of = State.NONE;
        private State asked = State.NONE;
        private @Nullable Future<?> making;
    }

    /** What a view depends on: how many reports, entries that say that one was filed, and imports there are. */
    private record State(long reports, long filings, long imports) {

        private static final State NONE = new State(-1, -1, -1);
    }

    CaseViews(CaseStore store, CaseRecord record, Wiring wiring) {
        this.store = store;
        this.record = record;
        this.wiring = wiring;
    }

    /**
     * The newest view there is.
     *
     * @param patience how long to wait for one that is of the case as it is now
     * @return absent when there is none yet
     */
    Optional<CaseView> find(Reader reader, long patience, TimeUnit unit) throws CaseProblem {
        Future<?> making = ask(reader, state());
        if (making != null) {
            await(making, patience, unit);
        }
        synchronized (this) {
            return Optional.ofNullable(wanted(reader).view);
        }
    }

    /**
     * The view of some reports of the case, waiting as long as it takes.
     *
     * @param seen in the order of the case
     */
    CaseView of(List<KeptReport> seen) throws CaseProblem {
        State now = state();
        return await(maker.submit(() -> view(seen, now)), 1, TimeUnit.HOURS)
                .orElseThrow(() -> new IllegalStateException("The docket was not put together within an hour."));
    }

    /** Whether there is a view, be it of the case as it was. */
    synchronized boolean isThere(Reader reader) {
        return wanted(reader).view != null;
    }

    /** Whether the newest view there is, is of the case as it is now. */
    boolean isCurrent(Reader reader) throws CaseProblem {
        State now = state();
        synchronized (this) {
            return wanted(reader).of.equals(now);
        }
    }

    private State state() throws CaseProblem {
        return new State(
                store.count(), record.countFilings(), store.ground().snapshots().size());
    }

    private synchronized @Nullable Future<?> ask(Reader reader, State now) {
        Wanted wanted = wanted(reader);
        if (wanted.of.equals(now)) {
            return null;
        }
        if (!wanted.asked.equals(now)) {
            wanted.asked = now;
            wanted.making = maker.submit(() -> make(reader, now));
        }
        return wanted.making;
    }

    private Wanted wanted(Reader reader) {
        return byReader.computeIfAbsent(reader, unused -> new Wanted());
    }

    /** Absent when there is nothing, and when it takes longer: the last view is shown instead. */
    private static <T> Optional<T> await(Future<T> making, long patience, TimeUnit unit) throws CaseProblem {
        try {
            return Optional.ofNullable(Turns.await(making, patience, unit));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CaseFailed failed) {
                throw failed.problem();
            }
            throw new IllegalStateException("A view of the case could not be made.", e);
        }
    }

    private void make(Reader reader, State now) {
        try {
            CaseView view = view(FiledReports.seenBy(reader, store, record), now);
            synchronized (this) {
                Wanted wanted = wanted(reader);
                wanted.view = view;
                wanted.of = now;
            }
        } catch (CaseProblem e) {
            synchronized (this) {
                wanted(reader).asked = State.NONE;
            }
            throw new CaseFailed(e);
        }
    }

    private CaseView view(List<KeptReport> seen, State now) throws CaseProblem {
        List<ReadReport> reports = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("imports " + now.imports()));
        unpack(seen);
        for (KeptReport kept : seen) {
            String name = name(kept);
            reports.add(Objects.requireNonNull(read.get(name)));
            names.add(name);
        }
        CaseView same = made.get(names);
        if (same == null) {
            same = new CaseView(told(reports), seen);
            made.put(List.copyOf(names), same);
            forget();
        }
        return same;
    }

    /** Those that are not at hand, on all processors. */
    private void unpack(List<KeptReport> seen) throws CaseProblem {
        Map<String, KeptReport> missing = new HashMap<>();
        seen.stream().filter(kept -> !read.containsKey(name(kept))).forEach(kept -> missing.put(name(kept), kept));
        Map<String, ReadReport> unpacked = new ConcurrentHashMap<>();
        try {
            missing.entrySet().parallelStream().forEach(one -> unpacked.put(one.getKey(), unpack(one.getValue())));
        } catch (CaseFailed e) {
            throw e.problem();
        }
        read.putAll(unpacked);
    }

    private static ReadReport unpack(KeptReport kept) {
        try {
            return kept.read();
        } catch (CaseProblem e) {
            throw new CaseFailed(e);
        }
    }

    private static String name(KeptReport kept) {
        return kept.key() + " " + kept.readBy() + " " + kept.file();
    }

    private CaseTold told(List<ReadReport> reports) throws CaseProblem {
        Copies copies = new Copies();
        List<Told> told = new ArrayList<>();
        List<Copy> found = new ArrayList<>();
        for (ReadReport report : reports) {
            Optional<Copy> copy = copies.add(report.report());
            copy.ifPresent(found::add);
            told.add(new Told(report, copy.orElse(null)));
        }
        Docket docket = book.docket(reports, found);
        return CaseTold.of(told, List.of(), docket, wiring.imports(store).find(docket.incidents()));
    }

    private void forget() {
        Iterator<List<String>> oldest = made.keySet().iterator();
        while (made.size() > MOST_VIEWS) {
            oldest.next();
            oldest.remove();
        }
        Set<String> used = new HashSet<>();
        made.keySet().forEach(used::addAll);
        read.keySet().retainAll(used);
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }
}
