package org.parley.web.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.parley.docket.ground.ActorNames;
import org.parley.docket.ground.Snapshot;
import org.parley.reading.place.Extents;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.web.ground.Ground;
import org.parley.web.ground.GroundTable;
import org.parley.web.ground.Happened;
import org.parley.web.ground.Happenings;

/**
 * Keeps the imported incidents of a case in memory, for all readers, until something is imported; then they are read again in a thread of
 * its own. Beside them the incidents that reports tell, for each view. Safe for many threads.
 */
final class GroundViews implements AutoCloseable {

    private final CaseStore store;
    private final Wiring wiring;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "parley-ground");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<CaseView, GroundTable> told = new WeakHashMap<>();
    private @Nullable Imported imported;
    private long asked = -1;
    private @Nullable Future<?> making;
    private @Nullable Happenings happenings;

    /** Rows as they stand after so many snapshots. */
    private record Imported(long snapshots, GroundTable rows, List<Snapshot> sources, List<String> keptBack) {}

    GroundViews(CaseStore store, Wiring wiring) {
        this.store = store;
        this.wiring = wiring;
    }

    /**
     * The newest ground there is for a view.
     *
     * @param patience how long to wait for one that has all imports
     * @return absent when there is none yet
     */
    Optional<Ground> find(CaseView view, long patience, TimeUnit unit) throws CaseProblem {
        await(patience, unit);
        Imported known;
        synchronized (this) {
            known = imported;
        }
        return Optional.ofNullable(known).map(now -> new Ground(told(view), now.rows(), now.sources(), now.keptBack()));
    }

    /** Whether all that was imported is there. */
    boolean isCurrent() throws CaseProblem {
        long now = store.ground().snapshots().size();
        synchronized (this) {
            return imported != null && imported.snapshots() == now;
        }
    }

    private void await(long patience, TimeUnit unit) throws CaseProblem {
        Future<?> running = ask(store.ground().snapshots().size());
        if (running == null) {
            return;
        }
        try {
            Turns.await(running, patience, unit);
        } catch (TimeoutException e) {
            // what there was before is shown instead
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            synchronized (this) {
                asked = -1;
            }
            if (e.getCause() instanceof CaseProblem problem) {
                throw problem;
            }
            throw new IllegalStateException("The imported incidents could not be read.", e);
        }
    }

    private synchronized @Nullable Future<?> ask(long now) {
        if (imported != null && imported.snapshots() == now) {
            return null;
        }
        if (asked != now) {
            asked = now;
            making = maker.submit(() -> {
                read();
                return null;
            });
        }
        return making;
    }

    private void read() throws CaseProblem {
        List<Snapshot> snapshots = store.ground().snapshots();
        Map<String, Snapshot> last = new LinkedHashMap<>();
        snapshots.forEach(one -> last.put(one.head().dataSet(), one));
        Set<String> keptBack = new TreeSet<>();
        last.forEach((name, one) -> {
            if (!wiring.termsAllow() && !one.head().terms().rowsMayBePassedOn()) {
                keptBack.add(name);
            }
        });
        List<Happened> rows = new ArrayList<>();
        if (!snapshots.isEmpty()) {
            ActorNames names = new ActorNames(store.ground().actors(), wiring.known());
            Happenings made = happenings();
            store.ground()
                    .walk(
                            Optional.empty(),
                            incident ->
                                    rows.add(made.of(names.named(incident), keptBack.contains(incident.dataSet()))));
        }
        Imported fresh =
                new Imported(snapshots.size(), GroundTable.of(rows), List.copyOf(last.values()), List.copyOf(keptBack));
        synchronized (this) {
            imported = fresh;
        }
    }

    private GroundTable told(CaseView view) {
        synchronized (told) {
            return told.computeIfAbsent(
                    view,
                    one -> GroundTable.of(one.docket().incidents().stream()
                            .map(happenings()::of)
                            .toList()));
        }
    }

    private synchronized Happenings happenings() {
        Happenings made = happenings;
        if (made == null) {
            made = new Happenings(Extents.builtIn());
            happenings = made;
        }
        return made;
    }

    @Override
    public void close() {
        maker.shutdownNow();
    }
}
