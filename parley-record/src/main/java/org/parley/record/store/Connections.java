package org.parley.record.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one case: one that writes, and as many that read as there are readers at a time; they stay open. One that is
 * found dead, after the server was started anew for example, is replaced. Safe for many threads.
 */
final class Connections implements AutoCloseable {

    /** So many that read stay open, further ones are closed when they have read. */
    private static final int MOST_IDLE = 8;

    private static final int SECONDS_TO_ANSWER = 2;

    private final Database database;
    private final Object turn = new Object();
    private final Deque<Handle> idle = new ArrayDeque<>();
    private @Nullable Handle writer;
    private boolean closed;
    private final LongAdder statements = new LongAdder();
    private final SqlLogger counting = new SqlLogger() {
        @Override
        public void logBeforeExecution(StatementContext context) {
            statements.increment();
        }
    };

    Connections(Database database) {
        this.database = database;
    }

    /** One transaction that may write; one at a time. */
    <T> T write(HandleCallback<T, RuntimeException> work) throws CaseProblem {
        synchronized (turn) {
            try {
                Handle handle = writer;
                if (handle == null) {
                    requireOpen();
                    handle = Jdbi.open(database.source()).setSqlLogger(counting);
                    writer = handle;
                    database.prepare(handle);
                }
                return handle.inTransaction(work);
            } catch (RuntimeException e) {
                Handle used = writer;
                if (used != null && isDead(used)) {
                    writer = null;
                    used.close();
                }
                throw CaseProblem.of(database, e);
            }
        }
    }

    /** One transaction that only reads; may be begun again when its connection turns out to have died before. */
    <T> T read(HandleCallback<T, RuntimeException> work) throws CaseProblem {
        while (true) {
            Handle handle = takeIdle();
            boolean isNew = handle == null;
            try {
                if (handle == null) {
                    handle = Jdbi.open(database.readSource()).setSqlLogger(counting);
                }
                T result = handle.inTransaction(work);
                giveBack(handle);
                return result;
            } catch (RuntimeException e) {
                boolean isDead = handle != null && isDead(handle);
                if (handle != null) {
                    handle.close();
                }
                if (isNew || !isDead) {
                    throw CaseProblem.of(database, e);
                }
            }
        }
    }

    /** How many statements were executed since they were opened. */
    long statements() {
        return statements.sum();
    }

    private synchronized @Nullable Handle takeIdle() {
        requireOpen();
        return idle.poll();
    }

    private synchronized void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The case " + database.name() + " is closed.");
        }
    }

    private void giveBack(Handle handle) {
        synchronized (this) {
            if (!closed && idle.size() < MOST_IDLE) {
                idle.push(handle);
                return;
            }
        }
        handle.close();
    }

    private static boolean isDead(Handle handle) {
        Connection connection = handle.getConnection();
        try {
            return !connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return true;
        }
    }

    /** Closes all, those in use as soon as they are not. */
    @Override
    public void close() {
        synchronized (turn) {
            synchronized (this) {
                closed = true;
                idle.forEach(Handle::close);
                idle.clear();
            }
            Handle last = writer;
            writer = null;
            if (last != null) {
                try (last) {
                    database.tidy(last);
                }
            }
        }
    }
}
