package org.parley.reading.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.IncidentKind;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.place.PlaceMention;
import org.parley.reading.time.DateMention;
import org.parley.reading.time.ReportDays;

/** Finds what sentences tell to have happened on the ground, with the words around it. Made for one report. */
final class HappeningFinder {

    private static final Set<String> SAYING = Set.of(
            "say",
            "confirm",
            "announce",
            "report",
            "tell",
            "state",
            "add",
            "note",
            "release",
            "learn",
            "condemn",
            "quote");
    private static final Set<String> OCCURRING = Set.of(
            "occur",
            "happen",
            "hit",
            "strike",
            "rock",
            "erupt",
            "break",
            "take",
            "target",
            "kill",
            "wound",
            "injure",
            "tear",
            "rip",
            "leave",
            "claim",
            "follow",
            "continue",
            "destroy",
            "damage",
            "shake");
    private static final Set<Place.Precision> WIDE = Set.of(Place.Precision.COUNTRY, Place.Precision.REGION);
    private static final Set<String> HURTING =
            Set.of("kill", "wound", "injure", "die", "murder", "assassinate", "dead", "behead", "abduct", "kidnap");
    private static final Pattern SUMMARY = Pattern.compile(
            " (?:separate|two|three|four|five|several|multiple|numerous) (?:\\S+ ){0,3}(?:operation|attack|incident|clash|bombing|strike|raid) "
                    + "| (?:past|last) (?:24|48|\\S+) hour | series of (?:\\S+ ){0,2}(?:operation|attack|incident|clash|bombing|strike|raid) "
                    + "| across the country ");
    private static final Pattern WAR = Pattern.compile(
            " since (?:\\S+ ){0,6}(?:invasion|war|uprising|conflict|revolution|insurgency|start|beginning|begin|start|fall|overthrow|coup) ");
    private static final Pattern IN_WAR = Pattern.compile(
            " (?:in|during) (?:the|a|its|their|this) (?:\\S+ ){0,3}(?:war|conflict|insurgency|uprising|rebellion|genocide) ");
    private static final Set<String> WARS =
            Set.of("war", "conflict", "insurgency", "uprising", "rebellion", "genocide", "revolution", "occupation");
    private static final Set<String> FORMER = Set.of("recent", "past", "previous", "earlier", "former");
    private static final int IN_WAR_SUM = 100;
    private static final int WAR_SUM = 500;
    private static final int BACKGROUND_DAYS = 31;

    private final Lexicon lexicon;
    private final VictimFinder victims;
    private final List<DateMention> dates;
    private final List<PlaceMention> places;
    private final List<Actor> actors;
    private final ReportDays days;

    HappeningFinder(
            Lexicon lexicon, List<DateMention> dates, List<PlaceMention> places, List<Actor> actors, ReportDays days) {
        this.lexicon = lexicon;
        this.victims = new VictimFinder(lexicon);
        this.dates = dates;
        this.places = places;
        this.actors = actors;
        this.days = days;
    }

    /** In text order. */
    List<Happening> find(Report report, Annotation annotation) {
        List<Happening> out = new ArrayList<>();
        Set<Integer> headings = Headings.of(report, annotation, days);
        for (int s = 0; s < annotation.sentences().size(); s++) {
            if (headings.contains(s)) {
                continue;
            }
            Span span = annotation.sentences().get(s).span();
            Tree tree = new Tree(annotation.sentences().get(s), days.storyOf(span.end()));
            for (int i = tree.first(); i < tree.size(); i++) {
                boolean verb = tree.isVerb(i);
                if (verb || tree.isNoun(i) || tree.tag(i).startsWith("JJ")) {
                    int number = s;
                    int at = i;
                    lexicon.find(tree.lemma(i), verb)
                            .filter(trigger -> Actuality.isTold(tree, at))
                            .flatMap(trigger -> happening(tree, at, number, trigger))
                            .ifPresent(out::add);
                }
            }
        }
        return out;
    }

