package org.parley.docket.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.CaseActor;

/**
 * What the reports that speak of an actor of a case tell of it alone.
 *
 * @param name the fullest
 * @param sector told most often, if any
 * @param aliases its other names, sorted
 * @param members by report and id
 * @param offices by first day, undated last
 */
record Profile(
        String name,
        @Nullable String sector,
        List<String> aliases,
        List<Actor> members,
        List<CaseActor.Office> offices) {

    /** @param dates of the reports that have one */
    static Profile of(Cluster cluster, Map<String, LocalDate> dates) {
        List<Actor> members = cluster.members().stream()
                .sorted(Comparator.comparing(Actor::report).thenComparing(Actor::id))
                .toList();
        String name = bestName(cluster);
        Set<String> aliases = new TreeSet<>();
        Map<String, Integer> sectors = new TreeMap<>();
        for (Actor member : members) {
            aliases.add(member.name());
            aliases.addAll(member.aliases());
            member.findSector().ifPresent(sector -> sectors.merge(sector, 1, Integer::sum));
        }
        aliases.remove(name);
        return new Profile(name, mostOften(sectors), List.copyOf(aliases), members, offices(members, dates));
    }

    /** Of a person the name of most parts, of a body the one used most; of equals the one of most reports, then the first. */
    private static String bestName(Cluster cluster) {
        Comparator<Map.Entry<String, Integer>> fullest = cluster.kind() == ActorKind.PERSON
                ? Comparator.comparing((Map.Entry<String, Integer> name) ->
                                -PersonParts.of(name.getKey()).size())
                        .thenComparing(name -> -PersonParts.of(name.getKey()).fullParts())
                : Comparator.comparing((Map.Entry<String, Integer> name) -> BodyNames.isAcronym(name.getKey()));
        return cluster.countNames().entrySet().stream()
                .min(fullest.thenComparing(name -> -name.getValue()).thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    /** The first of those counted most. */
    private static @Nullable String mostOften(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private record Held(Actor.Office office, String report) {}

    private static List<CaseActor.Office> offices(List<Actor> members, Map<String, LocalDate> dates) {
        Map<String, List<Held>> byTitle = new LinkedHashMap<>();
        for (Actor member : members) {
            for (Actor.Office office : member.offices()) {
                byTitle.computeIfAbsent(titleKey(office), key -> new ArrayList<>())
                        .add(new Held(office, member.report()));
            }
        }
        return byTitle.values().stream()
                .map(held -> office(held, dates))
                .sorted(Comparator.comparing(
                                CaseActor.Office::from, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(CaseActor.Office::title))
                .toList();
    }

    private static String titleKey(Actor.Office office) {
        StringBuilder out = new StringBuilder(office.past() ? "-" : "+");
        for (String word : office.title().split("[^\\p{L}\\p{N}]+", -1)) {
            String folded = Skeleton.fold(word);
            out.append(folded.equals("s") || folded.isEmpty() ? "" : " ").append(folded.equals("s") ? "" : folded);
        }
        return out.toString();
    }

    private static CaseActor.Office office(List<Held> held, Map<String, LocalDate> dates) {
        Map<String, Integer> titles = new TreeMap<>();
        held.forEach(one -> titles.merge(one.office.title(), 1, Integer::sum));
        List<LocalDate> days = held.stream()
                .map(one -> dates.get(one.report))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new CaseActor.Office(
                Objects.requireNonNull(mostOften(titles)),
                held.stream()
                        .map(one -> one.office.code())
                        .filter(Objects::nonNull)
                        .sorted()
                        .findFirst()
                        .orElse(null),
                held.get(0).office.past(),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1),
                held.stream()
                        .map(one -> new CaseActor.Evidence(one.report, one.office.span()))
                        .toList());
    }
}
