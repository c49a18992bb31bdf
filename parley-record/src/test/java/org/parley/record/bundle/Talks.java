package org.parley.record.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.parley.record.CaseRecord;
import org.parley.record.Reader;
import org.parley.record.entry.Act;
import org.parley.record.entry.Author;
import org.parley.record.entry.MechanismActs;
import org.parley.record.entry.ProcedureActs;
import org.parley.record.entry.SessionActs;
import org.parley.record.entry.Standard;
import org.parley.record.log.Audience;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;
import org.parley.record.log.Signer;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** A small record: two parties, an allegation that one of them keeps to itself, two checkpoints. */
final class Talks {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Signer LOG = Signer.create("parley.example/talks", Key.Use.LOG);
    static final Signer NORTH = Signer.create("north.example", Key.Use.COSIGNER);
    static final String SECRET = "tunnels under the ridge";

    private static final Author CHAIR = new Author("mara", Optional.empty());
    private static final Author LIAISON = new Author("aylin", Optional.of("north"));

    private Talks() {}

    /** Entries 0 to 3 are under the first checkpoint, 4 and 5 under the second, 6 under none. Entry 4 is for the north alone. */
    static Checkpoint fill(CaseRecord record) throws CaseProblem, Refusal {
        record.begin(LOG);
        enter(
                record,
                CHAIR,
                new MechanismActs.MechanismSet(
                        "Border committee",
                        List.of(
                                new MechanismActs.Party("north", "North", Optional.empty()),
                                new MechanismActs.Party("south", "South", Optional.empty())),
                        List.of(),
                        List.of(),
                        new MechanismActs.Rules(
                                7,
                                Standard.BALANCE_OF_PROBABILITIES,
                                MechanismActs.Agreement.ALL,
                                false,
                                Optional.empty())));
        enter(
                record,
                CHAIR,
                new MechanismActs.MemberJoined("mara", "Mara", MechanismActs.Role.CHAIR, Optional.empty()));
        enter(
                record,
                CHAIR,
                new MechanismActs.MemberJoined("aylin", "Aylin", MechanismActs.Role.LIAISON, Optional.of("north")));
        enter(record, CHAIR, new MechanismActs.KeyAdded("north", NORTH.key().toString()));
        Checkpoint first = record.sign(LOG);
        record.enter(
                LIAISON,
                Audience.of("north"),
                new ProcedureActs.AllegationRaised("north", "south", SECRET, Optional.empty(), List.of()),
                Optional.of(NORTH));
        record.enter(
                LIAISON,
                Audience.EVERYBODY,
                new SessionActs.ProposalMade("north", "a hotline", List.of()),
                Optional.of(NORTH));
        record.sign(LOG);
        record.cosign(NORTH);
        enter(record, CHAIR, new SessionActs.SessionOpened(LocalDate.of(2026, 3, 1), "the bridge", List.of()));
        return first;
    }

    private static void enter(CaseRecord record, Author by, Act act) throws CaseProblem, Refusal {
        record.enter(by, Audience.EVERYBODY, act, Optional.empty());
    }

    /** Opens the record of a case in a folder. */
    static CaseRecord open(CaseStore store) throws CaseProblem {
        return CaseRecord.of(store, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** Writes the bundle for a reader. */
    static Path bundle(Path folder, Optional<Reader> reader) throws CaseProblem, Refusal, IOException {
        Path file = folder.resolve("talks.zip");
        Path cases = Files.createDirectory(folder.resolve("case"));
        try (CaseStore store = CaseFolder.of(cases).open()) {
            CaseRecord record = open(store);
            fill(record);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BundleFile.write(record.bundle(reader), out);
            Files.write(file, out.toByteArray());
        }
        return file;
    }
}
