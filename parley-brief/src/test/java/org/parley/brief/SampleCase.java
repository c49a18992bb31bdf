package org.parley.brief;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.brief.Sample.Spans;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.docket.Docket;
import org.parley.docket.actors.Appearance;
import org.parley.docket.actors.CaseActors;
import org.parley.model.Account;
import org.parley.model.ActorKind;
import org.parley.model.Allegation;
import org.parley.model.CaseIncident;
import org.parley.model.Commitment;
import org.parley.model.ContentId;
import org.parley.model.Corroboration;
import org.parley.model.Discrepancy;
import org.parley.model.EventDate;
import org.parley.model.EventType;
import org.parley.model.Heading;
import org.parley.model.Incident;
import org.parley.model.IncidentKind;
import org.parley.model.Origin;
import org.parley.model.Participant;
import org.parley.model.Party;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Problem;
import org.parley.model.Proposal;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.model.Session;
import org.parley.model.Span;
import org.parley.model.Speaker;
import org.parley.model.SpeechAct;
import org.parley.model.Statement;
import org.parley.model.StatementKind;
import org.parley.model.Toll;

/** Two invented reports about invented talks and a docket with every type of item, made by hand. */
final class SampleCase {

    static final Party NORLAND = new Party("Norland", "NRL");
    static final Party SUTLAND = new Party("United Sutland", "SUT");

    private static final String COURIER = """
            Envoys meet in Port Alda

            Envoys of Norland and Sutland met in Port Alda on March 3 for four hours, in the customs house.
            Mara Venn of Norland accused Sutland of arming the hill bands. "We have solid proof," she said.
            Tol Brandt of Sutland denied it at the table. He said that Norland shells the ferry.
            Sutland proposed a joint patrol. Norland promised to open the ferry line by June if the shelling stops.
            A mine killed 19 people near Varn on March 2.
            """;

    private static final String POST = """
            The envoys talked for five hours, the Post has learned.
            Venn said that the hill bands get their guns from Sutland. Brandt later reserved his answer.
            "The ferry line stays closed," a Norland aide said.
            \u0642\u0627\u0644\u062A \u0645\u0627\u0631\u0627 \u0625\u0646 \u0627\u0644\u062E\u0637 \u0645\u0641\u062A\u0648\u062D.
            At least 24 died near Varn, police said. Both <b>sides</b> spoke of | patrols.
            """;

    private final Report courier = report(
            "courier.txt",
            COURIER,
            new Heading(
                    "Envoys meet in Port Alda",
                    null,
                    "Alda Courier",
                    "Ada Quill and Ben Rook",
                    LocalDate.of(2031, 3, 4),
                    null));
    private final Report post = report(
            "post.html",
            POST,
            new Heading("What the envoys said", null, "Coast Post", null, LocalDate.of(2031, 3, 5), null));
    private final Spans inCourier = new Spans(COURIER);
    private final Spans inPost = new Spans(POST);
    private final Statement accusation = said(
            courier,
            inCourier.all("Mara Venn of Norland accused Sutland of arming the hill bands"),
            "Mara Venn",
            "NRL",
            0.9);
    private final Statement guess = said(
            post, inPost.all("Venn said that the hill bands get their guns from Sutland"), "Mara Venn", "NRL", 0.3);
    private final Statement denial =
            said(courier, inCourier.all("Tol Brandt of Sutland denied it at the table"), "Tol Brandt", "SUT", 0.8);

    private SampleCase() {}

    static CaseTold told() {
        SampleCase sample = new SampleCase();
        ReadReport first = new ReadReport(
                        sample.courier,
                        List.of(sample.accusation, sample.denial),
                        List.of(Sample.actor(
                                sample.courier,
                                "Mara Venn",
                                ActorKind.PERSON,
                                "NRL",
                                List.of("envoy"),
                                sample.inCourier.of("Mara Venn"))))
                .withSentences(sentences(COURIER));
        ReadReport second =
                new ReadReport(sample.post, List.of(sample.guess), List.of()).withSentences(sentences(POST));
        return CaseTold.of(
                List.of(new Told(first, null), new Told(second, null)),
                List.of(new Problem("scan.pdf", "page 3", "The page holds only a picture.")),
                sample.docket(List.of(first, second)));
    }

