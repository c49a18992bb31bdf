package org.parley.docket.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.model.Place;
import org.parley.model.Toll;

/** Finds accounts that are of one happening. */
final class Linking {

    /** Tolls further apart than this factor are of different happenings: first counts often double, seldom more. */
    private static final double TOLL_FACTOR = 3;

    /** How many words accounts without a country must share. */
    private static final int SHARED = 2;

    private Linking() {}

    /**
     * Accounts of one happening that tell its days.
     *
     * @param told of different reports, in order of days
     * @param sites that they name
     */
    record Linked(List<Told> told, Set<String> sites) {

        static Linked of(List<Told> told) {
            Set<String> sites = new TreeSet<>();
            told.forEach(one -> sites.addAll(one.sites()));
            return new Linked(List.copyOf(told), sites);
        }
    }

    /** Each joins the last group, in order of days, that it fits and that has no account of its own report. */
    static List<Linked> link(List<Told> block) {
        List<Told> sorted = new ArrayList<>(block);
        sorted.sort(Comparator.comparing((Told told) ->
                        told.days() == null ? LocalDate.MAX : told.days().first())
                .thenComparing(Told::report)
                .thenComparing(told -> told.incident().spans().get(0)));
        List<List<Told>> groups = new ArrayList<>();
        for (Told told : sorted) {
            List<Told> home = null;
            for (int i = groups.size() - 1; i >= 0 && home == null; i--) {
                List<Told> group = groups.get(i);
                if (gap(group.get(0), told) > 1) {
                    break;
                }
                home = group.stream().allMatch(other -> same(other, told)) ? group : null;
            }
            if (home == null) {
                home = new ArrayList<>();
                groups.add(home);
            }
            home.add(told);
        }
        return groups.stream().map(Linked::of).toList();
    }

    /**
     * Each incident without a day joins the only dated one at the same site by name, else those without a day there.
     *
     * @return all groups, those with days first
     */
    static List<List<Told>> atNamedSites(List<Linked> linked, List<Told> undated) {
        List<List<Told>> groups = new ArrayList<>();
        Map<String, List<List<Told>>> bySite = new HashMap<>();
        for (Linked one : linked) {
            List<Told> group = new ArrayList<>(one.told());
            groups.add(group);
            one.sites().forEach(site -> bySite.computeIfAbsent(site, key -> new ArrayList<>())
                    .add(group));
        }
        List<Told> sorted = undated.stream()
                .sorted(Comparator.comparing(Told::report)
                        .thenComparing(told -> told.incident().spans().get(0)))
                .toList();
        for (Told told : sorted) {
            Set<String> sites = told.sites();
            List<List<Told>> fitting = sites.stream()
                    .flatMap(site -> bySite.getOrDefault(site, List.of()).stream())
                    .distinct()
                    .filter(group -> group.stream().allMatch(other -> mayBe(other, told)))
                    .toList();
            if (fitting.size() == 1) {
                fitting.get(0).add(told);
            } else {
                List<Told> alone = new ArrayList<>(List.of(told));
                groups.add(alone);
                sites.forEach(site ->
                        bySite.computeIfAbsent(site, key -> new ArrayList<>()).add(alone));
            }
        }
        return groups;
    }

    /** Whether two accounts of different reports could be of one happening, days and words apart. */
    private static boolean mayBe(Told a, Told b) {
        return !a.report().equals(b.report())
                && a.incident().kind().type() == b.incident().kind().type()
                && fits(a.incident().findPlace(), b.incident().findPlace())
                && fits(a.incident().killed(), b.incident().killed())
                && fits(a.incident().detained(), b.incident().detained());
    }

    private static long gap(Told a, Told b) {
        return a.days() == null || b.days() == null ? 0 : a.days().apart(b.days());
    }

    private static boolean same(Told a, Told b) {
        return gap(a, b) <= 1
                && a.isCoarse() == b.isCoarse()
                && mayBe(a, b)
                && (a.hasCountry() || shared(a, b) >= SHARED);
    }

    private static int shared(Told a, Told b) {
        Set<String> others = b.stems();
        return (int) a.stems().stream().filter(others::contains).count();
    }

    /** Places fit when one may lie in the other: same name, or same province with one of them coarse. */
    private static boolean fits(Optional<Place> a, Optional<Place> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return true;
        }
        Place one = a.get();
        Place two = b.get();
        if (one.name().equals(two.name())) {
            return true;
        }
        boolean provinces = one.findAdmin1().isEmpty()
                || two.findAdmin1().isEmpty()
                || one.findAdmin1().equals(two.findAdmin1());
        boolean coarse = one.precision().compareTo(Place.Precision.DISTRICT) >= 0
                || two.precision().compareTo(Place.Precision.DISTRICT) >= 0;
        return provinces && coarse;
    }

    private static boolean fits(Toll a, Toll b) {
        if (a.min() == 0 || b.min() == 0) {
            return true;
        }
        double greater = Math.max(a.min(), b.min());
        return greater <= TOLL_FACTOR * Math.min(a.min(), b.min());
    }
}
