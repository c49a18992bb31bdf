package org.parley.spark.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.model.Report;

class TimedReadingTest {

    private final List<String> told = new ArrayList<>();

    private final TimedReading.Listener listener = new TimedReading.Listener() {
        @Override
        public void read(ReadReport read) {
            told.add("read " + read.report().file());
        }

        @Override
        public void unread(Problem problem) {
            told.add(problem.line());
        }
    };

    /** Deaf to interruption, as a loop is. */
    private static ReadReport hang(CountDownLatch ever) {
        while (true) {
            try {
                ever.await();
            } catch (InterruptedException e) {
                // goes on
            }
        }
    }

    @Test
    void whatHangsOrFailsIsAProblemAndTheNextIsRead() {
        CountDownLatch never = new CountDownLatch(1);
        try (TimedReading reading = new TimedReading(
                report -> switch (report.file()) {
                    case "hangs" -> hang(never);
                    case "fails" -> throw new IllegalStateException("a bug");
                    case "deep" -> throw new StackOverflowError();
                    default -> new ReadReport(report, List.of(), List.of());
                },
                Duration.ofSeconds(1))) {
            for (String file : List.of("a", "hangs", "fails", "deep", "b")) {
                reading.read(Report.ofText(file, "Words."), listener);
            }
        }
        assertThat(told)
                .containsExactly(
                        "read a",
                        "hangs: took longer than 1 s to read and was given up",
                        "fails: made Parley fail (IllegalStateException); please report this, with the file if you may",
                        "deep: made Parley fail (StackOverflowError); please report this, with the file if you may",
                        "read b");
    }
}
