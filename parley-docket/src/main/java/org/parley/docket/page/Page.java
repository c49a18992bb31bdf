package org.parley.docket.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.Dateline;
import org.parley.model.Event;
import org.parley.model.EventDate;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Statement;

/**
 * One report, ready to be looked at by sentence. What was found on it is kept, so that it need not be found again when
 * the case grows; seen from outside it is immutable, for any number of threads.
 */
public final class Page {

    /**
     * A place where an actor is named.
     *
     * @param span where
     * @param actor of this report
     */
    public record Mention(Span span, Actor actor) {}

    private final ReadReport read;
    private final List<Line> lines;
    private final List<Mention> mentions;
    private final List<Statement> statements;
    private final List<Event> events;
    private final Map<String, Actor> actors;

    /** What the case makes of those whom the report names: what is found on the page may depend on it. */
    private final Object view;

    private final Map<Object, Object> found = new ConcurrentHashMap<>();

    /** What does not depend on the case, shared by all views. */
    private final Map<Object, Object> always;

    private Page(Page page, Object view) {
        this.read = page.read;
        this.lines = page.lines;
        this.mentions = page.mentions;
        this.statements = page.statements;
        this.events = page.events;
        this.actors = page.actors;
        this.view = view;
        this.always = page.always;
    }

    private Page(ReadReport read, List<Line> lines) {
        this.read = read;
        this.lines = lines;
        this.view = List.of();
        this.always = new ConcurrentHashMap<>();
        this.actors = new HashMap<>();
        List<Mention> named = new ArrayList<>();
        for (Actor actor : read.actors()) {
            actors.put(actor.id(), actor);
            for (Span span : actor.mentions()) {
                named.add(new Mention(span, actor));
            }
        }
        named.sort(Comparator.comparing(Mention::span)
                .thenComparing(mention -> mention.actor().id()));
        this.mentions = List.copyOf(named);
        this.statements = read.statements().stream()
                .sorted(Comparator.comparing(Statement::extent).thenComparing(Statement::id))
                .toList();
        this.events = read.events().stream()
                .sorted(Comparator.comparing((Event event) -> event.trigger().get(0))
                        .thenComparing(Event::id))
                .toList();
    }

    public static Page of(ReadReport read) {
        String text = read.report().text();
        List<Line> lines = new ArrayList<>();
        int paragraph = 0;
        int last = 0;
        for (Span span : read.sentences()) {
            if (text.substring(last, span.begin()).indexOf('\n') >= 0 && last > 0) {
                paragraph++;
            }
            lines.add(new Line(span, lines.size(), paragraph, text));
            last = span.end();
        }
        return new Page(read, List.copyOf(lines));
    }

    /**
     * The page in a case that takes its actors so: this one when the case took them so before, else one on which nothing
     * is found yet.
     *
     * @param other equal when nothing that can be found on this page differs
     */
    public Page inView(Object other) {
        return view.equals(other) ? this : new Page(this, other);
    }

    /**
     * What is found on the page, looked for once.
     *
     * @param what names it: always the same type of finding by the same name
     * @param finding depends on nothing but the page, its view and the issues of the case
     */
    public <T> T once(String what, Supplier<T> finding) {
        return known(found, what, finding);
    }

    /**
     * What is found on a part of the page, looked for once.
     *
     * @param what names it: always the same type of finding by the same name
     * @param part of the page
     * @param finding depends on nothing but the page, its view and the issues of the case
     */
    public <T> T once(String what, Object part, Supplier<T> finding) {
        return known(found, new Part(what, part), finding);
    }

    /**
     * What is found in the report whatever the case makes of it, looked for once.
     *
     * @param what names it: always the same type of finding by the same name
     * @param finding depends on nothing but the report
     */
    public <T> T always(String what, Supplier<T> finding) {
        return known(always, what, finding);
    }

    /**
     * What is found in a part of the report whatever the case makes of it, looked for once.
     *
     * @param what names it: always the same type of finding by the same name
     * @param part of the report
     * @param finding depends on nothing but the report
     */
    public <T> T always(String what, Object part, Supplier<T> finding) {
        return known(always, new Part(what, part), finding);
    }

    /**
     * What is found in the report as long as the case is so, looked for anew when it is not.
     *
     * @param what names it: always the same type of finding by the same name
     * @param so what of the case the finding depends on; that of the last time only is remembered
     * @param finding depends on nothing but the report and {@code so}
     */
    @SuppressWarnings("unchecked") // one type by one name
    public <T> T given(String what, Object so, Supplier<T> finding) {
        if (always.get(what) instanceof Given known && known.so().equals(so)) {
            return (T) known.finding();
        }
        T found = finding.get();
        always.put(what, new Given(so, found));
        return found;
    }

