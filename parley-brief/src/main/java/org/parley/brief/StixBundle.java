package org.parley.brief;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Plain;
import org.parley.brief.told.Told;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.CaseIncident;
import org.parley.model.Commitment;
import org.parley.model.ContentId;
import org.parley.model.Party;
import org.parley.model.Place;
import org.parley.model.Proposal;
import org.parley.model.Session;

/**
 * The case as one STIX 2.1 bundle: reports as {@code report}, sides and publishers as {@code identity}, incidents as
 * {@code incident} at a {@code location}, sessions, allegations, proposals and commitments as {@code note}, and the answers
 * to an allegation as the answering side's {@code opinion} of its note. Why so, and why nobody is a {@code threat-actor},
 * is told in {@code docs/decisions/0013-brief-libraries-and-stix.md}.
 */
final class StixBundle implements CaseForm {

    @Override
    public void write(CaseTold told, Writer out) throws IOException {
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        try (JsonGenerator json = JsonLines.JSON.createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartObject();
            json.writeStringField("type", "bundle");
            json.writeStringField(
                    "id",
                    StixName.of(
                            "bundle",
                            ContentId.ofFields(
                                    "case",
                                    told.filed().stream()
                                            .map(one -> one.report().id())
                                            .toList())));
            json.writeArrayFieldStart("objects");
            Objects objects = new Objects(new StixObjects(json, told), told);
            objects.write();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        out.flush();
    }

    private record Objects(StixObjects stix, CaseTold told) {

        void write() throws IOException {
            stix.maker();
            for (Session session : told.docket().sessions()) {
                List<Party> sides = session.parties();
                String met = names(sides) + " met"
                        + session.findDate()
                                .map(date -> ", " + Plain.date(date))
                                .orElse("")
                        + session.findPlace().map(place -> ", " + place.name()).orElse("");
                stix.note("session", session.id(), met + ".", sides, session.accounts());
            }
            for (Allegation allegation : told.docket().allegations()) {
                write(allegation);
            }
            for (Proposal proposal : told.docket().proposals()) {
                stix.note(
                        "proposal",
                        proposal.id(),
                        proposal.by().name() + " proposes: " + quoted(proposal.what()),
                        List.of(proposal.by()),
                        proposal.accounts());
            }
            for (Commitment commitment : told.docket().commitments()) {
                stix.note(
                        "commitment",
                        commitment.id(),
                        commitment.by().name() + " undertakes: " + quoted(commitment.what()),
                        List.of(commitment.by()),
                        commitment.accounts());
            }
            for (CaseIncident incident : told.docket().incidents()) {
                write(incident);
            }
            Set<String> seen = new LinkedHashSet<>();
            for (Told one : told.filed()) {
                if (seen.add(one.report().id())) {
                    stix.report(one);
                }
            }
        }

        private void write(Allegation allegation) throws IOException {
            List<Party> sides = allegation.findAccuser().isPresent()
                    ? List.of(allegation.findAccuser().get(), allegation.accused())
                    : List.of(allegation.accused());
            String accuser = allegation.findAccuser().map(Party::name).orElse("Somebody who is not named");
            stix.note(
                    "allegation",
                    allegation.id(),
                    accuser + " accuses " + allegation.accused().name() + ": " + quoted(allegation.conduct()),
                    sides,
                    allegation.accounts());
            for (Allegation.Response response : allegation.responses()) {
                stix.opinion(allegation.id(), response);
            }
        }

        private void write(CaseIncident incident) throws IOException {
            String where = incident.findPlace()
                    .map(Place::name)
                    .map(name -> ", " + name)
                    .orElse("");
            String when = incident.findDate()
                    .map(Plain::date)
                    .map(date -> ", " + date)
                    .orElse("");
            stix.incident(incident, Plain.kind(incident.kind()) + where + when);
        }

        private static String names(List<Party> sides) {
            return sides.stream().map(Party::name).collect(Collectors.joining(", "));
        }

        private static String quoted(String words) {
            return "“" + Told.oneLine(words) + "”";
        }
    }

    /** The reports of accounts in the order of their ids. */
    static List<String> reports(List<Account> accounts) {
        return accounts.stream().map(Account::report).distinct().sorted().toList();
    }
}
