package org.parley.reading.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.Incident;
import org.parley.model.Origin;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.reading.annotate.Annotation;
import org.parley.reading.annotate.Sentence;
import org.parley.reading.place.Gazetteer;
import org.parley.reading.place.PlaceFinder;
import org.parley.reading.place.PlaceMention;
import org.parley.reading.time.DateFinder;
import org.parley.reading.time.DateMention;
import org.parley.reading.time.ReportDays;

/**
 * Finds the incidents of one report: tellings in text order, those that can be the same happening put together. A new
 * dateline, a day or place that does not fit, and words such as "separately" begin another incident. By named rules, like
 * the resolver, so that every toll can be explained by its words.
 *
 * <p>Immutable; safe for many threads.
 */
public final class Ground {

    private static final Origin ORIGIN = new Origin("ClusterTellings", "1", 0.6);
    private static final Set<String> ELSEWHERE =
            Set.of("separately", "elsewhere", "another", "also", "meanwhile", "earlier", "separate", "other");
    private static final int OPENING_WORDS = 3;

    /** A province or district called so holds for the story; a town named longer ago is where something else was. */
    private static final Pattern LASTING =
            Pattern.compile("(?i)\\b(?:province|district|governorate|prefecture|oblast|county|department|division)\\b");

    private static final Pattern THE_CITY = Pattern.compile(
            "(?i)\\b(?:in|of|near|outside|around|across|at) (?:the |a )?(?:\\w+ )?(?:(?:centre|center|heart|edge|outskirts|streets) of )?(?:the|this) (?:city|capital)\\b");

    private static final int NEAR_SENTENCES = 2;

    private final Lexicon lexicon = new Lexicon();
    private final DateFinder dateFinder = new DateFinder();
    private final PlaceFinder placeFinder;

    public Ground(Gazetteer gazetteer) {
        this.placeFinder = new PlaceFinder(gazetteer);
    }

    /**
     * The same report with its incidents, and its events set in time and place. Events of headings are left out: the text
     * below tells them again.
     */
    public ReadReport with(ReadReport read, Annotation annotation) {
        ReportDays days = ReportDays.of(read.report());
        List<DateMention> dates = dateFinder.find(days, annotation);
        List<PlaceMention> places = placeFinder.find(read.report(), annotation).stream()
                .filter(place -> days.datelines().stream().noneMatch(place.span()::overlaps))
                .filter(place -> read.report()
                        .heading()
                        .findDateline()
                        .filter(line -> line.span().overlaps(place.span()))
                        .isEmpty())
                .toList();
        EventSettings settings = new EventSettings(annotation, dates, places);
        List<Incident> incidents = find(read, annotation, days, dates, places).stream()
                .map(incident -> incident.of(settings.eventsOf(incident, read.events())))
                .toList();
        Set<Integer> headings = Headings.of(read.report(), annotation, days);
        return read.withIncidents(incidents)
                .withSettings(
                        dates.stream()
                                .map(date -> new ReadReport.Named<>(date.span(), date.date()))
                                .toList(),
                        places.stream()
                                .map(place -> new ReadReport.Named<>(place.span(), place.place()))
                                .toList())
                .withEvents(read.events().stream()
                        .filter(event -> headings.stream().noneMatch(number -> annotation
                                .sentences()
                                .get(number)
                                .span()
                                .contains(event.trigger().get(0))))
                        .map(event -> settings.settle(event, incidents))
                        .toList());
    }

