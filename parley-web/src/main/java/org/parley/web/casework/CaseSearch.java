package org.parley.web.casework;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.parley.record.search.CaseIndex;
import org.parley.record.search.DocketSource;
import org.parley.record.search.IndexFolder;
import org.parley.record.search.SearchHits;
import org.parley.record.search.SearchIndex;
import org.parley.record.search.SearchProblem;
import org.parley.record.search.SearchRequest;
import org.parley.record.store.CaseProblem;

/**
 * Searches a case with an index that is kept open, and brought up in a thread of its own when something came in; who searches meanwhile
 * waits a little, then gets what there is. Safe for many threads.
 */
final class CaseSearch implements AutoCloseable {

    private static final long PATIENCE_MILLISECONDS = 3_000;

    private final Casework work;
    private final Optional<Path> folder;
    private final ExecutorService keeper = Executors.newSingleThreadExecutor(job -> {
        Thread thread = new Thread(job, "parley-search");
        thread.setDaemon(true);
        return thread;
    });
    /** Who searches holds the one, so that nobody closes the index meanwhile. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private volatile @Nullable SearchIndex index;
    private State of = new State(-1, -1);
    private State asked = new State(-1, -1);
    private @Nullable Future<?> keeping;

    private record State(long reports, long entries) {}

    /** @param folder for the index; absent for one that goes with this process */
    CaseSearch(Casework work, Optional<Path> folder) {
        this.work = work;
        this.folder = folder;
    }

    /**
     * Searches.
     *
     * @return absent while the index is made for the first time
     */
    Optional<SearchHits> search(SearchRequest request) throws CaseProblem, IOException, SearchProblem {
        await();
        use.readLock().lock();
        try {
            SearchIndex open = index;
            return open == null ? Optional.empty() : Optional.of(open.search(request));
        } finally {
            use.readLock().unlock();
        }
    }

    private void await() throws CaseProblem {
        Future<?> making = ask();
        if (making == null) {
            return;
        }
        try {
            Turns.await(making, PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // the last index is searched instead
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            forget();
            throw new IllegalStateException("The index of the case could not be made.", e);
        }
    }

    /** What failed is tried again when the next one asks. */
    private synchronized void forget() {
        asked = new State(-1, -1);
    }

    private synchronized @Nullable Future<?> ask() throws CaseProblem {
        State now = new State(work.store().count(), work.record().size());
        if (of.equals(now)) {
            return null;
        }
        if (!asked.equals(now)) {
            asked = now;
            keeping = keeper.submit(() -> {
                bringUp(now);
                return null;
            });
        }
        return keeping;
    }

    private void bringUp(State now) throws CaseProblem, IOException {
        // the docket that the pages show: a second one would take as much time and memory again
        DocketSource docket =
                reports -> work.wiring().items(work.views().of(reports).told());
        CaseIndex wanted = CaseIndex.of(work.store(), work.record(), docket, "built-in issues");
        if (folder.isPresent()) {
            put(IndexFolder.of(folder.get()).open(wanted), now);
            return;
        }
        SearchIndex kept = inMemory();
        wanted.bringUp(kept);
        put(kept, now);
    }

    private SearchIndex inMemory() throws IOException {
        SearchIndex known = index;
        return known == null ? SearchIndex.inMemory() : known;
    }

    private void put(SearchIndex fresh, State now) throws IOException {
        SearchIndex before = index;
        index = fresh;
        synchronized (this) {
            of = now;
        }
        if (before != null && before != fresh) {
            close(before);
        }
    }

    private void close(SearchIndex unused) throws IOException {
        use.writeLock().lock();
        try {
            unused.close();
        } finally {
            use.writeLock().unlock();
        }
    }

    @Override
    public void close() throws IOException {
        keeper.shutdownNow();
        SearchIndex last = index;
        index = null;
        if (last != null) {
            close(last);
        }
    }
}