    private Docket docket(List<ReadReport> reports) {
        Session session = session();
        Allegation counter = new Allegation(
                id("counter"),
                SUTLAND,
                NORLAND,
                "that Norland shells the ferry",
                null,
                List.of(),
                List.of(),
                List.of(id("allegation")),
                List.of(c("He said that Norland shells the ferry")));
        CaseIncident incident = incident();
        return new Docket(
                reports,
                CaseActors.of(reports.stream().map(Appearance::of).toList()),
                List.of(session),
                List.of(allegation(), counter),
                List.of(proposal()),
                List.of(commitment()),
                positions(),
                List.of(incident, unplaced()),
                List.of(corroboration(session)),
                List.of(new Discrepancy(
                        id("discrepancy"),
                        Discrepancy.Kind.VALUE,
                        session.id(),
                        "length",
                        List.of(
                                new Discrepancy.Value("four hours", List.of(c("for four hours"))),
                                new Discrepancy.Value("five hours", List.of(p("for five hours")))))));
    }

    private Session session() {
        return new Session(
                id("session"),
                List.of(NORLAND, SUTLAND),
                NORLAND,
                new EventDate("2031-03-03", EventDate.Precision.DAY),
                "customs house",
                new Place("Port Alda", null, "NRL", new Place.Point(12.5, -3), Place.Precision.CITY),
                Duration.ofHours(4),
                List.of(
                        new Session.Attendance("Mara Venn", NORLAND, Session.Role.LEAD, List.of(c("Mara Venn"))),
                        new Session.Attendance("Tol Brandt", SUTLAND, Session.Role.ABSENT, List.of(p("Brandt")))),
                List.of(
                        new Session.AgendaItem("ferries", true, List.of(c("open the ferry line"))),
                        new Session.AgendaItem("prisoners", false, List.of(p("The envoys talked")))),
                List.of(new Session.Readout(
                        "arming of armed groups",
                        Session.Agreement.DIFFERENTLY,
                        List.of(
                                new Session.Said(NORLAND, List.of(Account.of(accusation))),
                                new Session.Said(SUTLAND, List.of(Account.of(denial), p("spoke of | patrols")))))),
                List.of(c("Envoys of Norland and Sutland met in Port Alda"), p("The envoys talked for five hours")));
    }

    private Allegation allegation() {
        return new Allegation(
                id("allegation"),
                NORLAND,
                SUTLAND,
                "arming the hill bands",
                "arming of armed groups",
                List.of(new Allegation.Evidence("solid", List.of(c("\"We have solid proof,\"")))),
                List.of(
                        new Allegation.Response(
                                Allegation.Reply.DENIED, SUTLAND, Allegation.Forum.TABLE, List.of(Account.of(denial))),
                        new Allegation.Response(
                                Allegation.Reply.RESERVED,
                                SUTLAND,
                                null,
                                List.of(p("Brandt later reserved his answer")))),
                List.of(id("counter")),
                List.of(Account.of(accusation), Account.of(guess)));
    }

    private Proposal proposal() {
        return new Proposal(
                id("proposal"),
                SUTLAND,
                List.of(NORLAND),
                "a joint patrol",
                "joint body",
                List.of(new Proposal.Answer(NORLAND, Proposal.AnswerKind.RESERVED, List.of(p("Both <b>sides</b>")))),
                List.of(c("Sutland proposed a joint patrol")));
    }

    private Commitment commitment() {
        return new Commitment(
                id("commitment"),
                NORLAND,
                List.of(),
                "to open the ferry line",
                null,
                "if the shelling stops",
                "by June",
                List.of(
                        new Commitment.Bearing(
                                Commitment.Sense.AGAINST, List.of(p("\"The ferry line stays closed,\""))),
                        new Commitment.Bearing(
                                Commitment.Sense.FOR, List.of(p("\u0642\u0627\u0644\u062A \u0645\u0627\u0631\u0627")))),
                List.of(c("Norland promised to open the ferry line by June")));
    }

