package org.parley.record.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.TokenStreamFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;

/**
 * Measures what a report takes as JSON and as CBOR, plain and deflated, and how long each takes to read back. Not a test.
 * Argument: a folder of reports. Prints means for each report of bytes and microseconds, the best of some rounds.
 */
final class MeasureForms {

    private static final int ROUNDS = 15;

    private MeasureForms() {}

    public static void main(String[] arguments) {
        Reading reading = Reading.load();
        List<ReadReport> reads = new ArrayList<>();
        Intake.with(Limits.DEFAULT).read(List.of(arguments), filed -> {
            if (filed instanceof Report report) {
                reads.add(reading.read(report));
            }
        });
        long text = reads.stream()
                .mapToLong(read -> read.report().text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        System.out.printf(Locale.ROOT, "%d reports, %d bytes of text each%n", reads.size(), text / reads.size());
        Map<String, TokenStreamFactory> formats = new LinkedHashMap<>();
        formats.put("JSON", new JsonFactory());
        formats.put("CBOR", Packing.CBOR);
        formats.forEach((name, format) -> measure(name, format, reads));
    }

    private static void measure(String name, TokenStreamFactory format, List<ReadReport> reads) {
        long plain = 0;
        long small = 0;
        long writing = Long.MAX_VALUE;
        long reading = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            plain = 0;
            small = 0;
            List<Deflated> reports = new ArrayList<>();
            List<Deflated> readings = new ArrayList<>();
            long begin = System.nanoTime();
            for (ReadReport read : reads) {
                byte[] report = ReportForm.write(read.report(), format);
                byte[] found = ReadingForm.write(read, format);
                plain += report.length + found.length;
                reports.add(Deflated.of(report));
                readings.add(Deflated.of(found));
            }
            long middle = System.nanoTime();
            for (int i = 0; i < reads.size(); i++) {
                small += reports.get(i).bytes().length + readings.get(i).bytes().length;
                Report report = ReportForm.read(
                        reports.get(i).inflate(), reads.get(i).report().file(), format);
                ReadReport back = ReadingForm.read(readings.get(i).inflate(), report, format);
                if (!back.equals(reads.get(i))) {
                    throw new IllegalStateException(report.file() + " came back changed");
                }
            }
            long end = System.nanoTime();
            writing = Math.min(writing, middle - begin);
            reading = Math.min(reading, end - middle);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d bytes plain, %d deflated; %d us to write, %d us to read back and compare%n",
                name,
                plain / reads.size(),
                small / reads.size(),
                writing / 1000 / reads.size(),
                reading / 1000 / reads.size());
    }
}
