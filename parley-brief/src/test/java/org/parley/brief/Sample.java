package org.parley.brief;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.ContentId;
import org.parley.model.Copy;
import org.parley.model.Dateline;
import org.parley.model.Event;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.Furniture;
import org.parley.model.Heading;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Modality;
import org.parley.model.Origin;
import org.parley.model.Participant;
import org.parley.model.Place;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Skipped;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.model.StatementKind;
import org.parley.model.Toll;

/** Invented reports about invented talks, with all that is hard for a writer. */
final class Sample {

    private static final Origin ORIGIN = new Origin("Sample", "1", 0.87654321);

    private Sample() {}

    /** Supplementary characters before every span, markup, a formula, cut content, a copy, a text from right to left. */
    static List<Outcome> hard() {
        ReadReport ferry = ferry("ferry.txt");
        ReadReport again = ferry("again/ferry-2.txt");
        Copy copy = new Copy(
                again.report().id(), again.report().file(), ferry.report().id(), "ferry.txt", 1);
        return List.of(
                Outcome.Read.of(ferry),
                new Outcome.Unread(new Problem("scan.pdf", "page 3", "The page holds only a picture.")),
                Outcome.Read.of(harbour()),
                new Outcome.Read(again, copy));
    }

    private static ReadReport ferry(String file) {
        String text = """
                \uD83D\uDEA2 Ferry talks <script>alert(1)</script> & "more"
                MENU | Home
                PORT ALDA, March 3 (Coastwire) - "The line," Mara Venn told Tol Brandt, "stays open."
                She did not say that the fares would fall. =SUM(A1) was quoted by an aide: +2 ships.
                """;
        Spans in = new Spans(text);
        Report report = new Report(
                ContentId.ofText(text),
                file,
                "text/plain",
                text,
                new Heading(
                        "Ferry talks <script>alert(1)</script>\n& \"more\"",
                        null,
                        "Alda Courier",
                        null,
                        LocalDate.of(2031, 3, 4),
                        new Dateline(
                                in.of("PORT ALDA, March 3 (Coastwire) -"),
                                "PORT ALDA",
                                LocalDate.of(2031, 3, 3),
                                "Coastwire")),
                "en",
                List.of(new Skipped(in.of("MENU | Home"), Furniture.NAVIGATION)),
                List.of());
        Actor venn = actor(
                report,
                "Mara Venn",
                ActorKind.PERSON,
                "ALD",
                List.of("harbour minister"),
                in.of("Mara Venn"),
                in.of("She"));
        Speaker mara = new Speaker("Mara Venn", Speaker.Naming.NAMED, venn.id(), "ALD");
        Speaker brandt = new Speaker("Tol Brandt", Speaker.Naming.NAMED, null, null);
        return new ReadReport(
                        report,
                        List.of(
                                statement(
                                        report,
                                        in.all("Mara Venn"),
                                        in.all("told"),
                                        in.all("\"The line,\"", "\"stays open.\""),
                                        StatementKind.DIRECT,
                                        SpeechAct.PROMISE,
                                        mara,
                                        brandt,
                                        List.of(),
                                        false),
                                statement(
                                        report,
                                        in.all("She"),
                                        in.all("say"),
                                        in.all("that the fares would fall"),
                                        StatementKind.INDIRECT,
                                        SpeechAct.ASSERT,
                                        mara,
                                        null,
                                        List.of(),
                                        true),
                                statement(
                                        report,
                                        in.all("an aide"),
                                        in.all("quoted by"),
                                        in.all("=SUM(A1)", "+2 ships"),
                                        StatementKind.MIXED,
                                        SpeechAct.DECLINE_TO_ANSWER,
                                        new Speaker("an aide", Speaker.Naming.UNNAMED, null, null),
                                        null,
                                        List.of(new Speaker("Coastwire", Speaker.Naming.NAMED, null, null)),
                                        false)),
                        List.of(venn))
                .withEvents(List.of(new Event(
                        Event.idOf(report.id(), EventType.AGREE, in.all("stays open")),
                        report.id(),
                        EventType.AGREE,
                        List.of(),
                        List.of("economic"),
                        in.all("stays open"),
                        List.of(new Participant("Mara Venn", "ALD", "GOV", venn.id(), in.of("Mara Venn"))),
                        List.of(new Participant("Tol Brandt", null, null, null, in.of("Tol Brandt"))),
                        new EventDate("2031-03-03", EventDate.Precision.DAY),
                        new Place("Port Alda", null, "ALD", new Place.Point(12.5, -3), Place.Precision.CITY),
                        Modality.PLANNED,
                        null,
                        Toll.NONE,
                        Toll.atLeast(2),
                        Toll.NONE,
                        ORIGIN)))
                .withIncidents(List.of(incident(report, in)));
    }

