package org.parley.record.store;

import java.nio.file.Path;
import org.parley.model.ReadReport;

/** A process that files reports until it is killed, and says after each how many are filed. */
final class FileUntilKilled {

    private FileUntilKilled() {}

    public static void main(String[] arguments) throws CaseProblem {
        int from = Integer.parseInt(arguments[1]);
        try (CaseStore store = CaseFolder.of(Path.of(arguments[0])).open()) {
            for (int i = from; ; i++) {
                store.file(report(i), "1");
                System.out.println(i);
            }
        }
    }

    static ReadReport report(int number) {
        return Reports.readAs(
                Reports.plain("report-" + number + ".txt", "Ford " + number + " is open. ".repeat(400), null),
                "Speaker " + number);
    }
}
