package org.parley.docket.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.model.Actor;
import org.parley.model.ActorKind;

/**
 * Links all that are no persons: bodies of the roster by their name there; others by kind and spelled name, then those whose
 * name is another's alias in some report, then acronyms by the initials of full names. Codes never contradict. One use,
 * one thread.
 */
final class BodyLinking {

    private static final int MOST_CANDIDATES = 5;

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<Cluster, Cluster> joined = new HashMap<>();

    /** @param actors none of them a person, in order of report and id */
    static List<Cluster> link(List<Actor> actors) {
        BodyLinking linking = new BodyLinking();
        linking.linkRostered(actors);
        linking.linkSpelled(actors);
        linking.linkNamedElsewhere();
        linking.clusters.removeIf(linking.joined::containsKey);
        linking.clusters.forEach(linking::settleCandidates);
        return linking.clusters;
    }

    /** Candidates that were joined with others since are those others. */
    private void settleCandidates(Cluster cluster) {
        Map<Cluster, Double> scores = new LinkedHashMap<>();
        cluster.candidates().forEach(scored -> scores.merge(current(scored.cluster()), scored.score(), Double::sum));
        scores.remove(cluster);
        cluster.maybe(scores.entrySet().stream()
                .map(entry -> new Cluster.Scored(entry.getKey(), Math.min(1, entry.getValue())))
                .toList());
    }

    private void linkRostered(List<Actor> actors) {
        Map<String, Cluster> byName = new TreeMap<>();
        for (Actor actor : actors) {
            if (actor.rostered()) {
                byName.computeIfAbsent(
                                actor.kind() + "\t" + actor.code() + "\t" + actor.name(), key -> fresh(actor.kind()))
                        .add(actor);
            }
        }
    }

    private Cluster fresh(ActorKind kind) {
        Cluster cluster = new Cluster(kind);
        clusters.add(cluster);
        return cluster;
    }

    private void linkSpelled(List<Actor> actors) {
        Map<String, Map<String, List<Actor>>> byKey = new TreeMap<>();
        for (Actor actor : actors) {
            if (!actor.rostered()) {
                byKey.computeIfAbsent(actor.kind() + "\t" + keyOf(actor.name()), key -> new TreeMap<>())
                        .computeIfAbsent(actor.findCode().orElse(""), code -> new ArrayList<>())
                        .add(actor);
            }
        }
        byKey.values().forEach(this::linkCodes);
    }

    /** Those of one name: one for each code; those without a code join when there is one code only. */
    private void linkCodes(Map<String, List<Actor>> byCode) {
        List<Cluster> coded = new ArrayList<>();
        byCode.forEach((code, actors) -> {
            if (!code.isEmpty()) {
                Cluster cluster = fresh(actors.get(0).kind());
                actors.forEach(cluster::add);
                coded.add(cluster);
            }
        });
        List<Actor> uncoded = byCode.getOrDefault("", List.of());
        if (!uncoded.isEmpty()) {
            Cluster cluster =
                    coded.size() == 1 ? coded.get(0) : fresh(uncoded.get(0).kind());
            uncoded.forEach(cluster::add);
            if (coded.size() > 1) {
                cluster.maybe(score(coded));
            }
        }
    }

    /** Names that another cluster of the kind has as an alias, and acronyms of full names. */
    private void linkNamedElsewhere() {
        Map<String, Set<Cluster>> byAlias = new HashMap<>();
        Map<String, Set<Cluster>> byInitials = new HashMap<>();
        for (Cluster cluster : clusters) {
            for (String name : names(cluster)) {
                String kind = cluster.kind() + "\t";
                file(byAlias, kind + keyOf(name), cluster);
                BodyNames.initials(name).ifPresent(initials -> file(byInitials, kind + initials, cluster));
            }
        }
        List<Cluster> shortestFirst = new ArrayList<>(clusters);
        shortestFirst.sort(Comparator.comparing(BodyLinking::isRostered)
                .thenComparing((Cluster cluster) -> longest(cluster).length())
                .thenComparing(BodyLinking::longest)
                .thenComparing(cluster -> cluster.members().get(0).id()));
        for (Cluster cluster : shortestFirst) {
            if (!isRostered(cluster) && cluster.candidates().isEmpty()) {
                String name = longest(cluster);
                String kind = cluster.kind() + "\t";
                Set<Cluster> fitting = others(byAlias.getOrDefault(kind + keyOf(name), Set.of()), cluster);
                if (fitting.isEmpty() && BodyNames.isAcronym(name)) {
                    fitting = others(byInitials.getOrDefault(kind + Skeleton.fold(name), Set.of()), cluster);
                }
                join(cluster, fitting);
            }
        }
    }

    private String keyOf(String name) {
        return keys.computeIfAbsent(name, BodyNames::key);
    }

    private static void file(Map<String, Set<Cluster>> index, String key, Cluster cluster) {
        index.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(cluster);
    }

    private Set<Cluster> others(Set<Cluster> found, Cluster cluster) {
        Set<Cluster> out = new LinkedHashSet<>();
        for (Cluster other : found) {
            Cluster now = current(other);
            if (now != cluster && now.agrees(cluster.code())) {
                out.add(now);
            }
        }
        return out;
    }

    private Cluster current(Cluster cluster) {
        Cluster now = cluster;
        while (joined.containsKey(now)) {
            now = Objects.requireNonNull(joined.get(now));
        }
        return now;
    }

    private void join(Cluster cluster, Set<Cluster> fitting) {
        if (fitting.size() == 1) {
            Cluster one = fitting.iterator().next();
            one.addAll(cluster);
            joined.put(cluster, one);
        } else if (fitting.size() > 1) {
            cluster.maybe(score(new ArrayList<>(fitting)));
        }
    }

    private static boolean isRostered(Cluster cluster) {
        return cluster.members().get(0).rostered();
    }

    /** Names of the members, and other names of two words or an acronym that reports give them. */
    private static Set<String> names(Cluster cluster) {
        Set<String> names = new TreeSet<>();
        for (Actor member : cluster.members()) {
            names.add(member.name());
            for (String alias : member.aliases()) {
                if (alias.contains(" ") || BodyNames.isAcronym(alias)) {
                    names.add(alias);
                }
            }
        }
        return names;
    }

    /** The longest name of its members, of those the first in order. */
    static String longest(Cluster cluster) {
        return cluster.countNames().keySet().stream()
                .min(Comparator.comparing((String name) -> -name.length()).thenComparing(name -> name))
                .orElseThrow();
    }

    private static List<Cluster.Scored> score(List<Cluster> fitting) {
        double total = fitting.stream()
                .mapToDouble(cluster -> cluster.reports().size())
                .sum();
        return fitting.stream()
                .map(cluster -> new Cluster.Scored(cluster, cluster.reports().size() / total))
                .sorted(Comparator.comparing((Cluster.Scored one) -> -one.score())
                        .thenComparing(one -> one.cluster().members().get(0).id()))
                .limit(MOST_CANDIDATES)
                .toList();
    }
}
