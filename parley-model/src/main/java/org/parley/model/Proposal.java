package org.parley.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A course of action that one side put to others.
 *
 * @param id content hash
 * @param by who proposes
 * @param to to whom, sorted; empty when the reports do not tell
 * @param what in the words of the account that says most
 * @param topic name of the issue it belongs to, if any
 * @param answers what the others said of it
 * @param accounts every place that carries it, sorted, never empty
 */
public record Proposal(
        String id,
        Party by,
        List<Party> to,
        String what,
        @Nullable String topic,
        List<Answer> answers,
        List<Account> accounts) {

    /** What was said to a proposal or promise. */
    public enum AnswerKind {
        ACCEPTED,
        REJECTED,
        /** left open: to be looked at, passed on, or under a condition */
        RESERVED,
        /** said not to have answered */
        NONE;

        /** Lower-case word as in the JSON lines. */
        public String word() {
            return Words.lower(this);
        }
    }

    /**
     * What one side said to it.
     *
     * @param by who
     * @param kind how
     * @param accounts where it is told
     */
    public record Answer(Party by, AnswerKind kind, List<Account> accounts) {

        public Answer {
            accounts = List.copyOf(accounts);
        }
    }

    public Proposal {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("a proposal rests on accounts: " + what);
        }
        to = List.copyOf(to);
        answers = List.copyOf(answers);
        accounts = List.copyOf(accounts);
    }

    public Optional<String> findTopic() {
        return Optional.ofNullable(topic);
    }
}
