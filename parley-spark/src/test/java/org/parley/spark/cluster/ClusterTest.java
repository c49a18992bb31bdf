package org.parley.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.Output;
import org.parley.spark.SingleMachine;
import org.parley.spark.Texts;

/** A job on a cluster of processes, of which some are killed while it runs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Hadoop needs more than Java there")
class ClusterTest {

    private static final int REPORTS = 150;
    private static final int PAD = 16_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void aKilledWorkerAndAKilledDriverChangeNothing() throws IOException, InterruptedException {
        Path lines = folder.resolve("a.jsonl");
        Path texts = folder.resolve("texts");
        StringBuilder json = new StringBuilder();
        Texts.write(texts, 0, REPORTS);
        for (int number = 0; number < REPORTS; number++) {
            String name = String.format(Locale.ROOT, "report-%04d.txt", number);
            String text = Files.readString(texts.resolve(name));
            json.append("{\"pad\":\"")
                    .append("x".repeat(PAD))
                    .append("\",\"file\":\"")
                    .append(name)
                    .append("\",\"text\":\"")
                    .append(text.replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r"))
                    .append("\"}\n");
        }
        Files.writeString(lines, json);
        Path output = folder.resolve("out");
        String[] job = {"read-archive", "--batch-megabytes", "1", "-o", output.toString(), lines.toString()};
        try (StandaloneCluster cluster = new StandaloneCluster(folder)) {
            cluster.addWorker();
            cluster.addWorker();
            Process first = cluster.submit("first", job);
            StandaloneCluster.await("the first slice", () -> !first.isAlive() || slices(output) > 0);
            assertThat(first.isAlive()).as(cluster.said("first")).isTrue();
            cluster.killWorker(0);
            StandaloneCluster.await(
                    "a batch", () -> !first.isAlive() || cluster.said("first").contains("parley: batch 1 of"));
            assertThat(first.isAlive()).as(cluster.said("first")).isTrue();
            StandaloneCluster.kill(first);

            Process second = cluster.submit("second", job);
            assertThat(second.waitFor(120, TimeUnit.SECONDS))
                    .as(cluster.said("second"))
                    .isTrue();
            assertThat(second.exitValue()).as(cluster.said("second")).isZero();
        }
        assertThat(new Output(output).lines())
                .isEqualTo(SingleMachine.ofReports(SingleMachine.linesWithoutCopies(List.of(texts.toString()))));
    }

    /** How many are made, in whichever batch. */
    private static long slices(Path output) {
        if (!Files.isDirectory(output)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.getFileName().toString().matches("slice-\\d+\\.jsonl"))
                    .count();
        } catch (IOException | UncheckedIOException movedMeanwhile) {
            return 0;
        }
    }
}
