package org.parley.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ContentId;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.Heading;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Origin;
import org.parley.model.Place;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.model.StatementKind;
import org.parley.model.Toll;

/** Writes a report sentence by sentence and knows what a careful reading of it would find. One use, one thread. */
final class SmallReport {

    static final Map<String, String> CODES = new TreeMap<>(Map.of("Norway", "NOR", "Sweden", "SWE", "Finland", "FIN"));

    private static final Origin ORIGIN = new Origin("ByHand", "1", 0.9);

    private record Said(String source, String cue, String content, SpeechAct act, Span sentence) {}

    private record Harm(String town, LocalDate day, Toll killed, Span sentence) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Span> sentences = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final List<Harm> harms = new ArrayList<>();
    private final Map<String, LocalDate> days = new TreeMap<>();
    private final List<String> towns = new ArrayList<>();

    private Span sentence(String words) {
        Span span = new Span(text.length(), text.length() + words.length());
        text.append(words).append("\n\n");
        sentences.add(span);
        return span;
    }

    /** A sentence with nothing but its words, such as that of a meeting. */
    SmallReport tells(String words, String town, String dayWords, LocalDate day) {
        sentence(words);
        towns.add(town);
        days.put(dayWords, day);
        return this;
    }

    /** Source, cue and content, in this order, with spaces between. */
    SmallReport says(String source, String cue, String content, SpeechAct act) {
        said.add(new Said(source, cue, content, act, sentence(source + " " + cue + " " + content + ".")));
        return this;
    }

    SmallReport harm(String words, String town, String dayWords, LocalDate day, Toll killed) {
        towns.add(town);
        days.put(dayWords, day);
        harms.add(new Harm(town, day, killed, sentence(words)));
        return this;
    }

    ReadReport read(String file, @Nullable String publisher, LocalDate published) {
        String whole = text.toString();
        String id = ContentId.ofText(whole);
        Report report = new Report(
                id,
                file,
                "text/plain",
                whole,
                new Heading(null, null, publisher, null, published, null),
                "en",
                List.of(),
                List.of());
        return new ReadReport(
                report,
                said.stream().map(one -> statement(id, one)).toList(),
                actors(id, whole),
                List.of(),
                harms.stream().map(one -> incident(id, one)).toList(),
                sentences,
                named(whole, days.keySet()).stream()
                        .map(span -> new ReadReport.Named<>(span, date(days.getOrDefault(span.in(whole), published))))
                        .toList(),
                named(whole, towns).stream()
                        .map(span -> new ReadReport.Named<>(span, place(span.in(whole))))
                        .toList());
    }

    private static EventDate date(LocalDate day) {
        return new EventDate(day.toString(), EventDate.Precision.DAY);
    }

    private static Place place(String town) {
        return new Place(town, null, "NOR", null, Place.Precision.CITY);
    }

    private static Statement statement(String id, Said one) {
        int begin = one.sentence().begin();
        Span source = new Span(begin, begin + one.source().length());
        Span cue = new Span(source.end() + 1, source.end() + 1 + one.cue().length());
        Span content = new Span(cue.end() + 1, cue.end() + 1 + one.content().length());
        return new Statement(
                Statement.idOf(id, List.of(source), List.of(cue), List.of(content)),
                id,
                List.of(source),
                List.of(cue),
                List.of(content),
                StatementKind.INDIRECT,
                one.act(),
                new Speaker(one.source(), Speaker.Naming.NAMED, Actor.idOf(id, one.source()), CODES.get(one.source())),
                null,
                List.of(),
                false,
                ORIGIN);
    }

    private static Incident incident(String id, Harm one) {
        return new Incident(
                Incident.idOf(id, List.of(one.sentence())),
                id,
                List.of(),
                new IncidentKind(EventType.ASSAULT, null, null),
                date(one.day()),
                place(one.town()),
                one.killed(),
                Toll.NONE,
                Toll.NONE,
                null,
                null,
                List.of(one.sentence()),
                ORIGIN);
    }

    private static List<Actor> actors(String id, String whole) {
        List<Actor> actors = new ArrayList<>();
        CODES.forEach((name, code) -> {
            List<Span> mentions = named(whole, List.of(name));
            if (!mentions.isEmpty()) {
                actors.add(new Actor(
                        Actor.idOf(id, name), id, name, ActorKind.STATE, code, List.of(), List.of(), mentions));
            }
        });
        return actors;
    }

    private static List<Span> named(String whole, Iterable<String> names) {
        List<Span> spans = new ArrayList<>();
        for (String name : names) {
            for (int at = whole.indexOf(name); at >= 0; at = whole.indexOf(name, at + 1)) {
                Span span = new Span(at, at + name.length());
                if (!spans.contains(span)) {
                    spans.add(span);
                }
            }
        }
        spans.sort(Comparator.naturalOrder());
        return spans;
    }
}
