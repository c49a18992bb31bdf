package org.parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.parley.record.CaseRecord;
import org.parley.record.procedure.Refusal;
import org.parley.record.store.CaseFolder;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;

/** Opens the record of a case, and turns what can go wrong into sentences and exit codes. */
final class CaseWork {

    /** Name of the file with the key of the log in the folder of a case. */
    static final String LOG_KEY = "log.key";

    /** What is to be done with a record. */
    @FunctionalInterface
    interface Work {

        int with(CaseRecord record) throws CaseProblem, IOException, Refusal;
    }

    private CaseWork() {}

    /** Works on a case that is there already, and may change it. */
    static int writing(Surroundings around, Path folder, Work work) {
        return run(around, work, () -> {
            if (!CaseFolder.of(folder).holdsCase()) {
                return CaseFolder.of(folder).view();
            }
            return CaseFolder.of(folder).open();
        });
    }

    /** Looks at a case. */
    static int reading(Surroundings around, Path folder, Work work) {
        return run(around, work, () -> CaseFolder.of(folder).view());
    }

    /** Works on a case, which is made when it is missing. */
    static int making(Surroundings around, Path folder, Work work) {
        return run(around, work, () -> {
            CaseFolder.of(folder).make();
            return CaseFolder.of(folder).open();
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
        try (CaseStore store = opening.open()) {
            return work.with(CaseRecord.of(store, Clock.systemUTC()));
        } catch (CaseProblem e) {
            around.err().println("parley: " + e.getMessage());
            return e.kind() == CaseProblem.Kind.FOLDER ? Exit.USAGE : Exit.OUTPUT;
        } catch (Refusal e) {
            around.err().println("parley: " + e.sentence() + " (rule " + e.rule() + ")");
            return Exit.USAGE;
        } catch (IllegalArgumentException | IllegalStateException e) {
            around.err().println("parley: " + e.getMessage());
            return Exit.USAGE;
        } catch (IOException e) {
            String file = e instanceof FileSystemException problem && problem.getFile() != null
                    ? problem.getFile() + ": "
                    : "";
            around.err().println("parley: " + file + Output.cause(e) + ".");
            return Exit.OUTPUT;
        }
    }
}
