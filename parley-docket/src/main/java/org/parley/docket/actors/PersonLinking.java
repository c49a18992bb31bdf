package org.parley.docket.actors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;

/**
 * Links persons. Full names first, the fullest before others: a name joins the persons whose names it fits, found by the
 * skeletons of its first and last part, unless codes contradict or a report keeps both apart. Then surnames alone: they
 * join the one person whom they fit, or of several the only one with the same office or code. One use, one thread.
 */
final class PersonLinking {

    /** Of several whom a full name fits, one with this share of the reports is taken. */
    private static final double CLEAR_SHARE = 0.8;

    private static final int MOST_CANDIDATES = 5;
    private static final int MOST_WEIGHED = 50;
    private static final double OFFICE_WEIGHT = 3;
    private static final double CODE_WEIGHT = 2;

    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, PersonParts> parts = new HashMap<>();
    private final Map<String, Set<Cluster>> byPair = new HashMap<>();
    private final Map<String, Set<Cluster>> byInitialOfName = new HashMap<>();
    private final Map<String, Set<Cluster>> byInitial = new HashMap<>();
    private final Map<String, Set<Cluster>> bySurname = new HashMap<>();
    private final Map<String, Set<Cluster>> bySurnameSkeleton = new HashMap<>();
    private final Map<String, Set<Cluster>> byAlias = new HashMap<>();

    /** One spelling of a full name with one code, over all reports. */
    private record Spelled(PersonParts parts, @Nullable String code, List<Actor> actors, Set<String> reports) {

        Spelled(PersonParts parts, @Nullable String code) {
            this(parts, code, new ArrayList<>(), new HashSet<>());
        }

        void add(Actor actor) {
            actors.add(actor);
            reports.add(actor.report());
        }
    }

    /** @param actors persons, in order of report and id */
    static List<Cluster> link(List<Actor> actors) {
        PersonLinking linking = new PersonLinking();
        linking.linkFull(actors);
        linking.linkSingle(actors);
        return linking.clusters;
    }

    private PersonParts partsOf(String name) {
        return parts.computeIfAbsent(name, PersonParts::of);
    }

    // ---- full names

    private void linkFull(List<Actor> actors) {
        Map<String, Spelled> spelled = new TreeMap<>();
        for (Actor actor : actors) {
            PersonParts parts = partsOf(actor.name());
            if (!parts.isSingle()) {
                String key = String.join(" ", parts.parts()) + "\t"
                        + actor.findCode().orElse("");
                spelled.computeIfAbsent(key, unused -> new Spelled(parts, actor.code()))
                        .add(actor);
            }
        }
        List<Spelled> fullestFirst = new ArrayList<>(spelled.values());
        fullestFirst.sort(Comparator.comparing((Spelled one) -> -one.parts.size())
                .thenComparing(one -> -one.parts.letters())
                .thenComparing(one -> String.join(" ", one.parts.parts()))
                .thenComparing(one -> one.code == null)
                .thenComparing(one -> -one.reports.size())
                .thenComparing(one -> String.valueOf(one.code)));
        fullestFirst.forEach(this::join);
    }

    private void join(Spelled one) {
        List<Cluster> fitting = new ArrayList<>();
        for (Cluster cluster : candidates(one.parts)) {
            if (accepts(cluster, one)) {
                fitting.add(cluster);
            }
        }
        if (fitting.size() == 1) {
            put(fitting.get(0), one);
            return;
        }
        List<Cluster.Scored> scored = score(fitting, one.code, titleWords(one.actors));
        Cluster decided = decide(scored, one.code, one.parts);
        if (decided != null) {
            put(decided, one);
            return;
        }
        Cluster fresh = new Cluster(ActorKind.PERSON);
        clusters.add(fresh);
        put(fresh, one);
        fresh.maybe(scored);
    }

    /** The one with the same spelling or code when the others have neither, or with nearly all reports. */
    private static @Nullable Cluster decide(List<Cluster.Scored> scored, @Nullable String code, PersonParts parts) {
        List<Cluster> sameCode = new ArrayList<>();
        for (Cluster.Scored candidate : scored) {
            if (candidate.cluster().hasSameCode(code)) {
                sameCode.add(candidate.cluster());
            }
        }
        if (sameCode.size() == 1) {
            return sameCode.get(0);
        }
        if (!scored.isEmpty() && scored.get(0).score() >= CLEAR_SHARE) {
            Cluster first = scored.get(0).cluster();
            boolean spelled = first.names().stream().anyMatch(parts::sameSpelling);
            return spelled ? first : null;
        }
        return null;
    }