    private Optional<Happening> happening(Tree tree, int i, int sentence, Trigger trigger) {
        List<Count> counts = new ArrayList<>();
        if (trigger.effect() != Effect.NONE) {
            for (int head : victims.victims(tree, i)) {
                boolean people = HURTING.contains(tree.lemma(i)) || victims.isPeople(tree, head);
                if (people && !isBomber(tree, head)) {
                    CountReader.read(tree, head).ifPresent(counts::add);
                }
            }
            if (tree.hasChild(i, "advmod", Set.of("also"))) {
                counts.replaceAll(Count::asAdditional);
            }
            counts.removeIf(count -> count.max() != null && count.max() == 0);
            if (counts.isEmpty()) {
                return Optional.empty();
            }
        }
        DateMention day = day(tree, i);
        Span span = tree.sentence().span();
        if (isTotal(span, tree)
                || isSumOfWar(tree, i, day, counts)
                || isSumWithoutDay(tree, i, day, counts)
                || isBackground(tree, i, day)) {
            return Optional.empty();
        }
        PlaceMention place = place(tree, i);
        if (trigger.effect() == Effect.NONE && !standsAlone(tree, i, day, place)) {
            return Optional.empty();
        }
        boolean summary = SUMMARY.matcher(tree.lemmas()).find();
        return Optional.of(new Happening(
                sentence,
                tree.at(i).span(),
                summary ? trigger.kind() : kind(tree, trigger),
                trigger.effect(),
                counts,
                day,
                day == null && !hasPerfect(tree, i) ? about(span) : null,
                place == null ? null : place.place(),
                place == null ? null : place.span(),
                victims.agent(tree, i).map(head -> participant(tree, head)).orElse(null),
                summary,
                day == null && hasPerfect(tree, i) && !tree.relation(i).equals("ccomp")));
    }

    /** Whether a happening without victims is told for its own sake: it occurs in a main clause, at a day and a place. */
    private static boolean standsAlone(Tree tree, int i, @Nullable DateMention day, @Nullable PlaceMention place) {
        if (day == null || place == null) {
            return false;
        }
        if (tree.isVerb(i)) {
            return Set.of("root", "conj", "ccomp", "parataxis").contains(tree.relation(i))
                    && Set.of("VBD", "VBN").contains(tree.tag(i));
        }
        int head = tree.head(i);
        return tree.relation(i).startsWith("nsubj") && head >= 0 && OCCURRING.contains(tree.lemma(head));
    }

    /** The attacker who dies in the attack is not one of the attack's victims. */
    private static boolean isBomber(Tree tree, int head) {
        String words = tree.lower(head);
        return Set.of("himself", "herself", "themselves").contains(words)
                || (tree.lemma(head).equals("bomber")
                        && (tree.relation(head).equals("conj")
                                || tree.children(head).stream()
                                        .anyMatch(j -> tree.lower(j).equals("suicide")
                                                || tree.relation(j).equals("conj"))));
    }

    private IncidentKind kind(Tree tree, Trigger trigger) {
        if (trigger.kind().type() != EventType.ASSAULT
                || trigger.kind()
                        .findMode()
                        .filter(mode -> !mode.equals("explosives"))
                        .isPresent()) {
            return trigger.kind();
        }
        return lexicon.findMeans(tree.lemmas()).orElse(trigger.kind());
    }

    /** "As many as 70,000 have died": nobody counts so many in one day. */
    private static boolean isSumWithoutDay(Tree tree, int i, @Nullable DateMention day, List<Count> counts) {
        boolean perfect = tree.children(i).stream()
                .anyMatch(j -> tree.relation(j).equals("aux") && tree.lemma(j).equals("have"));
        return perfect
                && day == null
                && counts.stream()
                        .anyMatch(count -> Math.max(count.min(), count.max() == null ? 0 : count.max()) >= WAR_SUM);
    }

