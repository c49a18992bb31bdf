package org.parley.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.parley.record.CaseRecord;
import org.parley.record.Filing;
import org.parley.record.entry.Author;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.spark.input.WrongInput;
import org.parley.spark.job.ReadingRows;
import org.parley.spark.ledger.Ledger;
import org.parley.spark.ledger.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Files the reports of an output folder into a case, with what was read from them: no text is read again. In a case with a record each
 * is an entry by who files it, as when the command files.
 */
@Command(
        name = "file-archive",
        description =
                "File the reports of an output folder into a case, with what was read from them. What the case has already "
                        + "changes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all are filed",
            "2:the command line, the folder or the case is wrong, or the record does not allow it",
            "3:the case could not be written; what was filed stays, and the same command goes on"
        })
final class FileArchive implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The output folder of read-archive.")
    private String folder = "";

    @Option(
            names = "--case",
            paramLabel = "CASE",
            required = true,
            description = "The folder of the case, which is made when it is missing, or jdbc:postgresql://HOST/NAME.")
    private String caseName = "";

    @Option(
            names = "--by",
            paramLabel = "MEMBER",
            description = "Who files, when the case keeps a record; parley when nobody does.")
    private @Nullable String member;

    @Option(names = "--party", paramLabel = "PARTY", description = "For which party; none for chair and secretariat.")
    private @Nullable String party;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            split = ",",
            description =
                    "Who may see that the reports were filed: all, or parties and chair. Default: ${DEFAULT-VALUE}.")
    private List<String> audience = List.of("all");

    @Option(names = "--from", paramLabel = "DATE", description = "Only reports published on this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only reports published on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(
            names = {"-q", "--quiet"},
            description = "Nothing on standard error.")
    private boolean quiet;

    private final PrintStream err;

    FileArchive(PrintStream err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, WrongInput {
        try (SparkSession spark = Cluster.open("file-archive")) {
            Ledger ledger = Ledger.open(folder, spark.sparkContext().hadoopConfiguration());
            Terms terms = ledger.findTerms()
                    .orElseThrow(
                            () -> new WrongInput("Nothing was read into " + folder + "; begin with read-archive."));
            long filed = file(chosen(ReadingRows.reports(spark, ledger)), terms.reading());
            if (!quiet) {
                err.println("parley: filed " + filed + (filed == 1 ? " report" : " reports") + " into " + caseName);
            }
            return Exit.OK;
        } catch (CaseProblem e) {
            err.println("parley: " + e.getMessage());
            return e.kind() == CaseProblem.Kind.FOLDER ? Exit.USAGE : Exit.OUTPUT;
        } catch (Refusal e) {
            err.println("parley: " + e.sentence() + " (rule " + e.rule() + ")");
            return Exit.USAGE;
        } catch (IllegalArgumentException e) {
            throw WrongInput.of("Nothing was filed", e);
        }
    }

    private Dataset<Row> chosen(Dataset<Row> reports) {
        Dataset<Row> chosen = reports;
        if (from != null) {
            chosen = chosen.where(col("published").geq(from.toString()));
        }
        if (to != null) {
            chosen = chosen.where(col("published").leq(to.toString()));
        }
        return chosen.select("position", "file", "report", "reading").orderBy("position");
    }

    private long file(Dataset<Row> reports, String version) throws CaseProblem, Refusal {
        CasePlace place = CasePlace.of(caseName, System.getenv());
        if (place.make() && !quiet) {
            err.println("parley: Made the folder " + place + " for the case.");
        }
        long filed = 0;
        try (CaseStore store = place.open()) {
            CaseRecord record = CaseRecord.of(store, Clock.systemUTC());
            Optional<Author> by = Optional.ofNullable(member).map(id -> new Author(id, Optional.ofNullable(party)));
            Filing filing = Filing.of(store, record, by, Audience.of(audience));
            for (Iterator<Row> rows = reports.toLocalIterator(); rows.hasNext(); ) {
                filing.file(ReadingRows.reading(rows.next()), version);
                filed++;
            }
        }
        return filed;
    }
}
