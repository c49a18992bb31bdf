package org.parley.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person, body, country or medium over all reports of a case. Reports stay apart: its members are the actors of single
 * reports, unchanged.
 *
 * @param id content hash of kind and compared name; of those who share these, of all that tells them apart. It does not
 *     depend on the order of reports, and stays when reports are added that bring no fuller name and no namesake
 * @param name fullest name that the reports use
 * @param kind what it is
 * @param code ISO 3166 alpha-3 or PLOVER international code, absent when not known
 * @param sector PLOVER sector, absent when not known
 * @param aliases other names, sorted
 * @param members actors of single reports, by report then id
 * @param offices that the reports say it holds or held, by first date then title
 * @param affiliations to whom the reports or the roster say it belongs, by name
 * @param candidates other actors that it may be, best first; then nothing decides, and it was kept apart
 */
public record CaseActor(
        String id,
        String name,
        ActorKind kind,
        @Nullable String code,
        @Nullable String sector,
        List<String> aliases,
        List<Actor> members,
        List<Office> offices,
        List<Affiliation> affiliations,
        List<Candidate> candidates) {

    /** Words of a report that show something. */
    public record Evidence(String report, Span span) {}

    /**
     * An office.
     *
     * @param title as written, in the wording met most often
     * @param code of the country or body spoken for by it, when known
     * @param past whether the words say that it was over by then
     * @param from date of the first dated report that gives it, absent when none is dated
     * @param to date of the last
     * @param evidence where it stands, at least once
     */
    public record Office(
            String title,
            @Nullable String code,
            boolean past,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Evidence> evidence) {

        public Office {
            if (title.isBlank() || evidence.isEmpty()) {
                throw new IllegalArgumentException(
                        "an office has a title and evidence, got '" + title + "', " + evidence);
            }
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * That it belongs to another.
     *
     * @param name of the other
     * @param actor id of the other in this case, absent when no report speaks of it
     * @param rules which rules say so, sorted; {@link Actor.Tie#ROSTER} when it is known beforehand
     * @param evidence the words that say so, none when it is only known beforehand
     */
    public record Affiliation(String name, @Nullable String actor, List<String> rules, List<Evidence> evidence) {

        public Affiliation {
            if (rules.isEmpty()) {
                throw new IllegalArgumentException("an affiliation to " + name + " has a rule");
            }
            rules = List.copyOf(rules);
            evidence = List.copyOf(evidence);
        }

        public Optional<String> findActor() {
            return Optional.ofNullable(actor);
        }
    }

    /**
     * Another actor that this one may be.
     *
     * @param actor its id
     * @param name its name
     * @param score how likely beside the other candidates, 0 to 1; the scores of all sum to 1 at most
     */
    public record Candidate(String actor, String name, double score) {

        public Candidate {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("score " + score + " must be within 0..1");
            }
        }
    }

    public CaseActor {
        if (name.isBlank() || members.isEmpty()) {
            throw new IllegalArgumentException("an actor of a case has a name and members, got '" + name + "'");
        }
        aliases = List.copyOf(aliases);
        members = List.copyOf(members);
        offices = List.copyOf(offices);
        affiliations = List.copyOf(affiliations);
        candidates = List.copyOf(candidates);
    }

    public Optional<String> findCode() {
        return Optional.ofNullable(code);
    }

    public Optional<String> findSector() {
        return Optional.ofNullable(sector);
    }
}