    /** "A war that ended in 2005 killed 300,000", "13,000 died in the insurgency". */
    private static boolean isSumOfWar(Tree tree, int i, @Nullable DateMention day, List<Count> counts) {
        boolean large = counts.stream().anyMatch(count -> count.min() >= IN_WAR_SUM);
        boolean byWar = tree.children(i).stream()
                .anyMatch(j -> tree.relation(j).startsWith("nsubj") && WARS.contains(tree.lemma(j)));
        boolean ofWar =
                tree.relation(i).startsWith("acl") && tree.head(i) >= 0 && WARS.contains(tree.lemma(tree.head(i)));
        return byWar
                || ofWar
                || (large && day == null && IN_WAR.matcher(tree.lemmas()).find());
    }

    /** Sums over months or years are no toll of one happening. */
    private boolean isTotal(Span sentence, Tree tree) {
        boolean stretch = dates.stream()
                .filter(date -> sentence.contains(date.span()))
                .anyMatch(date -> date.last().isAfter(date.first().plusDays(14)));
        String lemmas = tree.lemmas();
        boolean perfect = lemmas.contains(" have ");
        return (stretch && (perfect || lemmas.contains(" since ")))
                || WAR.matcher(lemmas).find()
                || lemmas.contains(" so far this ")
                || (perfect
                        && (lemmas.contains(" to date ")
                                || lemmas.contains(" recently ")
                                || lemmas.contains(" in recent ")));
    }

    /** What lies more than a month back is history, and so is the past of somebody who is described. */
    private boolean isBackground(Tree tree, int i, @Nullable DateMention day) {
        Optional<LocalDate> base = days.at(tree.at(i).begin());
        if (day != null && base.isPresent()) {
            LocalDate earliest = base.get().minusDays(BACKGROUND_DAYS);
            if (day.last().isBefore(earliest)) {
                return true;
            }
        }
        if (day != null && day.last().isAfter(day.first().plusDays(2 * BACKGROUND_DAYS))) {
            return true;
        }
        if (day != null && base.isEmpty() && !day.isDay()) {
            return true;
        }
        boolean former = tree.isNoun(i)
                && day == null
                && tree.children(i).stream().anyMatch(j -> FORMER.contains(tree.lower(j)));
        if (former || isOfAnotherDay(tree, i)) {
            return true;
        }
        boolean pluperfect = tree.children(i).stream()
                .anyMatch(j -> tree.relation(j).equals("aux") && tree.lower(j).equals("had"));
        return pluperfect && day == null;
    }

    /** "the worst since April, when a bomb killed 140": what happened then is told by the way. */
    private boolean isOfAnotherDay(Tree tree, int i) {
        int head = tree.head(i);
        boolean clause = tree.relation(i).startsWith("acl") || tree.relation(i).equals("advcl");
        return clause
                && head >= 0
                && dates.stream()
                        .anyMatch(date -> date.span().contains(tree.at(head).begin())
                                && (!date.isDay() || date.last().equals(LocalDate.MAX)));
    }

    private @Nullable EventDate about(Span sentence) {
        return days.at(sentence.begin())
                .map(date -> new EventDate(date + "~", EventDate.Precision.DAY))
                .orElse(null);
    }

    /** The date of the trigger's clause; of several in the sentence the one that hangs nearest, not that of the saying. */
    private @Nullable DateMention day(Tree tree, int i) {
        Span sentence = tree.sentence().span();
        return dates.stream()
                .filter(date -> sentence.contains(date.span()))
                .filter(date -> !date.last().equals(LocalDate.MAX))
                .filter(date -> !saysWhen(tree, i, date) && !isOfAnotherVerb(tree, i, date.span()))
                .min(Comparator.comparingInt((DateMention date) -> date.isNight() ? 1 : 0)
                        .thenComparingInt(date -> distance(tree, i, date))
                        .thenComparing(DateMention::span))
                .orElse(null);
    }

    private static boolean hasPerfect(Tree tree, int i) {
        return tree.children(i).stream()
                .anyMatch(j -> tree.relation(j).equals("aux") && tree.lemma(j).equals("have"));
    }