    private List<Position> positions() {
        return List.of(
                new Position(
                        id("for"), NORLAND, "ferries", Position.Stance.FOR, List.of(c("open the ferry line by June"))),
                new Position(
                        id("against"),
                        SUTLAND,
                        "ferries",
                        Position.Stance.AGAINST,
                        List.of(c("Norland shells the ferry"))),
                new Position(
                        id("silent"), SUTLAND, "prisoners", Position.Stance.SILENT, List.of(p("The envoys talked"))));
    }

    private CaseIncident incident() {
        Place varn = new Place("Varn", "Tesk", "AFG", new Place.Point(33.5, 68.25), Place.Precision.CITY);
        EventDate day = new EventDate("2031-03-02", EventDate.Precision.DAY);
        Account one = c("A mine killed 19 people near Varn");
        Account other = p("At least 24 died near Varn");
        return new CaseIncident(
                id("incident"),
                List.of(
                        happened(courier, one, day, varn, Toll.of(19)),
                        happened(post, other, day, varn, Toll.atLeast(24))),
                day,
                varn,
                new Toll(19, null, false),
                Toll.NONE,
                Toll.NONE,
                List.of(one, other));
    }

    private CaseIncident unplaced() {
        Account one = c("Norland shells");
        Incident only = happened(courier, one, new EventDate("2031-02", EventDate.Precision.MONTH), null, Toll.NONE);
        return new CaseIncident(
                id("unplaced"), List.of(only), only.date(), null, Toll.NONE, Toll.NONE, Toll.NONE, List.of(one));
    }

    private Incident happened(Report report, Account account, EventDate date, @Nullable Place place, Toll killed) {
        return new Incident(
                Incident.idOf(report.id(), account.spans()),
                report.id(),
                List.of(),
                new IncidentKind(EventType.ASSAULT, "explosives", "Remote explosive/landmine/IED"),
                date,
                place,
                killed,
                Toll.NONE,
                Toll.NONE,
                new Participant("hill bands", null, "REB", null, account.spans().get(0)),
                report.equals(courier) ? accusation.id() : null,
                account.spans(),
                new Origin("Sample", "1", 0.9));
    }

    private Corroboration corroboration(Session session) {
        return new Corroboration(
                id("corroboration"),
                session.id(),
                "parties",
                "Norland, United Sutland",
                List.of(
                        new Corroboration.SourceOrigin(
                                "Alda Courier",
                                Corroboration.SourceOrigin.Kind.REPORTING,
                                List.of(),
                                List.of(c("Envoys of Norland and Sutland"))),
                        new Corroboration.SourceOrigin(
                                "police",
                                Corroboration.SourceOrigin.Kind.SPEAKER,
                                List.of("Coast Post"),
                                List.of(p("police said")))));
    }

    private Account c(String words) {
        return Account.of(courier.id(), inCourier.all(words));
    }

    private Account p(String words) {
        return Account.of(post.id(), inPost.all(words));
    }

    private static String id(String name) {
        return ContentId.ofFields("sample", name);
    }

    private static Report report(String file, String text, Heading heading) {
        return new Report(ContentId.ofText(text), file, "text/plain", text, heading, "en", List.of(), List.of());
    }

    private static Statement said(Report report, List<Span> content, String speaker, String code, double sure) {
        return new Statement(
                Statement.idOf(report.id(), List.of(), List.of(), content),
                report.id(),
                List.of(),
                List.of(),
                content,
                StatementKind.INDIRECT,
                SpeechAct.ACCUSE,
                new Speaker(speaker, Speaker.Naming.NAMED, null, code),
                null,
                List.of(),
                false,
                new Origin("Sample", "1", sure));
    }

    /** A sentence ends at a full stop before a blank or a line end. */
    private static List<Span> sentences(String text) {
        java.util.ArrayList<Span> spans = new java.util.ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n' || (text.charAt(i) == '.' && text.charAt(i + 1) == ' ');
            if (ends && i > begin) {
                spans.add(new Span(begin, i + (text.charAt(i) == '.' ? 1 : 0)));
            }
            begin = ends ? i + 1 : begin;
        }
        return spans;
    }
}
