package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.parley.record.CaseRecord;
import org.parley.record.backup.BackupProblem;
import org.parley.record.bundle.BundleProblem;
import org.parley.record.procedure.Refusal;
import org.parley.record.search.SearchProblem;
import org.parley.record.store.CasePlace;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** Opens a case, and turns what can go wrong into sentences and exit codes. */
final class CaseWork {

    /** Name of the file with the key of the log in the folder of a case. */
    static final String LOG_KEY = "log.key";

    /** What is to be done with a record. */
    @FunctionalInterface
    interface Work {

        int with(CaseRecord record) throws CaseProblem, IOException, Refusal;
    }

    /** What is to be done with a case, which it opens itself. */
    @FunctionalInterface
    interface PlaceWork {

        int with(CasePlace place) throws CaseProblem, IOException, Refusal, SearchProblem;
    }

    private CaseWork() {}

    /** Works on a case that is there already, and may change it. */
    static int writing(Surroundings around, CaseParameter target, Work work) {
        return run(around, work, () -> target.place().openExisting());
    }

    /** Looks at a case. */
    static int reading(Surroundings around, CaseParameter target, Work work) {
        return run(around, work, () -> target.place().view());
    }

    /** Works on a case, which is made when it is missing. */
    static int making(Surroundings around, CaseParameter target, Work work) {
        return run(around, work, () -> {
            CasePlace place = target.place();
            place.make();
            return place.open();
        });
    }

    @FunctionalInterface
    private interface Opening {

        CaseStore open() throws CaseProblem;
    }

    /** The text of an input file; {@code -} is standard input. */
    static String text(Surroundings around, String file) throws IOException {
        return file.equals("-")
                ? new String(around.in().readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(Path.of(file), StandardCharsets.UTF_8);
    }

    private static int run(Surroundings around, Work work, Opening opening) {
        return guarded(around, () -> {
            try (CaseStore store = opening.open()) {
                return work.with(CaseRecord.of(store, Clock.systemUTC()));
            }
        });
    }

    /** Does something with a case that it opens as it needs it. */
    static int at(Surroundings around, CaseParameter target, PlaceWork work) {
        return guarded(around, () -> work.with(target.place()));
    }

    @FunctionalInterface
    interface Guarded {

        int run() throws CaseProblem, IOException, Refusal, SearchProblem;
    }

    /** Does anything with cases. */
    static int guarded(Surroundings around, Guarded work) {
        try {
            return work.run();
        } catch (CaseProblem e) {
            return problem(around, e);
        } catch (CaseFailure e) {
            return problem(around, e.problem());
        } catch (Refusal e) {
            around.err().println("parley: " + sentence(e));
            return Exit.USAGE;
        } catch (IllegalArgumentException | IllegalStateException | SearchProblem e) {
            around.err().println("parley: " + e.getMessage());
            return Exit.USAGE;
        } catch (BackupProblem | BundleProblem e) {
            around.err().println("parley: " + e.getMessage());
            return Exit.USAGE;
        } catch (IOException e) {
            if (Output.nobodyListens(e)) {
                return Exit.OK;
            }
            String file = e instanceof FileSystemException problem && problem.getFile() != null
                    ? problem.getFile() + ": "
                    : "";
            around.err().println("parley: " + file + Output.cause(e) + ".");
            return Exit.OUTPUT;
        }
    }

    private static int problem(Surroundings around, CaseProblem e) {
        around.err().println("parley: " + e.getMessage());
        return e.kind() == CaseProblem.Kind.FOLDER ? Exit.USAGE : Exit.OUTPUT;
    }

    /** What was refused, with the name of the rule. */
    static String sentence(Refusal e) {
        return e.sentence() + " (rule " + e.rule() + ")";
    }
}
