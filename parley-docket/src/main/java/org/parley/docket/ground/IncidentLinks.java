package org.parley.docket.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.docket.compare.Value;
import org.parley.model.CaseIncident;
import org.parley.model.GroundIncident;

/**
 * Links the incidents that reports tell with imported ones. A day, a type and a place that fit are needed; the same is what has the same
 * day, the same fine place, and the toll or the perpetrator beside, with nothing against it and no second one like it. All else that fits
 * is possibly the same, the five likeliest for each. Rejected: a sum of points, which nobody can check. Holds the incidents of the reports
 * and their links, not the imported ones. Used by one thread.
 */
public final class IncidentLinks {

    private static final int MOST_POSSIBLE = 5;

    private final Map<LocalDate, List<Told>> byDay = new HashMap<>();
    private final Map<String, List<Found>> found = new LinkedHashMap<>();

    private record Told(CaseIncident incident, Value.Days days) {}

    private record Found(Told told, GroundIncident imported, Resemblance resemblance) {}

    /** @param told incidents of the reports; those without a day, or known to no finer than a month, get no links */
    public IncidentLinks(List<CaseIncident> told) {
        for (CaseIncident incident : told) {
            Optional<Value.Days> days =
                    incident.findDate().flatMap(Value.Days::find).filter(value -> !value.isCoarse());
            if (days.isEmpty()) {
                continue;
            }
            Told one = new Told(incident, days.get());
            found.put(incident.id(), new ArrayList<>());
            for (LocalDate day = days.get().first().minusDays(1);
                    !day.isAfter(days.get().last().plusDays(1));
                    day = day.plusDays(1)) {
                byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(one);
            }
        }
    }

    /** Compares an imported incident, its sides named, with all that it could be. One known to no finer than a month is none of them. */
    public void add(GroundIncident imported) {
        if (imported.to().toEpochDay() - imported.from().toEpochDay() > Resemblance.MOST_DAYS) {
            return;
        }
        List<Told> near = new ArrayList<>();
        for (LocalDate day = imported.from(); !day.isAfter(imported.to()); day = day.plusDays(1)) {
            for (Told told : byDay.getOrDefault(day, List.of())) {
                if (!near.contains(told)) {
                    near.add(told);
                }
            }
        }
        for (Told told : near) {
            Resemblance.find(told.incident(), told.days(), imported)
                    .ifPresent(resemblance -> keep(new Found(told, imported, resemblance)));
        }
    }

    private void keep(Found one) {
        List<Found> all = found.getOrDefault(one.told().incident().id(), new ArrayList<>());
        all.add(one);
        if (all.size() > 4 * MOST_POSSIBLE) {
            all.sort(BEST_FIRST);
            all.subList(2 * MOST_POSSIBLE, all.size()).clear();
        }
    }

    private static final Comparator<Found> BEST_FIRST = Comparator.comparingInt(
                    (Found one) -> -one.resemblance().weight())
            .thenComparing(one -> one.imported().id());

    /** All links: by incident of the reports in the order given, the likeliest first. */
    public List<IncidentLink> links() {
        Map<String, Long> claims = found.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.resemblance().couldBeSame())
                .collect(Collectors.groupingBy(one -> one.imported().id(), Collectors.counting()));
        List<IncidentLink> links = new ArrayList<>();
        for (List<Found> all : found.values()) {
            all.sort(BEST_FIRST);
            long rivals =
                    all.stream().filter(one -> one.resemblance().couldBeSame()).count();
            all.stream()
                    .limit(MOST_POSSIBLE)
                    .forEach(one -> links.add(
                            link(one, rivals, claims.getOrDefault(one.imported().id(), 0L))));
        }
        return links;
    }

    private static IncidentLink link(Found one, long rivals, long claims) {
        List<String> reasons = new ArrayList<>(one.resemblance().reasons());
        reasons.addAll(one.resemblance().against());
        boolean same = one.resemblance().couldBeSame();
        if (same && rivals > 1) {
            reasons.add("but " + rivals + " imported incidents fit as well");
        }
        if (same && claims > 1) {
            reasons.add("but it fits " + claims + " incidents of the reports");
        }
        return new IncidentLink(
                one.told().incident(),
                one.imported(),
                same && rivals == 1 && claims == 1 ? IncidentLink.Likeness.SAME : IncidentLink.Likeness.POSSIBLY_SAME,
                reasons);
    }
}
