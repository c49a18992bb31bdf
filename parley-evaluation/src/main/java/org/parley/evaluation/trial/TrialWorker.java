package org.parley.evaluation.trial;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.parley.record.CaseRecord;
import org.parley.record.log.Checkpoint;
import org.parley.record.log.Key;
import org.parley.record.log.Leaf;
import org.parley.record.log.Signer;
import org.parley.record.store.CaseProblem;
import org.parley.record.store.CaseStore;
import org.parley.record.store.LogStore;

/**
 * The process that is killed: does one thing over and over, and says a line after each time that it was done. Ends by itself only when the case
 * cannot be kept any longer, with the line {@code problem} and the sentence for people.
 *
 * <pre>
 * entries NUMBER POSITION COUNT     COUNT entries of the act NUMBER are in the log from POSITION on
 * checkpoint SIZE SIGNATURES        a checkpoint at SIZE with so many signatures is kept
 * report NUMBER                     the report is filed
 * lists SIZE                        the tables for lists have at least so many entries
 * opened                            the case is open
 * </pre>
 */
final class TrialWorker {

    /** How a process ends that says what the problem was. */
    static final int PROBLEM = 3;

    private static final int REBUILD_EVERY = 20;

    private final CaseStore store;
    private final CaseRecord record;
    private final LogStore log;
    private final int run;
    private final Signer signer;
    private final PrintStream out;

    private TrialWorker(CaseStore store, int run, Signer signer, PrintStream out) throws CaseProblem {
        this.store = store;
        this.record = CaseRecord.of(store, Clock.systemUTC());
        this.log = store.log(Clock.systemUTC());
        this.run = run;
        this.signer = signer;
        this.out = out;
    }

    /** DEED PLACE RUN KEY_FILE. */
    public static void main(String[] arguments) throws IOException {
        Deed deed = Deed.valueOf(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Signer signer = Signer.parse(Files.readString(Path.of(arguments[3])));
        try (CaseStore store = new Place(arguments[1]).open()) {
            new TrialWorker(store, Integer.parseInt(arguments[2]), signer, out).work(deed);
        } catch (CaseProblem e) {
            out.print("problem " + e.getMessage() + "\n");
            out.flush();
            System.exit(PROBLEM);
        }
    }

    private void work(Deed deed) throws CaseProblem {
        if (deed == Deed.CHECKPOINTS) {
            record.begin(signer);
        }
        for (int number = 0; ; number++) {
            switch (deed) {
                case APPENDS -> entries(number);
                case CHECKPOINTS -> {
                    entries(number);
                    Checkpoint signed = record.sign(signer);
                    say("checkpoint " + signed.head().size() + " 1");
                    Checkpoint cosigned = record.cosign(Signer.create("north.example", Key.Use.COSIGNER));
                    say("checkpoint " + cosigned.head().size() + " "
                            + cosigned.signatures().size());
                }
                case IMPORTS -> {
                    store.file(Made.report(run, number), "1");
                    say("report " + number);
                }
                case LISTS -> {
                    entries(number);
                    long size = log.size();
                    if (number % REBUILD_EVERY == REBUILD_EVERY - 1) {
                        record.lists().rebuild();
                    } else {
                        record.lists().catchUp();
                    }
                    say("lists " + size);
                }
                case MIGRATION -> {
                    say("opened");
                    return;
                }
            }
        }
    }

    private void entries(int number) throws CaseProblem {
        List<Leaf> leaves = log.append(Made.drafts(run, number));
        say("entries " + number + " " + leaves.get(0).position() + " " + leaves.size());
    }

    private void say(String line) {
        // one write a line, so that none is there in half
        out.print(line + "\n");
        out.flush();
    }
}