    /** With a date and a place, ranges with and without upper bound, and a perpetrator whom a statement names. */
    private static Incident incident(Report report, Spans in) {
        List<Span> spans = in.all("+2 ships");
        return new Incident(
                Incident.idOf(report.id(), spans),
                report.id(),
                List.of(),
                new IncidentKind(EventType.ASSAULT, "explosives", "Remote explosive/landmine/IED"),
                new EventDate("2031-03-02/2031-03-03", EventDate.Precision.INTERVAL),
                new Place("Port Alda", "Alda", null, new Place.Point(12.5, -7.25), Place.Precision.CITY),
                Toll.atLeast(19),
                new Toll(24, null, true),
                Toll.NONE,
                new Participant("an aide", null, null, null, in.of("an aide")),
                null,
                spans,
                new Origin("ClusterTellings", "1", 0.6));
    }

    private static ReadReport harbour() {
        String text = """
                \u0627\u0644\u0645\u064A\u0646\u0627\u0621
                \u0642\u0627\u0644\u062A \u0645\u0627\u0631\u0627 \u0625\u0646 \u0627\u0644\u062E\u0637 \u0645\u0641\u062A\u0648\u062D
                """;
        Report report = new Report(
                ContentId.ofText(text),
                "harbour.html",
                "text/html",
                text,
                new Heading("\u0627\u0644\u0645\u064A\u0646\u0627\u0621", null, null, null, null, null),
                "ar",
                List.of(),
                List.of("Filed in Arabic: not read for statements."));
        return new ReadReport(report, List.of(), List.of());
    }

    /** The text written by one form. */
    static String written(TextForm form, List<Outcome> outcomes) throws IOException {
        StringWriter out = new StringWriter();
        form.write(outcomes.iterator(), out);
        return out.toString();
    }

    /** The bytes written by one format. */
    static byte[] bytes(BriefWriter writer, List<Outcome> outcomes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(outcomes.iterator(), out);
        return out.toByteArray();
    }

    static Actor actor(
            Report report, String name, ActorKind kind, @Nullable String code, List<String> roles, Span... mentions) {
        return new Actor(
                Actor.idOf(report.id(), name), report.id(), name, kind, code, List.of(), roles, List.of(mentions));
    }

    static Statement statement(
            Report report,
            List<Span> source,
            List<Span> cue,
            List<Span> content,
            StatementKind kind,
            SpeechAct act,
            Speaker speaker,
            @Nullable Speaker addressee,
            List<Speaker> via,
            boolean negated) {
        return new Statement(
                Statement.idOf(report.id(), source, cue, content),
                report.id(),
                source,
                cue,
                content,
                kind,
                act,
                speaker,
                addressee,
                via,
                negated,
                ORIGIN);
    }

    /** Finds words in a text. */
    record Spans(String text) {

        Span of(String words) {
            int begin = text.indexOf(words);
            if (begin < 0) {
                throw new IllegalArgumentException("no '" + words + "' in the sample");
            }
            return new Span(begin, begin + words.length());
        }

        List<Span> all(String... words) {
            return Stream.of(words).map(this::of).sorted().toList();
        }
    }
}
