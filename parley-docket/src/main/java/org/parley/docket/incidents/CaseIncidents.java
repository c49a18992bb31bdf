package org.parley.docket.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * the days are at most one apart, and the tolls could be of one happening; where no country is told, their sentences
 * must share words. Incidents without a day stay alone, but for those at one site by name, and for people held: the same
 * number of the same states. Blocked by country, kind and day: linear in the number of incidents, quadratic only within a block.
 */
public final class CaseIncidents {

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

    /**
     * The incidents of a case.
     *
     * @param memo remembers those of which nothing changed
     */
    public static Found of(List<Page> pages, Memo memo) {
        return of(pages, memo, incident -> true);
    }

    /**
     * The incidents of a part of a case that can be looked at alone; see {@link Trace}.
     *
     * @param memo remembers those of which nothing changed
     * @param among which accounts belong to it
     */
    public static Found of(List<Page> pages, Memo memo, Predicate<Incident> among) {
        TreeMap<String, List<Told>> blocks = new TreeMap<>();
        TreeMap<String, List<Told>> byNumber = new TreeMap<>();
        List<Told> undated = new ArrayList<>();
        for (Page page : pages) {
            for (Told told : page.once("incidents told", () -> told(page))) {
                Incident incident = told.incident();
                if (!among.test(incident)) {
                    continue;
                }
                if (told.days() == null && isOfNumber(incident)) {
                    byNumber.computeIfAbsent(number(page, incident), key -> new ArrayList<>())
                            .add(told);
                } else if (told.days() == null) {
                    undated.add(told);
                } else {
                    blocks.computeIfAbsent(block(incident), key -> new ArrayList<>())
                            .add(told);
                }
            }
        }
        List<Linking.Linked> linked = new ArrayList<>();
        blocks.forEach(
                (key, block) -> linked.addAll(memo.of("incidents of a block", key, block, () -> Linking.link(block))));
        List<List<Told>> groups = Linking.atNamedSites(linked, undated);
        groups.addAll(byNumber.values());
        List<CaseIncident> incidents = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (List<Told> group : groups) {
            Made made = memo.of("incident", group.get(0).incident().id(), group, () -> Made.of(group));
            incidents.add(made.incident());
            facts.addAll(made.facts());
        }
        incidents.sort(Comparator.comparing((CaseIncident incident) ->
                        incident.findDate().map(EventDate::edtf).orElse("9999"))
                .thenComparing(incident -> incident.accounts().get(0))
                .thenComparing(CaseIncident::id));
        return new Found(incidents, facts);
    }

    /** Country and kind: incidents with a day are linked within these only. */
    private static String block(Incident incident) {
        return incident.findPlace().flatMap(Place::findCountry).orElse("")
                + '\t'
                + incident.kind().type();
    }

    /** By what the incidents that a report tells can meet those of others, in its order. */
    public static List<Trace> traces(Page page) {
        return told(page).stream()
                .map(told -> {
                    Incident incident = told.incident();
                    Value.Days days = told.days();
                    if (days != null) {
                        return new Trace(incident.id(), block(incident), days.first(), days.last(), told.sites());
                    }
                    return isOfNumber(incident)
                            ? new Trace(incident.id(), "held\t" + number(page, incident), null, null, Set.of())
                            : new Trace(incident.id(), "", null, null, told.sites());
                })
                .toList();
    }

    /** An incident with its facts. */
    private record Made(CaseIncident incident, List<Fact> facts) {

        static Made of(List<Told> group) {
            CaseIncident incident = CaseIncidents.incident(group);
            return new Made(
                    incident,
                    group.stream()
                            .flatMap(told -> CaseIncidents.facts(incident.id(), told).stream())
                            .toList());
        }
    }

    private static List<Told> told(Page page) {
        return Stream.concat(page.read().incidents().stream(), HappeningFinder.find(page).stream())
                .map(incident -> new Told(
                        page,
                        incident,
                        incident.findDate().flatMap(Value.Days::find).orElse(null)))
                .toList();
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
        boolean about = told.incident()
                .findDate()
                .filter(date -> date.edtf().endsWith("~"))
                .isPresent();
        if (told.days() != null && !told.days().isCoarse() && !about) {
            facts.add(new Fact(id, "date", told.days(), account));
        }
        facts.add(new Fact(id, "happened", new Value.Term("happened", Discrepancy.Kind.VALUE, "happened"), account));
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
