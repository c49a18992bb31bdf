package org.parley.record.store;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** A change of the tables of a case that is made together with entries of its log, in one transaction. Immutable. */
public final class Alongside {

    /** No change. */
    public static final Alongside NOTHING = new Alongside(rows -> {});

    private final Consumer<Handle> change;

    private Alongside(Consumer<Handle> change) {
        this.change = change;
    }

    static Alongside of(Consumer<Handle> change) {
        return new Alongside(change);
    }

    /** Whether anything is changed. */
    boolean isAny() {
        return this != NOTHING;
    }

    void write(Handle rows) {
        change.accept(rows);
    }
}
