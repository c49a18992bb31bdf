package org.parley.web.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.model.Filed;
import org.parley.model.Problem;
import org.parley.model.ReadReport;
import org.parley.model.Report;
import org.parley.record.Filing;
import org.parley.record.entry.Author;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseProblem;

/**
 * Files what persons send: reads it as the command would read a file of that name, and keeps report, reading and entry together. Files
 * are read at the same time, and kept one after the other. Safe for many threads.
 */
public final class FilingDesk {

    private static final Pattern UNFIT = Pattern.compile("[\\\\/\\p{Cntrl}]+");
    private static final int LONGEST_NAME = 180;

    private final Casework work;
    private final Object turn = new Object();

    FilingDesk(Casework work) {
        this.work = work;
    }

    /**
     * Files one file for a seat that may file.
     *
     * @param audience who may see that it was filed, and what was read from it
     * @throws NotAllowed when he has not the right
     * @throws Refusal when the rules of procedure do not allow it
     * @throws IOException when it cannot be put aside to be read
     */
    FiledFile file(Seat seat, Audience audience, Upload upload) throws CaseProblem, Refusal, IOException {
        seat.require(Right.FILE);
        Path folder = Files.createTempDirectory("parley-filing");
        try {
            Path named = folder.resolve(safe(upload.name()));
            Files.move(upload.content(), named, StandardCopyOption.REPLACE_EXISTING);
            List<Filed> found = new ArrayList<>();
            work.wiring().file(named, found::add);
            List<ReadReport> read = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (Filed one : found) {
                if (one instanceof Report report) {
                    read.add(reading(report));
                } else if (one instanceof Problem problem) {
                    problems.add(problem);
                }
            }
            keep(seat.author(), audience, read);
            return new FiledFile(
                    named.getFileName().toString(),
                    read.stream().map(FilingDesk::filed).toList(),
                    problems);
        } finally {
            remove(folder);
        }
    }

    private ReadReport reading(Report report) throws CaseProblem {
        Optional<ReadReport> known = work.store().find(report, work.wiring().version());
        return known.isPresent() ? known.get() : work.wiring().read(report);
    }

    private void keep(Author by, Audience audience, List<ReadReport> read) throws CaseProblem, Refusal {
        synchronized (turn) {
            Filing filing = Filing.of(work.store(), work.record(), Optional.of(by), audience);
            for (ReadReport one : read) {
                filing.file(one, work.wiring().version());
            }
        }
    }

    private static FiledFile.FiledReport filed(ReadReport read) {
        Report report = read.report();
        return new FiledFile.FiledReport(
                report.id(),
                report.file(),
                report.heading().findTitle().orElse(report.file()),
                read.statements().size());
    }

    /** The last part of the name, without what no file system takes. */
    static String safe(String name) {
        String[] parts = name.split("[\\\\/]", -1);
        String last = UNFIT.matcher(parts[parts.length - 1]).replaceAll("_").strip();
        if (last.isEmpty() || last.equals(".") || last.equals("..")) {
            return "report";
        }
        return last.length() <= LONGEST_NAME ? last : last.substring(last.length() - LONGEST_NAME);
    }

    static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
