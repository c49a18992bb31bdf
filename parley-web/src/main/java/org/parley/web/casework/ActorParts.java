package org.parley.web.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.model.Actor;
import org.parley.model.CaseActor;

/** An actor of a case taken apart: some of what single reports call by its name is somebody else. */
final class ActorParts {

    private ActorParts() {}

    /**
     * The part that has only these members.
     *
     * @param id of the part
     * @param members some of the actor's, at least one
     * @param name what the part is called; absent for the longest name that its members have
     */
    static CaseActor of(CaseActor whole, String id, List<Actor> members, Optional<String> name) {
        String called = name.orElseGet(() -> longest(members));
        Set<String> reports = members.stream().map(Actor::report).collect(Collectors.toSet());
        TreeSet<String> aliases = new TreeSet<>();
        members.forEach(member -> {
            aliases.add(member.name());
            aliases.addAll(member.aliases());
        });
        aliases.remove(called);
        return new CaseActor(
                id,
                called,
                whole.kind(),
                members.stream()
                        .flatMap(member -> member.findCode().stream())
                        .findFirst()
                        .orElse(null),
                members.stream()
                        .flatMap(member -> member.findSector().stream())
                        .findFirst()
                        .orElse(null),
                List.copyOf(aliases),
                members,
                offices(whole, reports),
                affiliations(whole, reports),
                List.of());
    }

    private static String longest(List<Actor> members) {
        String longest = members.get(0).name();
        for (Actor member : members) {
            longest = member.name().length() > longest.length() ? member.name() : longest;
        }
        return longest;
    }

    /** Those that these reports give, with the days that the actor as a whole has. */
    private static List<CaseActor.Office> offices(CaseActor whole, Set<String> reports) {
        List<CaseActor.Office> offices = new ArrayList<>();
        for (CaseActor.Office office : whole.offices()) {
            List<CaseActor.Evidence> evidence = of(office.evidence(), reports);
            if (!evidence.isEmpty()) {
                offices.add(new CaseActor.Office(
                        office.title(), office.code(), office.past(), office.from(), office.to(), evidence));
            }
        }
        return offices;
    }

    /** Those that these reports tell; what is known beforehand alone belongs to the name, which is in doubt now. */
    private static List<CaseActor.Affiliation> affiliations(CaseActor whole, Set<String> reports) {
        List<CaseActor.Affiliation> affiliations = new ArrayList<>();
        for (CaseActor.Affiliation affiliation : whole.affiliations()) {
            List<CaseActor.Evidence> evidence = of(affiliation.evidence(), reports);
            if (!evidence.isEmpty()) {
                affiliations.add(new CaseActor.Affiliation(
                        affiliation.name(), affiliation.findActor().orElse(null), affiliation.rules(), evidence));
            }
        }
        return affiliations;
    }

    private static List<CaseActor.Evidence> of(List<CaseActor.Evidence> all, Set<String> reports) {
        return all.stream().filter(one -> reports.contains(one.report())).toList();
    }
}