    private record Given(Object so, Object finding) {}

    private record Part(String what, Object part) {}

    @SuppressWarnings("unchecked") // one type by one name
    private static <T> T known(Map<Object, Object> all, Object what, Supplier<T> finding) {
        Object known = all.get(what);
        if (known == null) {
            known = finding.get();
            all.put(what, known);
        }
        return (T) known;
    }

    public ReadReport read() {
        return read;
    }

    public Report report() {
        return read.report();
    }

    /** Sentences in text order. */
    public List<Line> lines() {
        return lines;
    }

    /** In text order. */
    public List<Statement> statements() {
        return statements;
    }

    /** In the order of their triggers. */
    public List<Event> events() {
        return events;
    }

    public Optional<Actor> findActor(String id) {
        return Optional.ofNullable(actors.get(id));
    }

    /** The sentence that a span begins in; the one before it when it begins between sentences. */
    public Optional<Line> findLine(Span span) {
        int low = 0;
        int high = lines.size() - 1;
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).span().begin() <= span.begin()) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(lines.get(found));
    }

    /** The sentences that a span overlaps, in text order. */
    public List<Line> linesIn(Span within) {
        List<Line> found = new ArrayList<>();
        int from = findLine(within).map(Line::number).orElse(0);
        for (int i = from; i < lines.size() && lines.get(i).span().begin() < within.end(); i++) {
            if (lines.get(i).span().overlaps(within)) {
                found.add(lines.get(i));
            }
        }
        return found;
    }

    /** Who is named inside a span, in text order. */
    public List<Mention> mentions(Span within) {
        int from = Collections.binarySearch(
                mentions,
                new Mention(new Span(within.begin(), within.begin() + 1), mentionKey()),
                Comparator.comparingInt(mention -> mention.span().begin()));
        int at = from < 0 ? -from - 1 : from;
        while (at > 0 && mentions.get(at - 1).span().begin() >= within.begin()) {
            at--;
        }
        List<Mention> inside = new ArrayList<>();
        for (; at < mentions.size() && mentions.get(at).span().begin() < within.end(); at++) {
            if (within.contains(mentions.get(at).span())) {
                inside.add(mentions.get(at));
            }
        }
        return inside;
    }

    private Actor mentionKey() {
        return mentions.isEmpty() ? NOBODY : mentions.get(0).actor();
    }

    private static final Actor NOBODY =
            new Actor("0", "0", "nobody", ActorKind.PERSON, null, List.of(), List.of(), List.of(new Span(0, 1)));

    /** The day the report was written: its dateline's, or the day before publication is not guessed. */
    public Optional<LocalDate> findDay() {
        Optional<LocalDate> dateline =
                report().heading().findDateline().map(Dateline::date).filter(day -> day != null);
        return dateline.or(() -> report().heading().findPublished());
    }

    /** Dates named inside a span, in text order. */
    public List<ReadReport.Named<EventDate>> times(Span within) {
        return read.times().stream()
                .filter(time -> within.contains(time.span()))
                .toList();
    }

    /** Places named inside a span, in text order. */
    public List<ReadReport.Named<Place>> places(Span within) {
        return read.places().stream()
                .filter(place -> within.contains(place.span()))
                .toList();
    }

    /** The words inside a span, which may cross sentences, in text order. */
    public List<Word> wordsIn(Span within) {
        List<Word> words = new ArrayList<>();
        Optional<Line> first = findLine(within);
        for (int i = first.map(Line::number).orElse(0); i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.span().begin() >= within.end()) {
                break;
            }
            words.addAll(line.words(within));
        }
        return words;
    }

    /** Text under a span in lower case, of the same length, marks made plain. */
    public String lower(Span span) {
        return Line.lower(span.in(report().text()));
    }

    /** Whether a mention is the name of a country itself, not of its people. */
    public boolean isCountryName(Span mention) {
        String named = words(mention);
        return mentions(mention).stream()
                .anyMatch(found -> found.actor().kind() == ActorKind.STATE
                        && found.actor().name().equals(named));
    }

    /** Text under a span on one line. */
    public String words(Span span) {
        return span.in(report().text()).strip().replaceAll("\\s+", " ");
    }
}
