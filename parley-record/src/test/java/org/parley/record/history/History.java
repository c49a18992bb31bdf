package org.parley.record.history;

import java.util.ArrayList;
import java.util.List;

/** Gathers operations of many clients. Safe for many threads. */
public final class History {

    private final List<Operation> operations = new ArrayList<>();

    /** Called with the answer in hand. */
    public synchronized void add(Operation operation) {
        operations.add(operation);
    }

    public synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }
}
