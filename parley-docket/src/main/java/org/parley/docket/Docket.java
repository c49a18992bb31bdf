package org.parley.docket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.docket.actors.Appearance;
import org.parley.docket.actors.CaseActors;
import org.parley.model.CaseActor;
import org.parley.model.ReadReport;

/**
 * One case: what all of its reports say together.
 *
 * @param reports in order of id, each once
 * @param actors of all reports; each actor of a report is a member of exactly one
 */
public record Docket(List<ReadReport> reports, List<CaseActor> actors) {

    public Docket {
        reports = List.copyOf(reports);
        actors = List.copyOf(actors);
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
        return new Docket(once, CaseActors.of(once.stream().map(Appearance::of).toList()));
    }
}
