package org.parley.docket.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.parley.docket.lookup.Memo;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.CaseActor;

/**
 * The actors of a case from those of its reports. A pure function: the same for every order of the reports, and a report
 * given twice counts once. The work grows with the number of actors, not with its square.
 */
public final class CaseActors {

    private final Map<Cluster, String> ids;
    private final Map<Cluster, Profile> profiles = new HashMap<>();
    private final Map<String, Cluster> byMember = new HashMap<>();
    private final Map<String, Cluster> byRosterName = new HashMap<>();
    private final Map<String, LocalDate> dates;

    private final Memo memo;

    private CaseActors(List<Cluster> clusters, Map<String, LocalDate> dates, Memo memo) {
        this.memo = memo;
        this.dates = dates;
        this.ids = CaseIds.of(clusters);
        for (Cluster cluster : clusters) {
            for (Actor member : cluster.members()) {
                byMember.put(member.id(), cluster);
                if (member.rostered()) {
                    byRosterName.put(member.name(), cluster);
                }
            }
        }
    }

    /**
     * Links the actors of all reports.
     *
     * @return those of most reports first, then by name and id; each actor of a report is a member of exactly one
     */
    public static List<CaseActor> of(Collection<Appearance> appearances) {
        return of(appearances, new Memo());
    }

    /**
     * As {@link #of(Collection)}.
     *
     * @param memo remembers what is known of an actor whose members did not change
     */
    public static List<CaseActor> of(Collection<Appearance> appearances, Memo memo) {
        Map<String, Appearance> once = new TreeMap<>();
        appearances.forEach(appearance -> once.putIfAbsent(appearance.report(), appearance));
        List<Actor> persons = new ArrayList<>();
        List<Actor> bodies = new ArrayList<>();
        Map<String, LocalDate> dates = new HashMap<>();
        for (Appearance appearance : once.values()) {
            LocalDate date = appearance.date();
            if (date != null) {
                dates.put(appearance.report(), date);
            }
            appearance.actors().stream()
                    .sorted(Comparator.comparing(Actor::id))
                    .forEach(actor -> (actor.kind() == ActorKind.PERSON ? persons : bodies).add(actor));
        }
        CompletableFuture<List<Cluster>> named = CompletableFuture.supplyAsync(() -> PersonLinking.link(persons));
        List<Cluster> clusters = new ArrayList<>(BodyLinking.link(bodies));
        clusters.addAll(named.join());
        CaseActors linked = new CaseActors(clusters, dates, memo);
        return clusters.stream()
                .map(cluster -> new Met(linked.actor(cluster), cluster.reports().size()))
                .sorted(Comparator.comparing(Met::reports)
                        .reversed()
                        .thenComparing(met -> met.actor().name())
                        .thenComparing(met -> met.actor().id()))
                .map(Met::actor)
                .toList();
    }

    /** An actor and how many reports speak of it. */
    private record Met(CaseActor actor, int reports) {}

    private CaseActor actor(Cluster cluster) {
        Profile profile = profile(cluster);
        return new CaseActor(
                idOf(cluster),
                profile.name(),
                cluster.kind(),
                cluster.code(),
                profile.sector(),
                profile.aliases(),
                profile.members(),
                profile.offices(),
                affiliations(cluster, profile.members()),
                cluster.candidates().stream()
                        .map(scored -> new CaseActor.Candidate(
                                idOf(scored.cluster()), nameOf(scored.cluster()), scored.score()))
                        .sorted(Comparator.comparing((CaseActor.Candidate one) -> -one.score())
                                .thenComparing(CaseActor.Candidate::name)
                                .thenComparing(CaseActor.Candidate::actor))
                        .toList());
    }

    private Profile profile(Cluster cluster) {
        return profiles.computeIfAbsent(
                cluster,
                of -> memo.of(
                        "profile",
                        idOf(of),
                        List.of(of.kind(), List.copyOf(of.members())),
                        () -> Profile.of(of, dates)));
    }

    private String idOf(Cluster cluster) {
        return Objects.requireNonNull(ids.get(cluster));
    }

    private String nameOf(Cluster cluster) {
        return profile(cluster).name();
    }

    // ---- affiliations

    private static final class Gathered {
        private final Set<String> rules = new TreeSet<>();
        private final List<CaseActor.Evidence> evidence = new ArrayList<>();
    }

    private List<CaseActor.Affiliation> affiliations(Cluster cluster, List<Actor> members) {
        Map<Cluster, Gathered> toActors = new LinkedHashMap<>();
        Map<String, Gathered> toNames = new TreeMap<>();
        for (Actor member : members) {
            boolean rosterDone = false;
            for (Actor.Tie tie : member.ties()) {
                boolean roster = tie.rule().equals(Actor.Tie.ROSTER);
                Cluster to = target(tie);
                if (to == cluster || (roster && (rosterDone || (to == null && hasLaterTarget(member, tie))))) {
                    continue;
                }
                rosterDone |= roster;
                Gathered gathered = to == null
                        ? toNames.computeIfAbsent(tie.name(), key -> new Gathered())
                        : toActors.computeIfAbsent(to, key -> new Gathered());
                gathered.rules.add(tie.rule());
                tie.findSpan()
                        .map(span -> new CaseActor.Evidence(member.report(), span))
                        .ifPresent(gathered.evidence::add);
            }
        }
        List<CaseActor.Affiliation> out = new ArrayList<>();
        toActors.forEach((to, gathered) -> out.add(
                new CaseActor.Affiliation(nameOf(to), idOf(to), List.copyOf(gathered.rules), gathered.evidence)));
        toNames.forEach((name, gathered) ->
                out.add(new CaseActor.Affiliation(name, null, List.copyOf(gathered.rules), gathered.evidence)));
        out.sort(Comparator.comparing(CaseActor.Affiliation::name)
                .thenComparing(to -> to.findActor().orElse("")));
        return out;
    }

    private @Nullable Cluster target(Actor.Tie tie) {
        Cluster named = tie.actor() == null ? null : byMember.get(tie.actor());
        return named != null ? named : byRosterName.get(tie.name());
    }

    /** Of the bodies above one in the roster the nearest that the case speaks of counts. */
    private boolean hasLaterTarget(Actor member, Actor.Tie tie) {
        List<Actor.Tie> ties = member.ties();
        return ties.subList(ties.indexOf(tie) + 1, ties.size()).stream()
                .anyMatch(later -> later.rule().equals(Actor.Tie.ROSTER) && target(later) != null);
    }
}