    private static boolean saysWhen(Tree tree, int i, DateMention date) {
        int head = governor(tree, date.span());
        return head >= 0 && head != i && SAYING.contains(tree.lemma(head)) && tree.isVerb(head);
    }

    /** "killed 19, raising fears of what happened last year": a date or place two verbs below is not of the first. */
    private static boolean isOfAnotherVerb(Tree tree, int i, Span words) {
        int verbs = 0;
        int steps = 0;
        for (int at = governor(tree, words); at >= 0 && steps < tree.size(); at = tree.head(at), steps++) {
            if (at == i || tree.isUnder(i, at)) {
                return verbs > 1;
            }
            verbs += tree.isVerb(at) ? 1 : 0;
        }
        return false;
    }

    private static int governor(Tree tree, Span words) {
        int at = Math.min(tree.tokenAt(words.begin()), tree.size() - 1);
        int steps = 0;
        while (at >= 0 && steps < tree.size() && words.contains(tree.at(at).begin())) {
            at = tree.head(at);
            steps++;
        }
        return at;
    }

    private static int distance(Tree tree, int i, DateMention date) {
        int head = governor(tree, date.span());
        int words = Math.abs(tree.tokenAt(date.span().begin()) - i);
        return head == i
                ? words
                : head >= 0 && (tree.isUnder(head, i) || tree.isUnder(i, head)) ? 20 + words : 60 + words;
    }

    private @Nullable PlaceMention place(Tree tree, int i) {
        Span sentence = tree.sentence().span();
        return places.stream()
                .filter(place -> sentence.contains(place.span()) && !isOfAnotherVerb(tree, i, place.span()))
                .filter(place ->
                        !WIDE.contains(place.place().precision()) || EventSettings.isWithin(tree.sentence(), place))
                .min(Comparator.comparingInt((PlaceMention place) ->
                                WIDE.contains(place.place().precision()) ? 1 : 0)
                        .thenComparingInt(place -> place.place().findCountry().isEmpty() ? 1 : 0)
                        .thenComparingInt(place -> isDescription(tree, i, place) ? 1 : 0)
                        .thenComparingInt(
                                place -> Math.abs(tree.tokenAt(place.span().begin()) - i)))
                .orElse(null);
    }

    /** A place that describes a noun or a past ("a leader from X") is not where it happened. */
    private static boolean isDescription(Tree tree, int i, PlaceMention place) {
        int at = Math.min(tree.tokenAt(place.span().begin()), tree.size() - 1);
        int steps = 0;
        while (at >= 0 && steps++ < tree.size() && at != i) {
            if (tree.relation(at).equals("acl:relcl") && !tree.isUnder(i, at)) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    private Participant participant(Tree tree, int head) {
        int begin = tree.begin(head);
        while (begin < head && (tree.tag(begin).equals("IN") || tree.tag(begin).equals("TO"))) {
            begin++;
        }
        Span span = tree.span(begin, tree.endOfNames(head));
        Optional<Actor> known = actors.stream()
                .filter(actor -> actor.mentions().stream().anyMatch(span::overlaps))
                .max(Comparator.comparingInt(actor -> actor.mentions().stream()
                        .filter(span::overlaps)
                        .mapToInt(Span::end)
                        .max()
                        .orElse(0)));
        StringBuilder words = new StringBuilder();
        for (int j = begin; j < tree.endOfNames(head); j++) {
            words.append(
                            words.length() == 0
                                            || tree.at(j).begin()
                                                    == tree.at(j - 1).end()
                                    ? ""
                                    : " ")
                    .append(tree.at(j).form());
        }
        Optional<Actor> whole =
                known.filter(actor -> actor.mentions().stream().anyMatch(mention -> mention.contains(span)));
        return new Participant(
                whole.map(Actor::name).orElse(words.toString()),
                known.flatMap(Actor::findCode).orElse(null),
                null,
                whole.map(Actor::id).orElse(null),
                span);
    }
}
