package org.parley.docket.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;

/** Actors of single reports that are one, while linking goes on. One thread. */
final class Cluster {

    private final ActorKind kind;
    private @Nullable String code;
    private final List<Actor> members = new ArrayList<>();
    private final Set<String> reports = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<PersonParts> names = new ArrayList<>();
    private final Set<String> officeNouns = new TreeSet<>();
    private List<Scored> candidates = List.of();

    /** Another cluster that this one may be, with its score from 0 to 1. */
    record Scored(Cluster cluster, double score) {}

    Cluster(ActorKind kind) {
        this.kind = kind;
    }

    ActorKind kind() {
        return kind;
    }

    @Nullable
    String code() {
        return code;
    }

    List<Actor> members() {
        return members;
    }

    Set<String> reports() {
        return reports;
    }

    /** Different names of a person, in order of joining: the fullest first. */
    List<PersonParts> names() {
        return names;
    }

    /** Words of its titles, lower case. */
    Set<String> officeNouns() {
        return officeNouns;
    }

    List<Scored> candidates() {
        return candidates;
    }

    void maybe(List<Scored> scored) {
        candidates = List.copyOf(scored);
    }

    /** Whether the codes do not contradict each other. */
    boolean agrees(@Nullable String other) {
        return code == null || other == null || code.equals(other);
    }

    void add(Actor actor) {
        members.add(actor);
        reports.add(actor.report());
        counts.merge(actor.name(), 1, Integer::sum);
        if (code == null) {
            code = actor.code();
        }
        officeNouns.addAll(titleWords(actor));
    }

    void addName(PersonParts name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    /** Takes over all members of another. */
    void addAll(Cluster other) {
        other.members.forEach(this::add);
        other.names.forEach(this::addName);
    }

    static Set<String> titleWords(Actor actor) {
        Set<String> words = new TreeSet<>();
        for (Actor.Office office : actor.offices()) {
            for (String word : office.title().split("[^\\p{L}]+", -1)) {
                if (word.length() > 3) {
                    words.add(Skeleton.fold(word));
                }
            }
        }
        return words;
    }

    /** Names with the number of reports that use them as the fullest. */
    Map<String, Integer> countNames() {
        return Collections.unmodifiableMap(counts);
    }

    boolean sharesReport(Set<String> others) {
        return !Collections.disjoint(reports, others);
    }

    boolean hasSameCode(@Nullable String other) {
        return code != null && Objects.equals(code, other);
    }
}
