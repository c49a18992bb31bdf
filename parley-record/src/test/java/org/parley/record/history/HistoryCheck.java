package org.parley.record.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.record.log.Frontier;
import org.parley.record.log.Hash;

/**
 * Whether a history of a log that only grows is linearizable: whether each operation could have happened at one moment between its
 * call and its answer, one after the other. That is easy to tell here, unlike for other things that clients share: the answers say
 * which order it was. An entry at position p happens at 2p + 1, an answer that the log has s entries at 2s. The order is possible when no
 * operation that was answered before another one was asked happens after it, no two happen at one position, none is left out, and all
 * that was read is what was added. For one thread, once.
 */
public final class HistoryCheck {

    private final List<Hash> log;
    private final List<Operation> operations;
    private final List<String> wrong = new ArrayList<>();

    private HistoryCheck(List<Operation> operations, List<Hash> log) {
        this.operations = operations;
        this.log = log;
    }

    /**
     * What cannot have been, in sentences; nothing when the history is linearizable.
     *
     * @param operations that were answered
     * @param log leaf hashes of all entries at the end
     */
    public static List<String> of(List<Operation> operations, List<Hash> log) {
        HistoryCheck check = new HistoryCheck(operations, log);
        check.appends();
        check.reads();
        check.order();
        check.refusals();
        return List.copyOf(check.wrong);
    }

    private List<Operation.Append> added() {
        return operations.stream()
                .filter(Operation.Append.class::isInstance)
                .map(Operation.Append.class::cast)
                .sorted(Comparator.comparingLong(Operation.Append::position))
                .toList();
    }

    /** Each at its own positions, none left out, and still there at the end. */
    private void appends() {
        long next = 0;
        for (Operation.Append append : added()) {
            if (append.position() < next) {
                wrong.add("Two entries were added at " + append.position() + ".");
            } else if (append.position() > next) {
                wrong.add("Nobody added what is at " + next + ".");
            }
            next = Math.max(next, append.end());
            requireSame("added", append.position(), append.leaves());
        }
        if (next < log.size()) {
            wrong.add("Nobody added what is at " + next + ".");
        }
    }

    private void requireSame(String what, long from, List<Hash> leaves) {
        for (int i = 0; i < leaves.size(); i++) {
            long at = from + i;
            if (at >= log.size() || !log.get((int) at).equals(leaves.get(i))) {
                wrong.add("What was " + what + " at " + at + " is not there.");
                return;
            }
        }
    }

    private void reads() {
        for (Operation operation : operations) {
            if (operation instanceof Operation.Entries entries) {
                requireSame("read", entries.from(), entries.leaves());
            } else if (operation instanceof Operation.State state) {
                requireRoot(state);
            }
            size(operation).ifPresent(this::requireWholeAppends);
        }
    }

    private void requireRoot(Operation.State state) {
        Frontier frontier = new Frontier();
        log.stream().limit(state.size()).forEach(leaf -> frontier.append(leaf, (level, at, hash) -> {}));
        if (frontier.size() != state.size() || !frontier.root().equals(state.root())) {
            wrong.add("The log never was in the state that it said at " + state.size() + ".");
        }
    }

    private void requireWholeAppends(long size) {
        for (Operation.Append append : added()) {
            if (append.position() < size && size < append.end()) {
                wrong.add("Of entries that were added together " + size + " was seen as the end.");
            }
        }
    }

    private static OptionalLong size(Operation operation) {
        if (operation instanceof Operation.Size read) {
            return OptionalLong.of(read.size());
        } else if (operation instanceof Operation.Entries read) {
            return OptionalLong.of(read.from() + read.leaves().size());
        } else if (operation instanceof Operation.State read) {
            return OptionalLong.of(read.size());
        }
        return OptionalLong.empty();
    }

    /** When an operation happens. */
    private record Moment(Operation operation, long first, long last) {}

    private static Optional<Moment> moment(Operation operation) {
        if (operation instanceof Operation.Append append) {
            return Optional.of(new Moment(operation, 2 * append.position() + 1, 2 * append.end() - 1));
        }
        OptionalLong size = size(operation);
        return size.isPresent()
                ? Optional.of(new Moment(operation, 2 * size.getAsLong(), 2 * size.getAsLong()))
                : Optional.empty();
    }

    /** Looks at each operation with the latest moment of all that were answered before it was asked. */
    private void order() {
        List<Moment> all = operations.stream()
                .flatMap(operation -> moment(operation).stream())
                .toList();
        List<Moment> byAnswer = all.stream()
                .sorted(Comparator.comparingLong(moment -> moment.operation().answered()))
                .toList();
        List<Moment> byAsking = all.stream()
                .sorted(Comparator.comparingLong(moment -> moment.operation().asked()))
                .toList();
        long latest = -1;
        int answered = 0;
        for (Moment moment : byAsking) {
            while (answered < byAnswer.size()
                    && byAnswer.get(answered).operation().answered()
                            < moment.operation().asked()) {
                latest = Math.max(latest, byAnswer.get(answered).last());
                answered++;
            }
            if (latest > moment.first()) {
                wrong.add(moment.operation() + " was asked when the log was at " + latest + " already.");
            }
        }
    }

    /** That the log has another size cannot be said when it has had this one all the time from the call to the answer. */
    private void refusals() {
        List<Operation.Append> added = added();
        for (Operation operation : operations) {
            if (operation instanceof Operation.Refused refused) {
                long least = 0;
                long most = 0;
                for (Operation.Append append : added) {
                    least = append.answered() < refused.asked() ? Math.max(least, append.end()) : least;
                    most = append.asked() < refused.answered() ? Math.max(most, append.end()) : most;
                }
                if (least == refused.size() && most == refused.size()) {
                    wrong.add("The log had " + refused.size() + " entries when it said that it had not.");
                }
            }
        }
    }
}
