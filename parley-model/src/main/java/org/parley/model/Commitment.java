package org.parley.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stated undertaking of one side.
 *
 * @param id content hash
 * @param by who undertakes
 * @param to to whom, sorted; empty when the reports do not tell
 * @param what the conduct, in the words of the account that says most
 * @param topic name of the issue it belongs to, if any
 * @param condition on which it depends, as told
 * @param deadline by when, as told
 * @param bearing later words and events that bear on whether it is kept
 * @param accounts every place that carries it, sorted, never empty
 */
public record Commitment(
        String id,
        Party by,
        List<Party> to,
        String what,
        @Nullable String topic,
        @Nullable String condition,
        @Nullable String deadline,
        List<Bearing> bearing,
        List<Account> accounts) {

    /** Which way words bear on a commitment. */
    public enum Sense {
        /** speak for its being kept */
        FOR,
        /** speak against it */
        AGAINST,
        /** wait for signs, one way or the other */
        OPEN;

        /** Lower-case word as in the JSON lines. */
        public String word() {
            return Words.lower(this);
        }
    }

    /**
     * Words that bear on a commitment.
     *
     * @param sense which way
     * @param accounts where they stand
     */
    public record Bearing(Sense sense, List<Account> accounts) {

        public Bearing {
            accounts = List.copyOf(accounts);
        }
    }

    public Commitment {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("a commitment rests on accounts: " + what);
        }
        to = List.copyOf(to);
        bearing = List.copyOf(bearing);
        accounts = List.copyOf(accounts);
    }

    public Optional<String> findTopic() {
        return Optional.ofNullable(topic);
    }

    public Optional<String> findCondition() {
        return Optional.ofNullable(condition);
    }

    public Optional<String> findDeadline() {
        return Optional.ofNullable(deadline);
    }
}
