package org.parley.brief;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.CaseIncident;
import org.parley.model.Commitment;
import org.parley.model.Corroboration;
import org.parley.model.Discrepancy;
import org.parley.model.EventDate;
import org.parley.model.Heading;
import org.parley.model.Party;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Session;
import org.parley.model.Toll;

/**
 * One table of the docket.
 *
 * @param file its name
 * @param meaning what a row is, for the documentation
 * @param rows of a case
 * @param columns in order
 */
record DocketTable<T>(String file, String meaning, Function<CaseTold, List<T>> rows, List<Column<T>> columns) {

    /** A column: heading, meaning (Markdown), value. */
    record Column<T>(String name, String meaning, BiFunction<CaseTold, T, @Nullable String> value) {}

    /** A value of a discrepancy, an origin of a corroboration: a row of its own. */
    private record Part<T, P>(T whole, P part) {}

    private static final DocketTable<Told> REPORTS = new DocketTable<>(
            "reports.csv",
            "a report",
            CaseTold::filed,
            List.of(
                    column("id", "SHA-256 of its text", told -> told.report().id()),
                    column("file", "its file", told -> told.report().file()),
                    column("publisher", "outlet", told -> told.report()
                            .heading()
                            .publisher()),
                    column("title", "headline", told -> told.report().heading().title()),
                    column("author", "by-line", told -> told.report().heading().author()),
                    column(
                            "published",
                            "`YYYY-MM-DD`",
                            told -> published(told.report().heading())),
                    column("language", "BCP 47", told -> told.report().language()),
                    column("copy_of", "file of which it is a copy", told -> told.findCopy()
                            .map(copy -> copy.ofFile())
                            .orElse(null))));

    private static final DocketTable<Session> SESSIONS = new DocketTable<>(
            "sessions.csv",
            "a meeting that took place",
            told -> told.docket().sessions(),
            List.of(
                    column("id", "content hash", Session::id),
                    column("date", "EDTF", session -> edtf(session.date())),
                    column("parties", "who met", session -> parties(session.parties())),
                    column("host", "who gave the room", session -> party(session.host())),
                    column("venue", "as told", Session::venue),
                    column("place", "name", session -> session.findPlace()
                            .map(Place::name)
                            .orElse(null)),
                    column("length", "ISO 8601 duration", session -> session.findLength()
                            .map(Object::toString)
                            .orElse(null)),
                    column("present", "who was there", session -> session.attendance().stream()
                            .map(Session.Attendance::name)
                            .collect(Collectors.joining("; "))),
                    column("on_the_table", "issues", session -> agenda(session, true)),
                    column("off_the_table", "issues said not to be", session -> agenda(session, false)),
                    places(Session::accounts)));

    private static final DocketTable<Allegation> ALLEGATIONS = new DocketTable<>(
            "allegations.csv",
            "a claim by one side that another did something",
            told -> told.docket().allegations(),
            List.of(
                    column("id", "content hash", Allegation::id),
                    column("accuser", "who claims it", allegation -> party(allegation.accuser())),
                    column("accused", "who is said to have done it", allegation -> party(allegation.accused())),
                    column("conduct", "as told", Allegation::conduct),
                    column("issue", "it belongs to", Allegation::topic),
                    column(
                            "evidence",
                            "stated standard of each piece, `-` where none",
                            allegation -> allegation.evidence().stream()
                                    .map(evidence -> evidence.findStandard().orElse("-"))
                                    .collect(Collectors.joining("; "))),
                    column("responses", "party, kind, forum", allegation -> allegation.responses().stream()
                            .map(response -> Stream.of(
                                            party(response.by()),
                                            response.kind().word(),
                                            response.findWhere()
                                                    .map(Allegation.Forum::word)
                                                    .orElse(""))
                                    .filter(word -> word != null && !word.isEmpty())
                                    .collect(Collectors.joining(" ")))
                            .collect(Collectors.joining("; "))),
                    column(
                            "counters",
                            "ids of counter-allegations",
                            allegation -> String.join("; ", allegation.counters())),
                    places(Allegation::accounts)));

    private static final DocketTable<Proposal> PROPOSALS = new DocketTable<>(
            "proposals.csv",
            "a course of action put to others",
            told -> told.docket().proposals(),
            List.of(
                    column("id", "content hash", Proposal::id),
                    column("by", "who proposes", proposal -> party(proposal.by())),
                    column("to", "to whom", proposal -> parties(proposal.to())),
                    column("what", "as told", Proposal::what),
                    column("issue", "it belongs to", Proposal::topic),
                    column("answers", "party and kind", proposal -> proposal.answers().stream()
                            .map(answer ->
                                    party(answer.by()) + " " + answer.kind().word())
                            .collect(Collectors.joining("; "))),
                    places(Proposal::accounts)));

    private static final DocketTable<Commitment> COMMITMENTS = new DocketTable<>(
            "commitments.csv",
            "a stated undertaking",
            told -> told.docket().commitments(),
            List.of(
                    column("id", "content hash", Commitment::id),
                    column("by", "who undertakes", commitment -> party(commitment.by())),
                    column("to", "to whom", commitment -> parties(commitment.to())),
                    column("what", "as told", Commitment::what),
                    column("issue", "it belongs to", Commitment::topic),
                    column("condition", "as told", Commitment::condition),
                    column("deadline", "as told", Commitment::deadline),
                    column("bearing", "sense of words that bear on it", commitment -> commitment.bearing().stream()
                            .map(bearing -> bearing.sense().word())
                            .collect(Collectors.joining("; "))),
                    places(Commitment::accounts)));

