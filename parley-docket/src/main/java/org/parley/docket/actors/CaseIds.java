package org.parley.docket.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ContentId;

/**
 * Ids of actors of a case: content hashes of kind and compared name (of a person the skeletons of first and last part, so
 * that middle names and spellings leave the id as it is). Those who share these are told apart by code, then by full name,
 * then by the smallest id of a member.
 */
final class CaseIds {

    private CaseIds() {}

    static Map<Cluster, String> of(List<Cluster> clusters) {
        Map<Cluster, String> ids = new HashMap<>();
        List<Cluster> open = clusters;
        for (int level = 0; !open.isEmpty(); level++) {
            Map<String, List<Cluster>> byKey = new TreeMap<>();
            for (Cluster cluster : open) {
                byKey.computeIfAbsent(key(cluster, level), unused -> new ArrayList<>())
                        .add(cluster);
            }
            List<Cluster> shared = new ArrayList<>();
            byKey.forEach((key, group) -> {
                if (group.size() == 1) {
                    ids.put(group.get(0), ContentId.ofFields("case actor", key));
                } else {
                    shared.addAll(group);
                }
            });
            open = shared;
        }
        return ids;
    }

    private static String key(Cluster cluster, int level) {
        StringBuilder out =
                new StringBuilder(cluster.kind().name()).append('\t').append(name(cluster));
        if (level > 0) {
            out.append('\t').append(cluster.code());
        }
        if (level > 1) {
            out.append('\t').append(fullName(cluster));
        }
        if (level > 2) {
            out.append('\t')
                    .append(cluster.members().stream()
                            .map(Actor::id)
                            .min(String::compareTo)
                            .orElseThrow());
        }
        return out.toString();
    }

    private static String name(Cluster cluster) {
        if (cluster.kind() != ActorKind.PERSON) {
            return cluster.members().get(0).rostered()
                    ? cluster.members().get(0).name()
                    : BodyNames.key(BodyLinking.longest(cluster));
        }
        PersonParts fullest = cluster.names().get(0);
        return fullest.isSingle() ? fullest.lastSkeleton() : fullest.firstSkeleton() + " " + fullest.lastSkeleton();
    }

    private static String fullName(Cluster cluster) {
        return cluster.kind() == ActorKind.PERSON
                ? String.join(" ", cluster.names().get(0).parts())
                : BodyLinking.longest(cluster);
    }
}
