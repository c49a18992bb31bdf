package org.parley.record.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.parley.record.CaseRecord;
import org.parley.record.Filing;
import org.parley.record.entry.Author;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Refusal;

/** A process that files reports into a case with a record until it is killed, and says after each how many are filed. */
final class EnterUntilKilled {

    private EnterUntilKilled() {}

    public static void main(String[] arguments) throws CaseProblem, Refusal {
        int from = Integer.parseInt(arguments[1]);
        try (CaseStore store = CaseFolder.of(Path.of(arguments[0])).open()) {
            Filing filing = Filing.of(
                    store,
                    CaseRecord.of(store, Clock.systemUTC()),
                    Optional.of(new Author("mara", Optional.empty())),
                    Audience.EVERYBODY);
            for (int i = from; ; i++) {
                filing.file(FileUntilKilled.report(i), "1");
                System.out.println(i);
            }
        }
    }
}
