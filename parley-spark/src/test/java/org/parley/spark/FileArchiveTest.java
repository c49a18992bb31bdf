package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.ReadingVersion;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;
import org.parley.record.CaseRecord;
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
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;

/** Reads, files into a case and reads the case back, by the commands that a user gives. */
class FileArchiveTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... arguments) {
        LocalSpark.get();
        return Archive.run(new PrintStream(said, true, StandardCharsets.UTF_8), arguments);
    }

    @Test
    void aCaseHasWhatWasReadAsIfItHadBeenReadIntoIt() throws Exception {
        Path texts = folder.resolve("texts");
        Texts.write(texts, 0, 4);
        String output = folder.resolve("out").toString();
        String place = folder.resolve("talks.case").toString();
        assertThat(run("read-archive", "-o", output, texts.toString()))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(run("file-archive", output, "--case", place))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(run("file-archive", output, "--case", place))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("4 reports, ", "filed 4 reports into " + place);

        Reading reading = Reading.load();
        List<ReadReport> expected = new ArrayList<>();
        Intake.with(Limits.DEFAULT)
                .read(List.of(texts.toString()), filed -> expected.add(reading.read((Report) filed)));
        try (CaseStore store = CasePlace.of(place, Map.of()).view()) {
            List<KeptReport> kept = store.list();
            assertThat(kept).hasSize(4);
            assertThat(store.countReadByOthers(ReadingVersion.of(null))).isZero();
            for (KeptReport one : kept) {
                assertThat(expected).contains(one.read());
            }
        }
    }

    /** Each report is an entry by who files it, only once, and for those who may see it; a member of a party needs its name. */
    @Test
    void aRecordHasAnEntryForEachReport() throws Exception {
        Path texts = folder.resolve("texts");
        Texts.write(texts, 0, 3);
        String output = folder.resolve("out").toString();
        String place = folder.resolve("talks.case").toString();
        begin(place);
        assertThat(run("read-archive", "-o", output, texts.toString())).isZero();
        assertThat(run("file-archive", output, "--case", place)).isEqualTo(Exit.USAGE);
        assertThat(run("file-archive", output, "--case", place, "--by", "aylin"))
                .isEqualTo(Exit.USAGE);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("say who files with --by MEMBER")
                .contains("(rule MembersActForTheirSide)");
        String[] filed = {
            "file-archive", output, "--case", place, "--by", "aylin", "--party", "north", "--audience", "north,chair"
        };
        assertThat(run(filed)).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(run(filed)).as(said.toString(StandardCharsets.UTF_8)).isZero();
        try (CaseStore store = CasePlace.of(place, Map.of()).view()) {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            assertThat(record.countFilings()).isEqualTo(3);
            Audience some = Audience.of(List.of("north", "chair"));
            for (KeptReport one : store.list()) {
                Report report = one.read().report();
                assertThat(record.audienceOf(report.id(), report.file())).isEqualTo(some);
            }
        }
    }

    private static void begin(String place) throws Exception {
        CasePlace made = CasePlace.of(place, Map.of());
        made.make();
        try (CaseStore store = made.open()) {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            record.begin(Signer.create("committee.example/talks", Key.Use.LOG));
            List<Party> parties = List.of(
                    new Party("north", "North", Optional.empty()), new Party("south", "South", Optional.empty()));
            Rules rules = new Rules(7, Standard.BALANCE_OF_PROBABILITIES, Agreement.ALL, false, Optional.empty());
            record.enter(
                    new Author("mara", Optional.empty()),
                    Audience.EVERYBODY,
                    List.of(
                            new MechanismSet("Border committee", parties, List.of(), List.of(), rules),
                            new MemberJoined("mara", "Mara Venn", Role.CHAIR, Optional.empty()),
                            new MemberJoined("aylin", "Aylin Dost", Role.LIAISON, Optional.of("north"))),
                    Optional.empty());
        }
    }

    @Test
    void wrongCommandLinesAreOneSentence() {
        assertThat(run("read-archive", "x")).isEqualTo(Exit.USAGE);
        assertThat(run(
                        "file-archive",
                        folder.resolve("none").toString(),
                        "--case",
                        folder.resolve("c").toString()))
                .isEqualTo(Exit.USAGE);
        assertThat(run(
                        "read-archive",
                        "--dates",
                        "week",
                        "-o",
                        folder.resolve("o").toString(),
                        "x"))
                .isEqualTo(Exit.USAGE);
        assertThat(run()).isEqualTo(Exit.USAGE);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Missing required option: '--output=FOLDER'")
                .contains("begin with read-archive")
                .contains("dates must be day, month or year, got week")
                .contains("Which job?");
        assertThat(folder.resolve("c")).doesNotExist();
    }
}