    private static boolean accepts(Cluster cluster, Spelled one) {
        if (!cluster.agrees(one.code) || !cluster.names().stream().allMatch(one.parts::fits)) {
            return false;
        }
        boolean spelled = cluster.names().stream().anyMatch(one.parts::sameSpelling);
        return spelled || !cluster.sharesReport(one.reports);
    }

    private Collection<Cluster> candidates(PersonParts parts) {
        String last = "|" + parts.lastSkeleton();
        String initial = parts.parts().get(0).charAt(0) + last;
        Set<Cluster> found = new LinkedHashSet<>(byInitialOfName.getOrDefault(initial, Set.of()));
        found.addAll(
                parts.isInitial(0)
                        ? byInitial.getOrDefault(initial, Set.of())
                        : byPair.getOrDefault(parts.firstSkeleton() + last, Set.of()));
        return found;
    }

    private void put(Cluster cluster, Spelled one) {
        one.actors.forEach(cluster::add);
        cluster.addName(one.parts);
        fileAliases(cluster, one.actors);
        PersonParts parts = one.parts;
        for (int j = 1; j < parts.size(); j++) {
            String last = "|" + parts.skeletons().get(j);
            for (int i = 0; i < j; i++) {
                String initial = parts.parts().get(i).charAt(0) + last;
                file(byInitial, initial, cluster);
                file(parts.isInitial(i) ? byInitialOfName : byPair, keyOf(parts, i, last, initial), cluster);
            }
            if (!parts.isInitial(j)) {
                file(bySurname, parts.parts().get(j), cluster);
                file(bySurnameSkeleton, parts.skeletons().get(j), cluster);
            }
        }
    }

    /** Single names by which a report speaks of someone whom it also names in full. */
    private void fileAliases(Cluster cluster, List<Actor> actors) {
        for (Actor actor : actors) {
            for (String alias : actor.aliases()) {
                PersonParts parts = partsOf(alias);
                if (parts.isSingle()) {
                    file(byAlias, parts.parts().get(0), cluster);
                }
            }
        }
    }

    private static String keyOf(PersonParts parts, int i, String last, String initial) {
        return parts.isInitial(i) ? initial : parts.skeletons().get(i) + last;
    }

    private static void file(Map<String, Set<Cluster>> index, String key, Cluster cluster) {
        index.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(cluster);
    }

    // ---- surnames alone

    /**
     * What single names of one spelling, code and set of titles may be: worked out once for all of them.
     *
     * @param fitting persons of the surname
     * @param one the one that it is, when that can be told
     * @param scored else the candidates
     */
    private record Meaning(Set<Cluster> fitting, @Nullable Cluster one, List<Cluster.Scored> scored) {

        static Meaning of(Collection<Cluster> fitting, @Nullable String code, Set<String> titles) {
            List<Cluster> all = List.copyOf(fitting);
            Cluster one = all.size() == 1 ? all.get(0) : onlyShown(all, code, titles);
            return new Meaning(new LinkedHashSet<>(all), one, one == null ? score(all, code, titles) : List.of());
        }

        /** The same without persons who have a full name in the report of the single one. */
        Meaning without(Set<Cluster> others, @Nullable String code, Set<String> titles) {
            if (Collections.disjoint(fitting, others)) {
                return this;
            }
            if (fitting.size() > MOST_WEIGHED) {
                return new Meaning(
                        fitting,
                        one != null && others.contains(one) ? null : one,
                        scored.stream()
                                .filter(scored -> !others.contains(scored.cluster()))
                                .toList());
            }
            Set<Cluster> left = new LinkedHashSet<>(fitting);
            left.removeAll(others);
            return of(left, code, titles);
        }
    }

    private void linkSingle(List<Actor> actors) {
        Map<String, Set<Cluster>> inReport = new HashMap<>();
        for (Cluster cluster : clusters) {
            cluster.reports().forEach(report -> file(inReport, report, cluster));
        }
        Map<String, Meaning> meanings = new HashMap<>();
        Map<String, List<Actor>> undecided = new TreeMap<>();
        Map<String, List<Cluster.Scored>> scores = new HashMap<>();
        Map<Cluster, List<Actor>> decided = new LinkedHashMap<>();
        for (Actor actor : actors) {
            PersonParts parts = partsOf(actor.name());
            if (!parts.isSingle()) {
                continue;
            }
            Set<String> titles = Cluster.titleWords(actor);
            String shown = parts.parts() + "\t" + actor.code() + titles;
            Meaning meaning = meanings.computeIfAbsent(
                            shown,
                            key -> Meaning.of(
                                    surnamed(parts).stream()
                                            .filter(cluster -> cluster.agrees(actor.code()))
                                            .toList(),
                                    actor.code(),
                                    titles))
                    .without(inReport.getOrDefault(actor.report(), Set.of()), actor.code(), titles);
            if (meaning.one() != null) {
                decided.computeIfAbsent(meaning.one(), unused -> new ArrayList<>())
                        .add(actor);
                continue;
            }
            boolean nobody = meaning.scored().isEmpty();
            String key = parts.lastSkeleton() + "\t"
                    + (nobody ? "" : actor.findCode().orElse("") + titles);
            undecided.computeIfAbsent(key, unused -> new ArrayList<>()).add(actor);
            scores.merge(key, meaning.scored(), (first, second) -> first.size() >= second.size() ? first : second);
        }
        decided.forEach((cluster, singles) -> singles.forEach(cluster::add));
        undecided.forEach((key, singles) -> standAlone(singles, Objects.requireNonNull(scores.get(key))));
    }