    private static final DocketTable<Position> POSITIONS = new DocketTable<>(
            "positions.csv",
            "one side's stand on one issue",
            told -> told.docket().positions(),
            List.of(
                    column("id", "content hash", Position::id),
                    column("party", "whose", position -> party(position.party())),
                    column("issue", "name", Position::issue),
                    column("stance", "`for`, `against`, `conditional` or `silent`", position -> position.stance()
                            .word()),
                    places(Position::accounts)));

    private static final DocketTable<CaseIncident> INCIDENTS = new DocketTable<>(
            "incidents.csv",
            "a happening on the ground over all reports",
            told -> told.docket().incidents(),
            List.of(
                    column("id", "content hash", CaseIncident::id),
                    column("date", "EDTF", incident -> edtf(incident.date())),
                    column("event", "PLOVER type", incident -> incident.kind()
                            .type()
                            .name()),
                    column("mode", "PLOVER mode", incident -> incident.kind().mode()),
                    column("sub_event", "ACLED sub-event type", incident -> incident.kind()
                            .subEvent()),
                    column("place", "name", incident -> incident.findPlace()
                            .map(Place::name)
                            .orElse(null)),
                    column("country", "ISO 3166 alpha-3", incident -> incident.findPlace()
                            .flatMap(Place::findCountry)
                            .orElse(null)),
                    column("lat", "degrees north", incident -> incident.findPlace()
                            .flatMap(Place::findPoint)
                            .map(point -> Told.rounded(point.latitude()).toPlainString())
                            .orElse(null)),
                    column("lon", "degrees east", incident -> incident.findPlace()
                            .flatMap(Place::findPoint)
                            .map(point -> Told.rounded(point.longitude()).toPlainString())
                            .orElse(null)),
                    column("killed_min", "least of all accounts", incident -> least(incident.killed())),
                    column(
                            "killed_max",
                            "most of all accounts, empty without upper bound",
                            incident -> most(incident.killed())),
                    column("injured_min", "the same", incident -> least(incident.injured())),
                    column("injured_max", "the same", incident -> most(incident.injured())),
                    column("detained_min", "the same", incident -> least(incident.detained())),
                    column("detained_max", "the same", incident -> most(incident.detained())),
                    places(CaseIncident::accounts)));

    private static final DocketTable<Part<Corroboration, Corroboration.SourceOrigin>> CORROBORATIONS =
            new DocketTable<>(
                    "corroborations.csv",
                    "an independent source of a fact",
                    told -> told.docket().corroborations().stream()
                            .flatMap(whole -> whole.origins().stream().map(part -> new Part<>(whole, part)))
                            .toList(),
                    List.of(
                            column("id", "content hash of the fact", row -> row.whole.id()),
                            column("item", "id of what it is about", row -> row.whole.item()),
                            column("slot", "what is told of it", row -> row.whole.slot()),
                            column("fact", "the value they agree on", row -> row.whole.fact()),
                            column("origin", "who told it first", row -> row.part.name()),
                            column("kind", "`reporting`, `wire` or `speaker`", row -> row.part
                                    .kind()
                                    .word()),
                            column(
                                    "chain",
                                    "through whom, nearest to the reader first",
                                    row -> String.join("; ", row.part.chain())),
                            places(row -> row.part.accounts())));

    private static final DocketTable<Part<Discrepancy, Discrepancy.Value>> DISCREPANCIES = new DocketTable<>(
            "discrepancies.csv",
            "one value of a slot that is told differently",
            told -> told.docket().discrepancies().stream()
                    .flatMap(whole -> whole.values().stream().map(part -> new Part<>(whole, part)))
                    .toList(),
            List.of(
                    column("id", "content hash of the discrepancy", row -> row.whole.id()),
                    column("kind", "how they differ", row -> row.whole.kind().word()),
                    column("item", "id of what it is about", row -> row.whole.item()),
                    column("slot", "what is told differently", row -> row.whole.slot()),
                    column("value", "as told", row -> row.part.value()),
                    places(row -> row.part.accounts())));

    /** In the order of the archive. */
    static final List<DocketTable<?>> ALL = List.of(
            REPORTS,
            SESSIONS,
            ALLEGATIONS,
            PROPOSALS,
            COMMITMENTS,
            POSITIONS,
            INCIDENTS,
            CORROBORATIONS,
            DISCREPANCIES);

    private static <T> Column<T> column(String name, String meaning, Function<T, @Nullable String> value) {
        return new Column<>(name, meaning, (told, row) -> value.apply(row));
    }

    private static <T> Column<T> places(Function<T, List<Account>> accounts) {
        return new Column<>("accounts", "file and line of every account", (told, row) -> accounts.apply(row).stream()
                .map(account -> {
                    Told from = told.told(account.report());
                    return from.report().file() + ":"
                            + from.line(account.spans().get(0));
                })
                .distinct()
                .collect(Collectors.joining("; ")));
    }

    private static @Nullable String published(Heading heading) {
        return heading.findPublished().map(Object::toString).orElse(null);
    }

    private static @Nullable String edtf(@Nullable EventDate date) {
        return date == null ? null : date.edtf();
    }

    private static @Nullable String party(@Nullable Party party) {
        return party == null ? null : party.name();
    }

    private static String parties(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining("; "));
    }

    private static String agenda(Session session, boolean table) {
        return session.agenda().stream()
                .filter(item -> item.table() == table)
                .map(Session.AgendaItem::topic)
                .collect(Collectors.joining("; "));
    }

    private static String least(Toll toll) {
        return Integer.toString(toll.min());
    }

    private static @Nullable String most(Toll toll) {
        return toll.findMax().map(Object::toString).orElse(null);
    }
}
