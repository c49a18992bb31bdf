package org.parley.docket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.model.ReadReport;

/**
 * One case: what all of its reports say together.
 *
 * @param reports in order of id, each once
 */
public record Docket(List<ReadReport> reports) {

    public Docket {
        reports = List.copyOf(reports);
    }

    /** The docket of these reports: the same for every order of them, a report given twice counts once. */
    public static Docket of(List<ReadReport> reports) {
        List<ReadReport> sorted = reports.stream()
                .sorted(Comparator.comparing((ReadReport read) -> read.report().id())
                        .thenComparing(read -> read.report().file()))
                .toList();
        List<ReadReport> once = new ArrayList<>();
        for (ReadReport read : sorted) {
            if (once.isEmpty()
                    || !once.get(once.size() - 1)
                            .report()
                            .id()
                            .equals(read.report().id())) {
                once.add(read);
            }
        }
        return new Docket(once);
    }
}