    private Collection<Cluster> surnamed(PersonParts single) {
        Set<Cluster> spelled = bySurname.getOrDefault(single.parts().get(0), Set.of());
        if (!spelled.isEmpty()) {
            return spelled;
        }
        Set<Cluster> alias = byAlias.getOrDefault(single.parts().get(0), Set.of());
        return alias.isEmpty() ? bySurnameSkeleton.getOrDefault(single.lastSkeleton(), Set.of()) : alias;
    }

    /** Of several the only one that shares an office, else the only one that shares the code. */
    private static @Nullable Cluster onlyShown(List<Cluster> fitting, @Nullable String code, Set<String> titles) {
        List<Cluster> office = fitting.stream()
                .filter(cluster -> !Collections.disjoint(cluster.officeNouns(), titles))
                .toList();
        if (office.size() == 1) {
            return office.get(0);
        }
        List<Cluster> same = (office.isEmpty() ? fitting : office)
                .stream().filter(cluster -> cluster.hasSameCode(code)).toList();
        return same.size() == 1 ? same.get(0) : null;
    }

    /** Nobody, or too many, of that name: those of one code are one; those without join when there is one code only. */
    private void standAlone(List<Actor> singles, List<Cluster.Scored> scored) {
        Map<String, Cluster> byCode = new TreeMap<>();
        for (Actor single : singles) {
            single.findCode().ifPresent(code -> byCode.computeIfAbsent(code, unused -> fresh(scored))
                    .add(single));
        }
        Cluster others = null;
        for (Actor single : singles) {
            if (single.code() == null) {
                if (others == null) {
                    others = byCode.size() == 1 ? byCode.values().iterator().next() : fresh(scored);
                }
                others.add(single);
            }
        }
        if (others != null && byCode.size() > 1 && scored.isEmpty()) {
            others.maybe(score(new ArrayList<>(byCode.values()), null, Set.of()));
        }
        byCode.values().forEach(cluster -> cluster.members().forEach(one -> cluster.addName(partsOf(one.name()))));
        if (others != null) {
            for (Actor one : others.members()) {
                others.addName(partsOf(one.name()));
            }
        }
    }

    private Cluster fresh(List<Cluster.Scored> scored) {
        Cluster fresh = new Cluster(ActorKind.PERSON);
        fresh.maybe(scored);
        clusters.add(fresh);
        return fresh;
    }

    // ---- scores

    private static Set<String> titleWords(List<Actor> actors) {
        Set<String> words = new HashSet<>();
        actors.forEach(actor -> words.addAll(Cluster.titleWords(actor)));
        return words;
    }

    /** Shares of the reports, weighed by office and code; the best few, best first. */
    private static List<Cluster.Scored> score(List<Cluster> fitting, @Nullable String code, Set<String> titles) {
        if (fitting.size() < 2) {
            return List.of();
        }
        List<Cluster.Scored> weighed = new ArrayList<>();
        double sum = 0;
        for (Cluster cluster : fitting) {
            double weight = cluster.reports().size()
                    * (1
                            + (Collections.disjoint(cluster.officeNouns(), titles) ? 0 : OFFICE_WEIGHT)
                            + (cluster.hasSameCode(code) ? CODE_WEIGHT : 0));
            weighed.add(new Cluster.Scored(cluster, weight));
            sum += weight;
        }
        double total = sum;
        return weighed.stream()
                .map(one -> new Cluster.Scored(one.cluster(), one.score() / total))
                .sorted(Comparator.comparing((Cluster.Scored one) -> -one.score())
                        .thenComparing(one -> one.cluster().members().get(0).id()))
                .limit(MOST_CANDIDATES)
                .toList();
    }
}
