package org.parley.brief;

import static org.parley.brief.JsonField.text;
import static org.parley.brief.JsonField.texts;
import static org.parley.brief.JsonField.writeSpans;
import static org.parley.brief.JsonField.writeText;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.docket.Docket;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.CaseIncident;
import org.parley.model.Commitment;
import org.parley.model.Corroboration;
import org.parley.model.Corroboration.SourceOrigin;
import org.parley.model.Discrepancy;
import org.parley.model.EventDate;
import org.parley.model.Incident;
import org.parley.model.Party;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Session;

/** The lines of the docket: what all reports say together. */
final class DocketLines {

    /** An item together with the case it stands in. */
    record In<T>(CaseTold told, T item) {}

    /** Writes one element of an array. */
    @FunctionalInterface
    private interface Element<T> {
        void write(JsonGenerator json, CaseTold told, T element) throws IOException;
    }

    static final JsonLine<In<Session>> SESSION = line(
            "session",
            "A meeting that took place.",
            Session::id,
            Session::accounts,
            text("date", "EDTF", in -> in.item().findDate().map(EventDate::edtf).orElse(null)),
            text(
                    "length",
                    "ISO 8601 duration: `PT4H`",
                    in -> in.item().findLength().map(Duration::toString).orElse(null)),
            text("venue", "the room or building, as told", in -> in.item().venue()),
            new JsonField<>(
                    "place",
                    "object",
                    "`name`, `admin1`, `country`, `lat`, `lon`, `precision`",
                    (json, in) -> EventParts.writePlace(json, in.item().place())),
            party("host", "who gave the room or brought them together", Session::host),
            parties("parties", "who met", Session::parties),
            list(
                    "participants",
                    "who was there: `name`, `code`, `role` (`lead`, `attended`, `host`, `absent`), `accounts`",
                    Session::attendance,
                    (json, told, one) -> {
                        json.writeStringField("name", one.name());
                        json.writeFieldName("code");
                        writeText(json, one.findParty().map(Party::code).orElse(null));
                        json.writeStringField("role", one.role().name().toLowerCase(java.util.Locale.ROOT));
                        writeAccounts(json, told, one.accounts());
                    }),
            list(
                    "agenda",
                    "`topic`, `table` (whether it was on the table), `accounts`",
                    Session::agenda,
                    (json, told, item) -> {
                        json.writeStringField("topic", item.topic());
                        json.writeBooleanField("table", item.table());
                        writeAccounts(json, told, item.accounts());
                    }),
            list(
                    "readouts",
                    "what the sides said of it: `topic`, `agreement` (`both`, `one`, `differently`), `parties`,"
                            + " `said` (by each: `name`, `code`, `accounts`), `accounts`",
                    Session::readouts,
                    (json, told, point) -> {
                        json.writeStringField("topic", point.topic());
                        json.writeStringField("agreement", point.agreement().word());
                        writeParties(json, "parties", point.parties());
                        json.writeArrayFieldStart("said");
                        for (Session.Said said : point.said()) {
                            json.writeStartObject();
                            json.writeStringField("name", said.party().name());
                            json.writeFieldName("code");
                            writeText(json, said.party().code());
                            writeAccounts(json, told, said.accounts());
                            json.writeEndObject();
                        }
                        json.writeEndArray();
                        writeAccounts(json, told, point.accounts());
                    }));

    static final JsonLine<In<Allegation>> ALLEGATION = line(
            "allegation",
            "A claim by one side that another did something.",
            Allegation::id,
            Allegation::accounts,
            party("accuser", "who claims it", Allegation::accuser),
            party("accused", "who is said to have done it", Allegation::accused),
            text("conduct", "what, in the words of the account that says most", in -> in.item()
                    .conduct()),
            text("topic", "issue it belongs to", in -> in.item().topic()),
            list(
                    "evidence",
                    "what was offered: `standard` (what is said of its weight), `accounts`",
                    Allegation::evidence,
                    (json, told, evidence) -> {
                        json.writeFieldName("standard");
                        writeText(json, evidence.standard());
                        writeAccounts(json, told, evidence.accounts());
                    }),
            list(
                    "responses",
                    "how the accused answered: `kind` (`denied`, `reserved`, `countered`, `acknowledged`, `none`), `by`,"
                            + " `where` (`at the table`, `to the press`), `accounts`",
                    Allegation::responses,
                    (json, told, response) -> {
                        json.writeStringField("kind", response.kind().word());
                        json.writeFieldName("by");
                        writeParty(json, response.by());
                        json.writeFieldName("where");
                        writeText(
                                json,
                                response.findWhere().map(Allegation.Forum::word).orElse(null));
                        writeAccounts(json, told, response.accounts());
                    }),
            texts("counters", "ids of allegations of the accused against the accuser", in -> in.item()
                    .counters()));

