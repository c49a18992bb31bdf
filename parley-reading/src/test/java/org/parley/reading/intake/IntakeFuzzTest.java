package org.parley.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.model.Report;
import org.parley.model.Span;

/** Damaged documents of every format: each ends as reports or problems, within its time, with spans inside the text. */
class IntakeFuzzTest {

    private static final int DAMAGES = 200;
    private static final int LEAST_CASES = 14 * DAMAGES;
    private static final Limits LIMITS = Limits.DEFAULT.withTimePerDocument(Duration.ofSeconds(20));

    @Test
    void damagedDocumentsNeverCrashOrHang() throws IOException {
        int cases = 0;
        List<Filed> all = new ArrayList<>();
        for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
            Random random = new Random(sample.getKey().hashCode());
            for (int i = 0; i < DAMAGES; i++) {
                byte[] damaged = damaged(sample.getValue(), random);
                List<Filed> filed = new ArrayList<>();
                new Filing(LIMITS, filed::add).file(Source.ofBytes(sample.getKey(), damaged));
                assertThat(filed).as(sample.getKey() + " damage " + i).isNotEmpty();
                filed.forEach(each -> check(sample.getKey(), each));
                all.addAll(filed);
                cases++;
            }
        }
        assertThat(cases).isGreaterThanOrEqualTo(LEAST_CASES);
        assertThat(all.stream().filter(Report.class::isInstance).count()).isGreaterThan(LEAST_CASES / 4);
        assertThat(all.stream().filter(Problem.class::isInstance).count()).isGreaterThan(LEAST_CASES / 20);
    }

    private static void check(String file, Filed filed) {
        assertThat(filed.file()).startsWith(file);
        if (filed instanceof Problem problem) {
            assertThat(problem.cause()).doesNotContain("Exception").doesNotContain("took longer");
        } else if (filed instanceof Report report) {
            int length = report.text().length();
            Span title = report.heading().titleSpan();
            assertThat(title == null || title.end() <= length).isTrue();
            report.heading()
                    .findDateline()
                    .ifPresent(line -> assertThat(line.span().end()).isLessThanOrEqualTo(length));
            assertThat(report.skipped())
                    .allMatch(skip -> !skip.span().in(report.text()).isBlank());
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && bytes.length > 4; i++) {
            int at = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(Math.min(400, bytes.length));
            int end = Math.min(bytes.length, at + length);
            bytes = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(bytes, Math.max(1, at));
                case 1 -> flipped(bytes, at, end, random);
                case 2 -> joined(bytes, end, at);
                case 3 -> joined(bytes, at, end);
                default -> noisy(bytes, at, end, random);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, int end, Random random) {
        for (int i = at; i < end; i += 1 + random.nextInt(30)) {
            bytes[i] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Up to the first mark, then from the second: repeats a stretch, or leaves it out. */
    private static byte[] joined(byte[] bytes, int to, int from) {
        byte[] out = Arrays.copyOf(bytes, to + bytes.length - from);
        System.arraycopy(bytes, from, out, to, bytes.length - from);
        return out;
    }

    private static byte[] noisy(byte[] bytes, int at, int end, Random random) {
        byte[] noise = new byte[end - at];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, at, noise.length);
        return bytes;
    }

    @Test
    void theUndamagedSamplesAreReports() throws IOException {
        for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
            List<Filed> filed = new ArrayList<>();
            new Filing(LIMITS, filed::add).file(Source.ofBytes(sample.getKey(), sample.getValue()));
            assertThat(filed).isNotEmpty().allMatch(Report.class::isInstance);
        }
    }
}
