package org.parley.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One happening on the ground as several reports tell it. Tolls stay with each account; the range over all is here.
 *
 * @param id content hash
 * @param members what each report tells, sorted by report, then text order
 * @param date when, the finest that is told
 * @param place where, the finest that is told
 * @param killed smallest and greatest of all accounts
 * @param injured smallest and greatest of all accounts
 * @param detained smallest and greatest of all accounts
 * @param accounts every place that tells of it, sorted
 */
public record CaseIncident(
        String id,
        List<Incident> members,
        @Nullable EventDate date,
        @Nullable Place place,
        Toll killed,
        Toll injured,
        Toll detained,
        List<Account> accounts) {

    public CaseIncident {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an incident of a case has members");
        }
        members = List.copyOf(members);
        accounts = List.copyOf(accounts);
    }

    public IncidentKind kind() {
        return members.get(0).kind();
    }

    public Optional<EventDate> findDate() {
        return Optional.ofNullable(date);
    }

    public Optional<Place> findPlace() {
        return Optional.ofNullable(place);
    }
}
