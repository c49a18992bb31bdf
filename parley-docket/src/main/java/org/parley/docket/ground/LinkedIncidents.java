package org.parley.docket.ground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.CaseIncident;

/**
 * The imported incidents beside those that the reports of a case tell. The docket knows nothing of them, since it is made of reports alone.
 *
 * @param sources the last snapshot of each data set of the case; empty when nothing was imported
 * @param byTold by id of the reports' incident, in their order, the likeliest first; without those that have no link
 */
public record LinkedIncidents(List<Snapshot> sources, Map<String, List<LinkedIncident>> byTold) {

    /** Beside a case without imports. */
    public static final LinkedIncidents NONE = new LinkedIncidents(List.of(), Map.of());

    /** Finds them for the incidents of a docket. */
    @FunctionalInterface
    public interface Finder {

        /** For a case without imports. */
        Finder NONE = told -> LinkedIncidents.NONE;

        LinkedIncidents find(List<CaseIncident> told);
    }

    public LinkedIncidents {
        sources = List.copyOf(sources);
        Map<String, List<LinkedIncident>> copy = new LinkedHashMap<>();
        byTold.forEach((told, linked) -> copy.put(told, List.copyOf(linked)));
        byTold = Collections.unmodifiableMap(copy);
    }

    /**
     * What may be shown of links.
     *
     * @param snapshots all of the case, in their order
     * @param termsAllow whether an agreement allows what the terms of a data set keep back
     * @throws IllegalArgumentException when an incident is of none of the snapshots
     */
    public static LinkedIncidents of(List<IncidentLink> links, List<Snapshot> snapshots, boolean termsAllow) {
        Map<String, Snapshot> last = new LinkedHashMap<>();
        snapshots.forEach(one -> last.put(one.head().dataSet(), one));
        Map<String, List<LinkedIncident>> byTold = new LinkedHashMap<>();
        for (IncidentLink link : links) {
            String id = link.imported().id();
            Snapshot source = last.get(link.imported().dataSet());
            if (source == null) {
                throw new IllegalArgumentException("incident " + id + " must be of an imported data set");
            }
            boolean whole = termsAllow || source.head().terms().rowsMayBePassedOn();
            byTold.computeIfAbsent(link.told().id(), key -> new ArrayList<>())
                    .add(LinkedIncident.of(link, source, whole));
        }
        return new LinkedIncidents(List.copyOf(last.values()), byTold);
    }

    /** Whether anything was imported into the case. */
    public boolean isThereAny() {
        return !sources.isEmpty();
    }

    /** Beside one incident of the reports, the likeliest first. */
    public List<LinkedIncident> of(CaseIncident told) {
        return byTold.getOrDefault(told.id(), List.of());
    }

    /** The snapshots that links lead to, in the order of {@link #sources}. */
    public List<Snapshot> cited() {
        return sources.stream()
                .filter(source -> byTold.values().stream().flatMap(List::stream).anyMatch(linked -> linked.source()
                        .equals(source)))
                .toList();
    }
}
