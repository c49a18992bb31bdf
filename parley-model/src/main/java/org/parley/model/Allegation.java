package org.parley.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A claim by one side that another did something, with every account of it, what was offered as evidence, and how the
 * accused answered.
 *
 * @param id content hash
 * @param accuser who claims it; absent when the reports tell only that it was claimed
 * @param accused who is said to have done it
 * @param conduct what, in the words of the account that says most
 * @param topic name of the issue it belongs to, if any
 * @param evidence what was offered
 * @param responses in the order of reports' dates, then of text
 * @param counters ids of allegations of the accused against the accuser, sorted
 * @param accounts every place that carries it, sorted, never empty
 */
public record Allegation(
        String id,
        @Nullable Party accuser,
        Party accused,
        String conduct,
        @Nullable String topic,
        List<Evidence> evidence,
        List<Response> responses,
        List<String> counters,
        List<Account> accounts) {

    /**
     * Something offered for an allegation.
     *
     * @param standard what is said of its weight, as told ("solid"); absent when nothing is
     * @param accounts where it is told
     */
    public record Evidence(@Nullable String standard, List<Account> accounts) {

        public Evidence {
            accounts = List.copyOf(accounts);
        }

        public Optional<String> findStandard() {
            return Optional.ofNullable(standard);
        }
    }

    /** How the accused answered. */
    public enum Reply {
        DENIED,
        /** kept the right to answer later */
        RESERVED,
        /** answered by another claim, or by facts of its own */
        COUNTERED,
        ACKNOWLEDGED,
        /** said not to have answered */
        NONE;

        /** Lower-case word as in the JSON lines. */
        public String word() {
            return Words.lower(this);
        }
    }

    /** Where an answer was given. */
    public enum Forum {
        TABLE,
        PRESS;

        /** Words as in the JSON lines. */
        public String word() {
            return this == TABLE ? "at the table" : "to the press";
        }
    }

    /**
     * An answer, or the lack of one.
     *
     * @param kind which
     * @param by who answered, or did not
     * @param where where it was given, if told
     * @param accounts where it is told
     */
    public record Response(Reply kind, Party by, @Nullable Forum where, List<Account> accounts) {

        public Response {
            accounts = List.copyOf(accounts);
        }

        public Optional<Forum> findWhere() {
            return Optional.ofNullable(where);
        }
    }

    public Allegation {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("an allegation rests on accounts: " + conduct);
        }
        evidence = List.copyOf(evidence);
        responses = List.copyOf(responses);
        counters = List.copyOf(counters);
        accounts = List.copyOf(accounts);
    }

    public Optional<Party> findAccuser() {
        return Optional.ofNullable(accuser);
    }

    public Optional<String> findTopic() {
        return Optional.ofNullable(topic);
    }

    /** The same with these answers and counter-allegations. */
    public Allegation answered(List<Response> given, List<String> countered) {
        return new Allegation(id, accuser, accused, conduct, topic, evidence, given, countered, accounts);
    }
}
