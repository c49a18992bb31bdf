package org.parley.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of parties that took place, as all reports of a case tell it together. Where they differ the value of most
 * accounts stands here, the others are {@link Discrepancy discrepancies}.
 *
 * @param id content hash
 * @param parties who met, sorted, at least one
 * @param host who gave the room or brought them together, if told
 * @param date when, if told
 * @param venue the room or building as told ("residence of the prime minister"), if told
 * @param place where, if told
 * @param length how long, if told
 * @param attendance who was there for whom, sorted by name
 * @param agenda what was on the table and what was said not to be
 * @param readouts what the sides said of it, point by point
 * @param accounts every place that tells of it, sorted
 */
public record Session(
        String id,
        List<Party> parties,
        @Nullable Party host,
        @Nullable EventDate date,
        @Nullable String venue,
        @Nullable Place place,
        @Nullable Duration length,
        List<Attendance> attendance,
        List<AgendaItem> agenda,
        List<Readout> readouts,
        List<Account> accounts) {

    /** What somebody was at a session. */
    public enum Role {
        /** led a delegation, or was the one who met */
        LEAD,
        ATTENDED,
        HOST,
        /** said not to have been there */
        ABSENT
    }

    /**
     * A person at a session.
     *
     * @param name best name
     * @param party for whom, if told
     * @param role as what
     * @param accounts where it is told
     */
    public record Attendance(String name, @Nullable Party party, Role role, List<Account> accounts) {

        public Attendance {
            accounts = List.copyOf(accounts);
        }

        public Optional<Party> findParty() {
            return Optional.ofNullable(party);
        }
    }

    /**
     * What a session was about, or was said not to be about.
     *
     * @param topic name of an issue
     * @param table whether it was on the table
     * @param accounts where it is told
     */
    public record AgendaItem(String topic, boolean table, List<Account> accounts) {

        public AgendaItem {
            accounts = List.copyOf(accounts);
        }
    }

    /** How the sides' words on one point of a session compare. */
    public enum Agreement {
        BOTH,
        ONE,
        DIFFERENTLY;

        /** Lower-case word as in the JSON lines. */
        public String word() {
            return Words.lower(this);
        }
    }

    /**
     * One point that the sides spoke about after a session.
     *
     * @param topic name of an issue
     * @param agreement said by both, by one only, or told differently
     * @param said what each side said, sorted by side
     */
    public record Readout(String topic, Agreement agreement, List<Said> said) {

        public Readout {
            said = List.copyOf(said);
        }

        /** Who spoke about it, sorted. */
        public List<Party> parties() {
            return said.stream().map(Said::party).toList();
        }

        /** All that was said, each once, sorted: what both say together stands under both. */
        public List<Account> accounts() {
            return said.stream()
                    .flatMap(one -> one.accounts().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** What one side said, empty when it said nothing. */
        public List<Account> of(Party party) {
            return said.stream()
                    .filter(one -> one.party().equals(party))
                    .flatMap(one -> one.accounts().stream())
                    .toList();
        }
    }

    /**
     * What one side said on a point.
     *
     * @param party who said it
     * @param accounts where, never empty
     */
    public record Said(Party party, List<Account> accounts) {

        public Said {
            if (accounts.isEmpty()) {
                throw new IllegalArgumentException("what " + party.name() + " said has no account");
            }
            accounts = List.copyOf(accounts);
        }
    }

    public Session {
        if (parties.isEmpty() || accounts.isEmpty()) {
            throw new IllegalArgumentException("a session has parties and accounts, got " + parties + ", " + accounts);
        }
        parties = List.copyOf(parties);
        attendance = List.copyOf(attendance);
        agenda = List.copyOf(agenda);
        readouts = List.copyOf(readouts);
        accounts = List.copyOf(accounts);
    }

    public Optional<Party> findHost() {
        return Optional.ofNullable(host);
    }

    public Optional<EventDate> findDate() {
        return Optional.ofNullable(date);
    }

    public Optional<String> findVenue() {
        return Optional.ofNullable(venue);
    }

    public Optional<Place> findPlace() {
        return Optional.ofNullable(place);
    }

    public Optional<Duration> findLength() {
        return Optional.ofNullable(length);
    }
}
