package org.parley.evaluation.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few of each kind of what {@link CrashTrial} does thousands of times, with real processes. */
class CrashTrialTest {

    private static final int KILLS = 3;
    private static final int DAMAGES = 8;
    private static final int CLOCKS = 200;
    private static final long SEED = 7;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatAKilledProcessAcknowledgedIsThere(Deed deed) throws Exception {
        KillCount count = KillTrial.in(folder, SEED).files(deed, KILLS);
        assertThat(count.wrong()).isEmpty();
        assertThat(count.kills()).isPositive();
        assertThat(count.words()).isGreaterThan(deed == Deed.MIGRATION ? -1 : 0);
    }

    @Test
    void aServerLosesNothingWhenClientsAndItselfAreKilled() throws Exception {
        try (Server server = start()) {
            KillTrial trial = KillTrial.in(folder, SEED);
            assertThat(trial.clients(server, Deed.CHECKPOINTS, 1).wrong()).isEmpty();
            assertThat(trial.clients(server, Deed.MIGRATION, 1).wrong()).isEmpty();
            KillCount count = trial.servers(server, 2);
            assertThat(count.wrong()).isEmpty();
            assertThat(count.words()).isPositive();
        }
    }

    private Server start() {
        try {
            return Server.start(folder.resolve("server"));
        } catch (IOException | IllegalStateException e) {
            return abort("PostgreSQL does not start on this machine: " + e.getMessage());
        }
    }

    @Test
    void noDamageChangesWhatIsReadInSilence() throws Exception {
        DamageTrial trial = DamageTrial.in(folder, SEED);
        for (DamageTrial.Kind kind : DamageTrial.Kind.values()) {
            DamageTrial.Count count = trial.run(kind, DAMAGES);
            assertThat(count.silent()).isEmpty();
            assertThat(count.refused() + count.found()).isPositive();
            assertThat(count.refused() + count.found() + count.harmless() + count.derived())
                    .isEqualTo(DAMAGES);
        }
    }

    @Test
    void fullAndReadOnlyDisksAndSecondProcessesAreToldInASentence() throws Exception {
        DiskTrial trial = DiskTrial.in(folder);
        assertThat(trial.longFile().wrong()).isEmpty();
        assertThat(trial.fullDisk().wrong()).isEmpty();
        assertThat(trial.readOnlyDisk().wrong()).isEmpty();
        DiskTrial.Outcome second = trial.twoProcesses();
        assertThat(second.wrong()).isEmpty();
        assertThat(second.told()).contains("is writing the case");
    }

    @Test
    void aClockThatJumpsNeverMakesAnEntryOlderThanTheOneAhead() throws Exception {
        assertThat(DiskTrial.in(folder).clock(CLOCKS).wrong()).isEmpty();
    }
}