    static final JsonLine<In<Proposal>> PROPOSAL = line(
            "proposal",
            "A course of action put to others.",
            Proposal::id,
            Proposal::accounts,
            party("by", "who proposes", Proposal::by),
            parties("to", "to whom", Proposal::to),
            text("what", "in the words of the account that says most", in -> in.item()
                    .what()),
            text("topic", "issue it belongs to", in -> in.item().topic()),
            list(
                    "answers",
                    "what was said to it: `by`, `kind` (`accepted`, `rejected`, `reserved`, `none`), `accounts`",
                    Proposal::answers,
                    (json, told, answer) -> {
                        json.writeFieldName("by");
                        writeParty(json, answer.by());
                        json.writeStringField("kind", answer.kind().word());
                        writeAccounts(json, told, answer.accounts());
                    }));

    static final JsonLine<In<Commitment>> COMMITMENT = line(
            "commitment",
            "A stated undertaking.",
            Commitment::id,
            Commitment::accounts,
            party("by", "who undertakes", Commitment::by),
            parties("to", "to whom", Commitment::to),
            text("what", "the conduct, in the words of the account that says most", in -> in.item()
                    .what()),
            text("topic", "issue it belongs to", in -> in.item().topic()),
            text("condition", "on which it depends, as told", in -> in.item().condition()),
            text("deadline", "by when, as told", in -> in.item().deadline()),
            list(
                    "bearing",
                    "words that bear on whether it is kept: `sense` (`for`, `against`, `open`), `accounts`",
                    Commitment::bearing,
                    (json, told, bearing) -> {
                        json.writeStringField("sense", bearing.sense().word());
                        writeAccounts(json, told, bearing.accounts());
                    }));

    static final JsonLine<In<Position>> POSITION = line(
            "position",
            "One side's stand on one issue.",
            Position::id,
            Position::accounts,
            party("party", "whose", Position::party),
            text("issue", "name of the issue", in -> in.item().issue()),
            text("stance", "`for`, `against`, `conditional` or `silent`", in -> in.item()
                    .stance()
                    .word()));

    static final JsonLine<In<CaseIncident>> INCIDENT = line(
            "case_incident",
            "One happening, as all reports together tell it.",
            CaseIncident::id,
            CaseIncident::accounts,
            texts("incidents", "ids of the incidents of each report", in -> in.item().members().stream()
                    .map(Incident::id)
                    .toList()),
            text("date", "EDTF", in -> in.item().findDate().map(EventDate::edtf).orElse(null)),
            new JsonField<>(
                    "place",
                    "object",
                    "`name`, `admin1`, `country`, `lat`, `lon`, `precision`",
                    (json, in) -> EventParts.writePlace(json, in.item().place())),
            new JsonField<>(
                    "kind",
                    "object",
                    "`event`, `mode` and `sub_event`, as of an `incident`",
                    (json, in) -> IncidentLine.writeKind(json, in.item().kind())),
            new JsonField<>(
                    "killed",
                    "object",
                    "range over all accounts: `min`, `max`, `approx`",
                    (json, in) -> EventParts.writeToll(json, in.item().killed())),
            new JsonField<>(
                    "injured",
                    "object",
                    "the same",
                    (json, in) -> EventParts.writeToll(json, in.item().injured())),
            new JsonField<>(
                    "detained",
                    "object",
                    "the same",
                    (json, in) -> EventParts.writeToll(json, in.item().detained())));

    /** The same in a case that has imports. */
    static final JsonLine<In<CaseIncident>> INCIDENT_WITH_IMPORTS = INCIDENT.with(new JsonField<>(
            "imported",
            "objects",
            "only in a case that has [imports](ground.md): imported incidents that are or may be this one, the likeliest first: `id`,"
                    + " `data_set`, `release`, `likeness` (`the same`, `possibly the same`), `reasons`, `from`, `to`, `killed` (`low`,"
                    + " `best`, `high`), `licence`, `attribution`; what the terms of the data set keep back has no `reasons`, and `null`"
                    + " for `killed`",
            (json, in) -> LinkedLines.write(json, in.told().linked().of(in.item()))));

    static final JsonLine<In<Corroboration>> CORROBORATION = line(
            "corroboration",
            "A fact told by sources that do not depend on each other.",
            Corroboration::id,
            item -> accounts(item.origins().stream().map(SourceOrigin::accounts).toList()),
            text("item", "id of what it is about", in -> in.item().item()),
            text("slot", "what is told of it", in -> in.item().slot()),
            text("fact", "the value they agree on", in -> in.item().fact()),
            JsonField.number(
                    "independent",
                    "number of independent origins",
                    in -> BigDecimal.valueOf(in.item().origins().size())),
            list(
                    "origins",
                    "`name`, `kind` (`reporting`, `wire`, `speaker`), `chain`, `accounts`",
                    Corroboration::origins,
                    (json, told, origin) -> {
                        json.writeStringField("name", origin.name());
                        json.writeStringField("kind", origin.kind().word());
                        json.writeArrayFieldStart("chain");
                        for (String through : origin.chain()) {
                            json.writeString(through);
                        }
                        json.writeEndArray();
                        writeAccounts(json, told, origin.accounts());
                    }));

