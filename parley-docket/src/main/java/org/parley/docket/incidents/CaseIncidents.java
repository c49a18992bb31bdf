package org.parley.docket.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.docket.compare.Fact;
import org.parley.docket.compare.Value;
import org.parley.docket.lookup.Memo;
import org.parley.docket.page.Page;
import org.parley.docket.page.Word;
import org.parley.model.Account;
import org.parley.model.CaseIncident;
import org.parley.model.ContentId;
import org.parley.model.Discrepancy;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.Incident;
import org.parley.model.Place;
import org.parley.model.Span;
import org.parley.model.Toll;

/**
 * The incidents of a case. Two reports tell of the same incident when the kind fits, the places do not exclude each other,
 * the days are at most one apart, and the tolls could be of one happening; where no country is told, the day must be the
 * same and their sentences share words. Incidents without a day stay alone, but for people held: the same number of the same
 * states. Blocked by country, kind and day: linear in the number of incidents, quadratic only within a block.
 */
public final class CaseIncidents {

    /** Tolls further apart than this factor are of different happenings: first counts often double, seldom more. */
    private static final double TOLL_FACTOR = 3;

    /** Letters by which words are compared, and how many words accounts without a country must share. */
    private static final int STEM = 5;

    private static final int SHARED = 3;

    private CaseIncidents() {}

    /**
     * What was found.
     *
     * @param incidents sorted by day (undated last), then first account
     * @param facts of each, with its id as item
     */
    public record Found(List<CaseIncident> incidents, List<Fact> facts) {

        public Found {
            incidents = List.copyOf(incidents);
            facts = List.copyOf(facts);
        }
    }

    private record Told(Page page, Incident incident, Value.@Nullable Days days) {

        String report() {
            return page.report().id();
        }

        boolean hasCountry() {
            return incident.findPlace().flatMap(Place::findCountry).isPresent();
        }

        /** Beginnings of the longer words of its sentence. */
        Set<String> stems() {
            Set<String> stems = new TreeSet<>();
            page.findLine(incident.spans().get(0)).ifPresent(line -> {
                for (Word word : line.words()) {
                    if (word.lower().length() > 3) {
                        stems.add(word.lower()
                                .substring(0, Math.min(STEM, word.lower().length())));
                    }
                }
            });
            return stems;
        }
    }

    /**
     * The incidents of a case.
     *
     * @param memo remembers those of the same country and kind
     */
    public static Found of(List<Page> pages, Memo memo) {
        TreeMap<String, List<Told>> blocks = new TreeMap<>();
        TreeMap<String, List<Told>> byNumber = new TreeMap<>();
        List<Found> found = new ArrayList<>();
        for (Page page : pages) {
            for (Told told : page.once("incidents told", () -> told(page))) {
                Incident incident = told.incident();
                Value.Days days = told.days();
                if (days == null && isOfNumber(incident)) {
                    byNumber.computeIfAbsent(number(page, incident), key -> new ArrayList<>())
                            .add(told);
                } else if (days == null) {
                    found.add(page.once("incident alone", incident.id(), () -> found(List.of(List.of(told)))));
                } else {
                    String country =
                            incident.findPlace().flatMap(Place::findCountry).orElse(days.words());
                    blocks.computeIfAbsent(country + '\t' + incident.kind().type(), key -> new ArrayList<>())
                            .add(told);
                }
            }
        }
        blocks.forEach(
                (key, block) -> found.add(memo.of("incidents of a block", key, block, () -> found(link(block)))));
        byNumber.forEach(
                (key, held) -> found.add(memo.of("incidents of a number", key, held, () -> found(List.of(held)))));
        List<CaseIncident> incidents = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (Found some : found) {
            incidents.addAll(some.incidents());
            facts.addAll(some.facts());
        }
        incidents.sort(Comparator.comparing((CaseIncident incident) ->
                        incident.findDate().map(EventDate::edtf).orElse("9999"))
                .thenComparing(incident -> incident.accounts().get(0))
                .thenComparing(CaseIncident::id));
        return new Found(incidents, facts);
    }

    private static List<Told> told(Page page) {
        return Stream.concat(page.read().incidents().stream(), HappeningFinder.find(page).stream())
                .map(incident -> new Told(
                        page,
                        incident,
                        incident.findDate().flatMap(Value.Days::find).orElse(null)))
                .toList();
    }

    private static Found found(List<List<Told>> groups) {
        List<CaseIncident> incidents = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (List<Told> group : groups) {
            CaseIncident incident = incident(group);
            incidents.add(incident);
            group.forEach(told -> facts.addAll(facts(incident.id(), told)));
        }
        return new Found(incidents, facts);
    }

    /** People held, without a day: two or more, of a state. */
    private static boolean isOfNumber(Incident incident) {
        return incident.kind().type() == EventType.COERCE && incident.detained().min() > 1;
    }

    /** How many are held, and of which states: by this reports that name no day tell of the same. */
    private static String number(Page page, Incident incident) {
        Optional<Span> held = page.findLine(incident.spans().get(0)).flatMap(HappeningFinder::held);
        if (held.isEmpty()) {
            return incident.id();
        }
        String states = page.mentions(held.get()).stream()
                .flatMap(mention -> Optional.ofNullable(mention.actor().code()).stream())
                .sorted()
                .distinct()
                .collect(Collectors.joining("+"));
        String whose = states.isEmpty() ? tail(page, held.get()) : states;
        return incident.detained().min() + "\t" + whose;
    }

