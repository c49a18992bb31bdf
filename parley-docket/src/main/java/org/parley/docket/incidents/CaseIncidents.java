package org.parley.docket.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.docket.compare.Fact;
import org.parley.docket.compare.Value;
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
 * the days are at most one apart, and the tolls could be of one happening; where no country is told, their sentences
 * must share words. Incidents without a day stay alone, but for those at one site by name, and for people held: the same
 * number of the same states. Blocked by country, kind and day: linear in the number of incidents, quadratic only within a block.
 */
public final class CaseIncidents {

    /** Tolls further apart than this factor are of different happenings: first counts often double, seldom more. */
    private static final double TOLL_FACTOR = 3;

    /** Letters by which words are compared, and how many words accounts without a country must share. */
    private static final int STEM = 5;

    private static final int SHARED = 2;

    /** Beginnings of words that stand in any account of dead and wounded. */
    private static final Set<String> OF_ANY_TOLL = Set.of(
            "kille", "peopl", "perso", "wound", "injur", "least", "more", "than", "about", "died", "dead", "death",
            "hurt", "said", "says", "told", "when", "while", "after", "accor", "polic", "offic", "repor", "were",
            "have", "that", "with", "from", "civil", "ano", "other", "also", "near", "hospi", "minis");

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

        /** The sites that its sentence, or the one before in the paragraph, names. */
        Set<String> sites() {
            return page.findLine(incident.spans().get(0))
                    .map(line -> NamedSites.near(page, line))
                    .orElse(Set.of());
        }

        /** Beginnings of the longer words of its sentence, those of any toll aside. */
        Set<String> stems() {
            Set<String> stems = new TreeSet<>();
            page.findLine(incident.spans().get(0)).ifPresent(line -> {
                for (Word word : line.words()) {
                    String stem = word.lower()
                            .substring(0, Math.min(STEM, word.lower().length()));
                    if (stem.length() > 3 && !OF_ANY_TOLL.contains(stem)) {
                        stems.add(stem);
                    }
                }
            });
            return stems;
        }
    }

    public static Found of(List<Page> pages) {
        TreeMap<String, List<Told>> blocks = new TreeMap<>();
        TreeMap<String, List<Told>> byNumber = new TreeMap<>();
        List<Told> undated = new ArrayList<>();
        for (Page page : pages) {
            List<Incident> told = new ArrayList<>(page.read().incidents());
            told.addAll(HappeningFinder.find(page));
            for (Incident incident : told) {
                Value.Days days = incident.findDate().flatMap(Value.Days::find).orElse(null);
                String country =
                        incident.findPlace().flatMap(Place::findCountry).orElse(null);
                Told one = new Told(page, incident, days);
                if (days == null && isOfNumber(incident)) {
                    byNumber.computeIfAbsent(number(page, incident), key -> new ArrayList<>())
                            .add(one);
                } else if (days == null) {
                    undated.add(one);
                } else {
                    blocks.computeIfAbsent(
                                    (country == null ? "" : country)
                                            + '\t'
                                            + incident.kind().type(),
                                    key -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        List<List<Told>> groups = new ArrayList<>();
        blocks.values().forEach(block -> groups.addAll(link(block)));
        atNamedSites(groups, undated);
        groups.addAll(byNumber.values());
        List<CaseIncident> incidents = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (List<Told> group : groups) {
            CaseIncident incident = incident(group);
            incidents.add(incident);
            group.forEach(told -> facts.addAll(facts(incident.id(), told)));
        }
        incidents.sort(Comparator.comparing((CaseIncident incident) ->
                        incident.findDate().map(EventDate::edtf).orElse("9999"))
                .thenComparing(incident -> incident.accounts().get(0))
                .thenComparing(CaseIncident::id));
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
        block.sort(Comparator.comparing((Told told) ->
                        told.days() == null ? LocalDate.MAX : told.days().first())
                .thenComparing(Told::report)
                .thenComparing(told -> told.incident().spans().get(0)));
        List<List<Told>> groups = new ArrayList<>();
        for (Told told : block) {
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

    /** Each incident without a day joins the only dated one at the same site by name, else those without a day there. */
    private static void atNamedSites(List<List<Told>> groups, List<Told> undated) {
        Map<String, List<List<Told>>> bySite = new HashMap<>();
        for (List<Told> group : groups) {
            sites(group).forEach(site -> bySite.computeIfAbsent(site, key -> new ArrayList<>())
                    .add(group));
        }
        undated.sort(Comparator.comparing(Told::report)
                .thenComparing(told -> told.incident().spans().get(0)));
        for (Told told : undated) {
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
    }

    private static Set<String> sites(List<Told> group) {
        Set<String> sites = new TreeSet<>();
        group.forEach(told -> sites.addAll(told.sites()));
        return sites;
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
        return gap(a, b) <= 1 && (a.hasCountry() || shared(a, b) >= SHARED) && coarse(a) == coarse(b) && mayBe(a, b);
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
        number(told.incident().killed())
                .ifPresent(value -> facts.add(new Fact(id, "killed", value, told.page(), account)));
        number(told.incident().injured())
                .ifPresent(value -> facts.add(new Fact(id, "injured", value, told.page(), account)));
        number(told.incident().detained())
                .ifPresent(value -> facts.add(new Fact(id, "detained", value, told.page(), account)));
        boolean about = told.incident()
                .findDate()
                .filter(date -> date.edtf().endsWith("~"))
                .isPresent();
        if (told.days() != null && !told.days().isCoarse() && !about) {
            facts.add(new Fact(id, "date", told.days(), told.page(), account));
        }
        facts.add(new Fact(
                id, "happened", new Value.Term("happened", Discrepancy.Kind.VALUE, "happened"), told.page(), account));
        return facts;
    }

    private static Optional<Value> number(Toll toll) {
        if (toll.min() == 0) {
            return Optional.empty();
        }
        boolean open = toll.findMax().isEmpty();
        double most = toll.findMax().map(Integer::doubleValue).orElse(Double.POSITIVE_INFINITY);
        double least = toll.approx() && !open ? toll.min() * 0.9 : toll.min();
        boolean above = open && toll.approx() && toll.min() % 10 == 1;
        String words = above
                ? "more than " + (toll.min() - 1)
                : (open ? "at least " : toll.approx() ? "about " : "") + toll.min();
        most = toll.approx() ? Math.max(toll.min() * 1.1, most) : most;
        return Optional.of(new Value.Amount(least, most, toll.approx(), words));
    }
}
