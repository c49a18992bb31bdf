package org.parley.record.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes are killed while they file; what they said was filed must be there, whole. */
class KillTest {

    private static final int KILLS = 6;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void aKilledProcessLosesNothingThatItHadFiled() throws CaseProblem, IOException, InterruptedException {
        int filed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int acknowledged = fileAndKill(filed, 5 + 3 * kill);
            try (CaseStore store = CaseFolder.of(folder).open()) {
                List<KeptReport> kept = store.list();
                // the one in work when the process died may be there, or not, but not in part
                assertThat(kept.size()).isBetween(acknowledged + 1, acknowledged + 2);
                for (KeptReport report : kept) {
                    int number = Integer.parseInt(report.file().replaceAll("\\D", ""));
                    assertThat(report.read()).isEqualTo(FileUntilKilled.report(number));
                }
                filed = kept.size();
            }
        }
        assertThat(filed).isGreaterThan(5 * KILLS);
    }

    /** The last number that the process said. */
    private int fileAndKill(int from, int reports) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FileUntilKilled.class.getName(),
                        folder.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = -1;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                last = Integer.parseInt(line);
                if (last >= from + reports && process.isAlive()) {
                    // Process.destroyForcibly closes the stream, with lines in it
                    process.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(last).isGreaterThanOrEqualTo(from + reports);
        return last;
    }
}
