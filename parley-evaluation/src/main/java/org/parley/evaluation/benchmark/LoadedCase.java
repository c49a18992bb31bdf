package org.parley.evaluation.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.parley.evaluation.growth.GrownCase;
import org.parley.model.ReadReport;
import org.parley.reading.Reading;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** A case as large as a server may get to serve: reports that vary the examples, and a made-up table of incidents. */
final class LoadedCase {

    private static final int REPORTS_A_DAY = 30;
    private static final String VERSION = "benchmark";
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS = 3_000;
    private static final int VILLAGES = 3_000;
    private static final List<String> KINDS = List.of("Shelling", "Drone flight", "Shots fired", "Arrest");
    private static final String MAPPING = """
            name         = load
            licence      = made up, free for any use
            attribution  = made up for a measurement
            date format  = yyyy-MM-dd
            id           = [Ref]
            date         = [Day]
            kind         = [Type]
            kind of Shelling     = ASSAULT heavy-weapons / Shelling/artillery/missile attack
            kind of Drone flight = MOBILIZE
            kind of Shots fired  = ASSAULT firearms
            kind of Arrest       = COERCE arrest
            category     = [Type]
            first side   = [By]
            second side  = [Against]
            place        = [Place]
            latitude     = [Latitude]
            longitude    = [Longitude]
            killed       = [Dead]
            """;

    private LoadedCase() {}

    /**
     * Makes it.
     *
     * @param examples folder of folders of reports
     * @return how many statements, events, incidents and actors its reports gave
     */
    static long make(Path folder, Path examples, int size) throws IOException, CaseProblem {
        GrownCase grown = new GrownCase(CaseAddition.cases(examples, Reading.load()), REPORTS_A_DAY);
        grown.growTo(size);
        CaseFolder place = CaseFolder.of(folder);
        place.make();
        long items = 0;
        try (CaseStore store = place.open()) {
            for (ReadReport read : grown.reports(size)) {
                store.file(read, VERSION);
                items += read.statements().size()
                        + read.events().size()
                        + read.incidents().size()
                        + read.actors().size();
            }
        }
        return items;
    }

    /** Writes a table of incidents and what its columns mean; the same for the same number. */
    static void table(Path table, Path mapping, int rows) throws IOException {
        Files.writeString(mapping, MAPPING);
        Random random = new Random(rows);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(table)) {
            writer.writeRecord("Ref", "Day", "Type", "By", "Against", "Place", "Latitude", "Longitude", "Dead");
            for (int i = 0; i < rows; i++) {
                int village = random.nextInt(VILLAGES);
                writer.writeRecord(
                        "L-" + i,
                        FIRST_DAY.plusDays(random.nextInt(DAYS)).toString(),
                        KINDS.get(random.nextInt(KINDS.size())),
                        random.nextBoolean() ? "South" : "North",
                        random.nextBoolean() ? "North" : "Civilians",
                        "Village " + village,
                        String.format(Locale.ROOT, "%.3f", 29 + (village * 37 % VILLAGES) * 8.0 / VILLAGES),
                        String.format(Locale.ROOT, "%.3f", 40 + village * 8.0 / VILLAGES),
                        Integer.toString(Math.max(0, random.nextInt(8) - 4)));
            }
        }
    }
}
