package org.parley.evaluation.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.brief.Format;
import org.parley.brief.Look;
import org.parley.brief.Outcome;
import org.parley.docket.Docket;
import org.parley.evaluation.growth.GrownCase;
import org.parley.model.Copy;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.reading.Reading;
import org.parley.reading.intake.Copies;
import org.parley.reading.intake.Intake;
import org.parley.reading.intake.Limits;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.KeptReport;

/**
 * Where the time goes when one report is added to a large case: makes a case by varying the examples, adds one report to it,
 * and prints milliseconds by stage. Arguments: folder of example cases, folder of the case to be made, number of reports,
 * version under which they are filed; then, where the docket and the writing are left out, the word {@code store}. A second
 * block of figures is the same work again in the same process, compiled by then.
 */
final class CaseAddition {

    private static final int REPORTS_A_DAY = 30;

    private CaseAddition() {}

    public static void main(String[] arguments) throws IOException, CaseProblem {
        Reading reading = Reading.load();
        int size = Integer.parseInt(arguments[2]);
        String version = arguments[3];
        GrownCase grown = new GrownCase(cases(Path.of(arguments[0]), reading), REPORTS_A_DAY);
        grown.growTo(size + 2);
        List<ReadReport> reports = grown.reports(size + 2);
        CaseFolder folder = CaseFolder.of(Path.of(arguments[1]));
        folder.make();
        long begin = System.nanoTime();
        try (CaseStore store = folder.open()) {
            for (ReadReport read : reports.subList(0, size)) {
                store.file(read, version);
            }
        }
        say("filing, for each report", (System.nanoTime() - begin) / size);
        long bytes = Files.size(Path.of(arguments[1], CaseFolder.DATABASE));
        System.out.printf(Locale.ROOT, "bytes of the case for each report: %d%n", bytes / size);
        for (int round = 0; round < 2; round++) {
            add(reports.get(size + round), folder, version, reading, arguments.length < 5);
        }
    }

    private static void add(ReadReport added, CaseFolder folder, String version, Reading reading, boolean docketToo)
            throws IOException, CaseProblem {
        long begin = System.nanoTime();
        List<KeptReport> kept;
        try (CaseStore store = folder.open()) {
            begin = lap("open", begin);
            ReadReport read = reading.read(added.report());
            begin = lap("read the report", begin);
            store.file(read, version);
            begin = lap("file it", begin);
            kept = store.list();
            begin = lap("load all", begin);
        }
        List<ReadReport> reads = kept.parallelStream().map(CaseAddition::unpack).toList();
        begin = lap("unpack all", begin);
        Copies copies = new Copies();
        List<Outcome> outcomes = new ArrayList<>();
        List<Copy> found = new ArrayList<>();
        for (ReadReport read : reads) {
            Optional<Copy> copy = copies.add(read.report());
            copy.ifPresent(found::add);
            outcomes.add(new Outcome.Read(read, copy.orElse(null)));
        }
        begin = lap("find copies", begin);
        if (!docketToo) {
            return;
        }
        Docket docket = Docket.of(reads, found);
        begin = lap("docket of " + docket.reports().size() + " reports", begin);
        Iterator<Outcome> all = outcomes.iterator();
        Format.JSONL.writer(Look.PLAIN).write(all, OutputStream.nullOutputStream());
        lap("write JSON lines, docket included", begin);
    }

    private static ReadReport unpack(KeptReport kept) {
        try {
            return kept.read();
        } catch (CaseProblem e) {
            throw new IllegalStateException(e);
        }
    }

    static List<List<ReadReport>> cases(Path examples, Reading reading) throws IOException {
        List<List<ReadReport>> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(examples)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                List<ReadReport> reads = new ArrayList<>();
                Intake.with(Limits.DEFAULT).read(List.of(folder.toString()), filed -> {
                    if (filed instanceof Report report) {
                        reads.add(reading.read(report));
                    }
                });
                cases.add(reads);
            }
        }
        return cases;
    }

    private static long lap(String stage, long begin) {
        long end = System.nanoTime();
        say(stage, end - begin);
        return System.nanoTime();
    }

    private static void say(String what, long nanoseconds) {
        System.out.printf(Locale.ROOT, "%s: %.3f%n", what, nanoseconds / 1e6);
    }
}