    static final JsonLine<In<Discrepancy>> DISCREPANCY = line(
            "discrepancy",
            "The same slot told differently.",
            Discrepancy::id,
            item -> accounts(
                    item.values().stream().map(Discrepancy.Value::accounts).toList()),
            text("kind", "`value`, `scope`, `venue`, `precision`, `in time vs later` or `second hand`", in -> in.item()
                    .kind()
                    .word()),
            text("item", "id of what it is about", in -> in.item().item()),
            text("slot", "what is told differently", in -> in.item().slot()),
            list("values", "`value`, `accounts`", Discrepancy::values, (json, told, value) -> {
                json.writeStringField("value", value.value());
                writeAccounts(json, told, value.accounts());
            }));

    static final List<JsonLine<?>> ALL = List.of(
            SESSION, ALLEGATION, PROPOSAL, COMMITMENT, POSITION, INCIDENT_WITH_IMPORTS, CORROBORATION, DISCREPANCY);

    private DocketLines() {}

    /** All lines of a docket, each with its end. */
    static void write(JsonGenerator json, CaseTold told) throws IOException {
        Docket docket = told.docket();
        all(json, told, SESSION, docket.sessions());
        all(json, told, ALLEGATION, docket.allegations());
        all(json, told, PROPOSAL, docket.proposals());
        all(json, told, COMMITMENT, docket.commitments());
        all(json, told, POSITION, docket.positions());
        all(json, told, told.linked().isThereAny() ? INCIDENT_WITH_IMPORTS : INCIDENT, docket.incidents());
        all(json, told, CORROBORATION, docket.corroborations());
        all(json, told, DISCREPANCY, docket.discrepancies());
    }

    private static <T> void all(JsonGenerator json, CaseTold told, JsonLine<In<T>> line, List<T> items)
            throws IOException {
        for (T item : items) {
            line.write(json, new In<>(told, item));
            json.writeRaw('\n');
        }
    }

    @SafeVarargs
    private static <T> JsonLine<In<T>> line(
            String type,
            String meaning,
            Function<T, String> id,
            Function<T, List<Account>> accounts,
            JsonField<In<T>>... own) {
        List<JsonField<In<T>>> fields = new ArrayList<>();
        fields.add(text("id", "content hash", in -> id.apply(in.item())));
        fields.add(texts(
                "reports", "ids of the reports it rests on", in -> in.told().reports(accounts.apply(in.item()))));
        fields.add(texts("files", "their files", in -> in.told().files(accounts.apply(in.item()))));
        for (JsonField<In<T>> field : own) {
            fields.add(field);
        }
        fields.add(new JsonField<>(
                "accounts",
                "objects",
                "every place that tells of it: `file`, `report`, `spans`, `statement` and `event` (ids)",
                (json, in) -> writeArray(json, in.told(), accounts.apply(in.item()), DocketLines::writeAccount)));
        return new JsonLine<>(type, meaning, List.copyOf(fields));
    }

    private static <T> JsonField<In<T>> party(String name, String meaning, Function<T, @Nullable Party> value) {
        return new JsonField<>(name, "object", meaning + ": `name`, `code`", (json, in) -> {
            Party party = value.apply(in.item());
            if (party == null) {
                json.writeNull();
            } else {
                writeParty(json, party);
            }
        });
    }

    private static <T> JsonField<In<T>> parties(String name, String meaning, Function<T, List<Party>> value) {
        return new JsonField<>(name, "objects", meaning + ": `name`, `code`", (json, in) -> {
            json.writeStartArray();
            for (Party party : value.apply(in.item())) {
                writeParty(json, party);
            }
            json.writeEndArray();
        });
    }

    private static <T, E> JsonField<In<T>> list(
            String name, String meaning, Function<T, List<E>> value, Element<E> element) {
        return new JsonField<>(
                name, "objects", meaning, (json, in) -> writeArray(json, in.told(), value.apply(in.item()), element));
    }

    private static <E> void writeArray(JsonGenerator json, CaseTold told, List<E> elements, Element<E> element)
            throws IOException {
        json.writeStartArray();
        for (E one : elements) {
            json.writeStartObject();
            element.write(json, told, one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeParty(JsonGenerator json, Party party) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", party.name());
        json.writeFieldName("code");
        writeText(json, party.code());
        json.writeEndObject();
    }

    private static void writeParties(JsonGenerator json, String name, List<Party> parties) throws IOException {
        json.writeArrayFieldStart(name);
        for (Party party : parties) {
            writeParty(json, party);
        }
        json.writeEndArray();
    }

    private static void writeAccounts(JsonGenerator json, CaseTold told, List<Account> accounts) throws IOException {
        json.writeFieldName("accounts");
        writeArray(json, told, accounts, DocketLines::writeAccount);
    }

    private static void writeAccount(JsonGenerator json, CaseTold told, Account account) throws IOException {
        Told report = told.told(account.report());
        json.writeStringField("file", report.report().file());
        json.writeStringField("report", account.report());
        json.writeFieldName("spans");
        writeSpans(json, report, account.spans());
        json.writeFieldName("statement");
        writeText(json, account.statement());
        json.writeFieldName("event");
        writeText(json, account.event());
    }

    private static List<Account> accounts(List<List<Account>> lists) {
        return lists.stream().flatMap(List::stream).distinct().sorted().toList();
    }
}