    /** The last two words, which say who is held. */
    private static String tail(Page page, Span span) {
        List<Word> words = page.wordsIn(span);
        return words.subList(Math.max(0, words.size() - 2), words.size()).stream()
                .map(Word::lower)
                .collect(Collectors.joining(" "));
    }

    /** Each joins the first group, in order of days, that it fits and that has no account of its own report. */
    private static List<List<Told>> link(List<Told> block) {
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
        return groups;
    }

    private static long gap(Told a, Told b) {
        return a.days() == null || b.days() == null ? 0 : a.days().apart(b.days());
    }

    private static boolean same(Told a, Told b) {
        return !a.report().equals(b.report())
                && gap(a, b) <= 1
                && (a.hasCountry() || shared(a, b) >= SHARED)
                && coarse(a) == coarse(b)
                && fits(a.incident().findPlace(), b.incident().findPlace())
                && fits(a.incident().killed(), b.incident().killed())
                && fits(a.incident().detained(), b.incident().detained());
    }

    private static int shared(Told a, Told b) {
        Set<String> shared = a.stems();
        shared.retainAll(b.stems());
        return shared.size();
    }

    private static boolean coarse(Told told) {
        return told.days() != null && told.days().isCoarse();
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

    private static CaseIncident incident(List<Told> group) {
        List<Told> sorted = group.stream()
                .sorted(Comparator.comparing(Told::report)
                        .thenComparing(told -> told.incident().spans().get(0)))
                .toList();
        Set<Account> accounts = new TreeSet<>();
        for (Told told : sorted) {
            accounts.add(account(told));
        }
        Incident finest = sorted.stream()
                .map(Told::incident)
                .filter(incident -> incident.findPlace().isPresent())
                .min(Comparator.comparing((Incident incident) ->
                                incident.findPlace().orElseThrow().precision())
                        .thenComparing(Incident::id))
                .orElse(sorted.get(0).incident());
        List<Incident> members = sorted.stream().map(Told::incident).toList();
        return new CaseIncident(
                ContentId.ofFields(
                        "case incident", members.stream().map(Incident::id).toList()),
                members,
                sorted.stream()
                        .flatMap(told -> told.incident().findDate().stream())
                        .min(Comparator.comparing(EventDate::precision).thenComparing(EventDate::edtf))
                        .orElse(null),
                finest.findPlace().orElse(null),
                range(members.stream().map(Incident::killed).toList()),
                range(members.stream().map(Incident::injured).toList()),
                range(members.stream().map(Incident::detained).toList()),
                List.copyOf(accounts));
    }

    private static Account account(Told told) {
        String event = told.incident().events().isEmpty()
                ? null
                : told.incident().events().get(0);
        return new Account(
                told.report(),
                told.incident().spans(),
                told.incident().findNamedBy().orElse(null),
                event);
    }

    /** From the smallest least to the greatest most of the accounts that give a number. */
    private static Toll range(List<Toll> tolls) {
        List<Toll> told = tolls.stream()
                .filter(toll -> toll.min() > 0 || toll.findMax().orElse(1) > 0)
                .toList();
        if (told.isEmpty()) {
            return Toll.NONE;
        }
        int min = told.stream().mapToInt(Toll::min).min().orElse(0);
        boolean open = told.stream().allMatch(toll -> toll.findMax().isEmpty());
        int most = told.stream()
                .mapToInt(toll -> toll.findMax().orElse(toll.min()))
                .max()
                .orElse(min);
        return new Toll(min, open ? null : most, told.stream().anyMatch(Toll::approx));
    }

    private static List<Fact> facts(String id, Told told) {
        List<Fact> facts = new ArrayList<>();
        Account account = account(told);
        number(told.incident().killed()).ifPresent(value -> facts.add(new Fact(id, "killed", value, account)));
        number(told.incident().injured()).ifPresent(value -> facts.add(new Fact(id, "injured", value, account)));
        number(told.incident().detained()).ifPresent(value -> facts.add(new Fact(id, "detained", value, account)));
        if (told.days() != null && !told.days().isCoarse()) {
            facts.add(new Fact(id, "date", told.days(), account));
        }
        facts.add(new Fact(id, "happened", new Value.Term("happened", Discrepancy.Kind.VALUE, "happened"), account));
        return facts;
    }

    private static Optional<Value> number(Toll toll) {
        if (toll.min() == 0) {
            return Optional.empty();
        }
        double most = toll.approx()
                ? Math.max(toll.min() * 1.1, toll.findMax().orElse(toll.min()))
                : toll.findMax().map(Integer::doubleValue).orElse(Double.POSITIVE_INFINITY);
        double least = toll.approx() ? toll.min() * 0.9 : toll.min();
        String words =
                toll.findMax().isEmpty() ? "at least " + toll.min() : (toll.approx() ? "about " : "") + toll.min();
        return Optional.of(new Value.Amount(least, most, toll.approx(), words));
    }
}