    /** In order of their first words. */
    private List<Incident> find(
            ReadReport read,
            Annotation annotation,
            ReportDays days,
            List<DateMention> dates,
            List<PlaceMention> places) {
        Report report = read.report();
        Disasters disasters = new Disasters(annotation);
        List<Happening> happenings = new HappeningFinder(lexicon, dates, places, read.actors(), days)
                .find(report, annotation).stream()
                        .filter(one -> !disasters.cover(one))
                        .toList();
        List<Cluster> clusters = clusters(withoutSummaries(happenings, days), annotation, days);
        List<Incident> out = new ArrayList<>();
        @Nullable
        Place dateline = days.datelines().stream()
                .min(Comparator.naturalOrder())
                .flatMap(line -> placeFinder.ofDateline(line.in(report.text())))
                .orElse(null);
        for (Cluster cluster : clusters) {
            Happening first = cluster.first();
            int sentenceEnd =
                    annotation.sentences().get(first.sentence()).span().end();
            int near = annotation
                    .sentences()
                    .get(Math.max(0, first.sentence() - NEAR_SENTENCES))
                    .span()
                    .begin();
            for (Span told : List.of(before(first, days), upTo(sentenceEnd, first, days))) {
                cluster.settlePlace(lastPlace(told, near, places, annotation));
                cluster.settleDay(lastDay(told, dates, annotation));
            }
            if (cluster.place() == null && dateline != null && namesTheCity(annotation, cluster, first)) {
                cluster.settlePlace(dateline);
            }
            if (cluster.isTelling()) {
                out.add(incident(read, cluster));
            }
        }
        return out;
    }

    /** Leaves out what sums up several happenings, where the same story tells them one by one. */
    private static List<Happening> withoutSummaries(List<Happening> happenings, ReportDays days) {
        return happenings.stream()
                .filter(one -> !one.summary()
                        || isMore(one, happenings, days)
                        || happenings.stream()
                                .noneMatch(other -> other.sentence() != one.sentence()
                                        && !other.summary()
                                        && other.effect() == one.effect()
                                        && days.storyOf(other.trigger().begin())
                                                == days.storyOf(one.trigger().begin())))
                .toList();
    }

    /**
     * A sum that follows the first happening and far exceeds what is told one by one tells more than they do: "more than
     * 75 were killed that day across the country". A sum that opens the story is unfolded by it.
     */
    private static boolean isMore(Happening sum, List<Happening> happenings, ReportDays days) {
        List<Happening> told = happenings.stream()
                .filter(one -> !one.summary() && one.effect() == sum.effect())
                .filter(one -> days.storyOf(one.trigger().begin())
                        == days.storyOf(sum.trigger().begin()))
                .toList();
        boolean follows = told.stream().anyMatch(one -> one.sentence() < sum.sentence());
        return follows && least(List.of(sum)) >= 2 * least(told);
    }

    private static int least(List<Happening> happenings) {
        return happenings.stream()
                .flatMap(one -> one.counts().stream())
                .mapToInt(Count::min)
                .sum();
    }

    private static List<Cluster> clusters(List<Happening> happenings, Annotation annotation, ReportDays days) {
        List<Cluster> out = new ArrayList<>();
        @Nullable Happening last = null;
        for (Happening one : happenings) {
            @Nullable Cluster current = out.isEmpty() ? null : out.get(out.size() - 1);
            boolean apart = current == null
                    || last == null
                    || !current.admits(one)
                    || one.summary() != last.summary()
                    || isAnotherMatter(annotation.text(), last, one)
                    || (one.sentence() != last.sentence()
                            && turns(annotation.sentences().get(one.sentence()), one))
                    || days.storyOf(one.trigger().begin())
                            != days.storyOf(last.trigger().begin());
            if (apart) {
                current = new Cluster();
                out.add(current);
            }
            Objects.requireNonNull(current).add(one);
            last = one;
        }
        return out;
    }

    /** Whether an arrest is told in another paragraph than deaths, or the other way round. */
    private static boolean isAnotherMatter(String text, Happening last, Happening one) {
        boolean arrest = one.effect() == Effect.DETAINED;
        boolean otherKind = arrest != (last.effect() == Effect.DETAINED);
        int from = Math.min(last.trigger().end(), one.trigger().begin());
        return otherKind && text.substring(from, one.trigger().begin()).contains("\n");
    }

    /** Whether a sentence says at its head that it tells of something else, and where. */
    private static boolean turns(Sentence sentence, Happening one) {
        if (one.place() == null && one.day() == null) {
            return false;
        }
        return sentence.tokens().stream()
                .limit(OPENING_WORDS)
                .anyMatch(token -> ELSEWHERE.contains(token.form().toLowerCase(java.util.Locale.ROOT)));
    }

