package org.parley.evaluation.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {

    private final AtomicInteger read = new AtomicInteger();
    private final Contender names = file -> {
        read.incrementAndGet();
        return file.getFileName() + "\n";
    };

    @Test
    void readsEachFileOnceAndKeepsLinesInTheOrderOfTheFiles(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("out.jsonl");

        List<String> answers = ask("lap\t2\t0\t" + out + "\tb.txt\ta.txt\tc.txt\n");

        assertThat(read).hasValue(3);
        assertThat(answers).singleElement().asString().matches("lap\t3\t[1-9]\\d*");
        assertThat(Files.readString(out)).isEqualTo("b.txt\na.txt\nc.txt\n");
    }

    @Test
    void repeatsWholePassesUntilTheTimeIsUp() throws Exception {
        String[] answer = ask("lap\t1\t20\t-\ta.txt\tb.txt\n").get(0).split("\t", -1);

        assertThat(Integer.parseInt(answer[1]))
                .isEqualTo(read.get())
                .isGreaterThanOrEqualTo(2)
                .isEven();
        assertThat(Long.parseLong(answer[2])).isGreaterThanOrEqualTo(20_000_000L);
    }

    @Test
    void tellsThePeakOfItsOwnMemory() throws Exception {
        assertThat(ask("memory\n")).singleElement().asString().matches("memory\t\\d{4,}");
        assertThat(Memory.peakKilobytes("no-such-process")).isEmpty();
    }

    @Test
    void anArticleThatCannotBeReadEndsTheRun() {
        Contender broken = file -> {
            throw new IOException("no " + file);
        };

        assertThatThrownBy(() -> ask(broken, "lap\t1\t0\t-\ta.txt\n")).hasRootCauseMessage("no a.txt");
        assertThatThrownBy(() -> ask("jump\n")).hasMessageContaining("jump");
    }

    private List<String> ask(String requests) throws IOException, InterruptedException {
        return ask(names, requests);
    }

    private static List<String> ask(Contender contender, String requests) throws IOException, InterruptedException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        Worker.serve(
                () -> contender,
                new ByteArrayInputStream(requests.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(answers, true, StandardCharsets.UTF_8));
        return answers.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
