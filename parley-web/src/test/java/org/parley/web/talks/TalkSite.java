package org.parley.web.talks;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.brief.told.CaseTold;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.model.Filed;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;
import org.parley.record.CaseRecord;
import org.parley.record.accounts.Account;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs.Agreement;
import org.parley.record.entry.MechanismActs.MechanismSet;
import org.parley.record.entry.MechanismActs.MemberJoined;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.entry.MechanismActs.Role;
import org.parley.record.entry.MechanismActs.Rules;
import org.parley.record.entry.Standard;
import org.parley.record.log.Audience;
import org.parley.record.log.Key;
import org.parley.record.log.Signer;
import org.parley.record.procedure.Refusal;
import org.parley.record.search.DocketSource;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.web.Server;
import org.parley.web.casework.Wiring;
import org.parley.web.guard.Passwords;
import org.parley.web.settings.Settings;

/** A server with a case whose mechanism has a chair, mara, and two parties: north with aylin, south with tomas. */
final class TalkSite implements AutoCloseable {

    static final String PASSWORD = "a long enough password";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC);

    private final Server server;

    private TalkSite(Server server) {
        this.server = server;
    }

    static TalkSite start(Path folder) throws CaseProblem, Refusal {
        CasePlace place = CasePlace.of(folder.resolve("talks.case").toString(), Map.of());
        place.make();
        try (CaseStore store = place.open()) {
            found(store);
        }
        return new TalkSite(Server.start(Settings.local(place, 0, Optional.empty()), new Reader(), CLOCK));
    }

    private static void found(CaseStore store) throws CaseProblem, Refusal {
        CaseRecord record = CaseRecord.of(store, CLOCK);
        record.begin(Signer.create("committee.example/talks", Key.Use.LOG));
        Author mara = new Author("mara", Optional.empty());
        List<Act> acts = List.of(
                new MechanismSet(
                        "Border committee",
                        List.of(
                                new Party("north", "North", Optional.empty()),
                                new Party("south", "South", Optional.empty())),
                        List.of(),
                        List.of(),
                        new Rules(7, Standard.BALANCE_OF_PROBABILITIES, Agreement.ALL, false, Optional.empty())),
                new MemberJoined("mara", "Mara Venn", Role.CHAIR, Optional.empty()),
                new MemberJoined("aylin", "Aylin Dost", Role.LIAISON, Optional.of("north")),
                new MemberJoined("tomas", "Tomas Reed", Role.LIAISON, Optional.of("south")));
        record.enter(mara, Audience.EVERYBODY, acts, Optional.empty());
        String hash = new Passwords().hash(PASSWORD);
        for (String member : List.of("mara", "aylin", "tomas")) {
            store.accounts()
                    .keep(new Account(
                            member,
                            Optional.of(member),
                            false,
                            Optional.of(hash),
                            Optional.empty(),
                            true,
                            0,
                            Optional.empty(),
                            CLOCK.instant()));
        }
    }

    /** Signs somebody in. */
    Visitor visitor(String account) throws Exception {
        return Visitor.signedIn(server.url(), account);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Reads as the command does, with nothing imported. */
    private static final class Reader implements Wiring {

        private final Intake intake = Intake.with(Limits.DEFAULT);
        private final Reading reading = Reading.load();

        @Override
        public void file(Path file, Consumer<Filed> out) {
            intake.read(List.of(file.toString()), out);
        }

        @Override
        public ReadReport read(Report report) {
            return reading.read(report);
        }

        @Override
        public String version() {
            return "test";
        }

        @Override
        public List<DocketSource.Item> items(CaseTold told) {
            return List.of();
        }

        @Override
        public String gist(JsonNode item) {
            return item.path("text").asText();
        }

        @Override
        public LinkedIncidents.Finder imports(CaseStore store) {
            return LinkedIncidents.Finder.NONE;
        }
    }
}