    /** "in the centre of the city", "here": the place of the dateline, said in the story up to the happening's sentence. */
    private static boolean namesTheCity(Annotation annotation, Cluster cluster, Happening first) {
        int from = Math.max(0, first.sentence() - NEAR_SENTENCES);
        int end = cluster.last().sentence() + 1;
        return annotation.sentences().subList(from, end).stream()
                .anyMatch(sentence ->
                        THE_CITY.matcher(sentence.span().in(annotation.text())).find());
    }

    /** The last place with a province in what the story told up to then. */
    private static @Nullable Place lastPlace(Span told, int near, List<PlaceMention> places, Annotation annotation) {
        return places.stream()
                .filter(place -> told.contains(place.span())
                        && !isHabit(annotation, place.span())
                        && !isGovernment(annotation, place)
                        && (place.span().begin() >= near
                                || LASTING.matcher(place.span().in(annotation.text()))
                                        .find()))
                .map(PlaceMention::place)
                .filter(place -> place.admin1() != null)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** "Washington has said": a capital or country that no preposition of place introduces. */
    private static boolean isGovernment(Annotation annotation, PlaceMention place) {
        Place.Precision precision = place.place().precision();
        return (EventSettings.TOWNS_AND_WIDER.contains(precision) || precision == Place.Precision.PROVINCE)
                && annotation
                        .sentenceAt(place.span().begin())
                        .filter(sentence -> EventSettings.isWithin(sentence, place))
                        .isEmpty();
    }

    /** The last day in what the story told up to then: "searched a house Monday. ... Two men were killed." */
    private static @Nullable DateMention lastDay(Span told, List<DateMention> dates, Annotation annotation) {
        return dates.stream()
                .filter(date -> told.contains(date.span()) && date.isDay() && !isHabit(annotation, date.span()))
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** Whether the words stand in a sentence of the present tense: what someone usually does, not what happened. */
    private static boolean isHabit(Annotation annotation, Span words) {
        return annotation.sentenceAt(words.begin()).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .anyMatch(token -> token.relation().equals("root")
                        && (token.tag().equals("VBZ") || token.tag().equals("VBP")));
    }

    /** The story up to the words that tell of a happening. */
    private static Span before(Happening first, ReportDays days) {
        return upTo(first.trigger().begin(), first, days);
    }

    private static Span upTo(int end, Happening first, ReportDays days) {
        int begin = days.storyOf(first.trigger().begin());
        return new Span(begin, Math.max(begin + 1, end));
    }

    private static Incident incident(ReadReport read, Cluster cluster) {
        List<Span> spans = cluster.spans();
        String report = read.report().id();
        Participant agent = coded(cluster.agent(), read);
        return new Incident(
                Incident.idOf(report, spans),
                report,
                List.of(),
                cluster.kind(),
                cluster.date(),
                cluster.place(),
                cluster.toll(Effect.KILLED),
                cluster.toll(Effect.INJURED),
                cluster.toll(Effect.DETAINED),
                agent,
                agent == null ? null : namedBy(read, agent).map(Statement::id).orElse(null),
                spans,
                ORIGIN);
    }

    /** The perpetrator as the report's events have him, who know his country. */
    private static @Nullable Participant coded(@Nullable Participant agent, ReadReport read) {
        if (agent == null || agent.code() != null) {
            return agent;
        }
        return read.events().stream()
                .flatMap(event -> event.actors().stream())
                .filter(actor -> actor.code() != null && actor.span().overlaps(agent.span()))
                .findFirst()
                .map(actor -> new Participant(agent.name(), actor.code(), actor.sector(), agent.actor(), agent.span()))
                .orElse(agent);
    }

    /** The innermost statement whose words name the perpetrator. */
    private static Optional<Statement> namedBy(ReadReport read, Participant agent) {
        return read.statements().stream()
                .filter(statement -> statement.content().stream().anyMatch(span -> span.contains(agent.span())))
                .min(java.util.Comparator.comparingInt(statement ->
                        statement.content().stream().mapToInt(Span::length).sum()));
    }
}
