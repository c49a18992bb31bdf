package org.parley.brief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.parley.brief.told.CaseTold;
import org.parley.brief.told.Told;
import org.parley.docket.ground.LinkedIncidents;
import org.parley.docket.page.Issues;
import org.parley.model.Problem;

/** Takes all outcomes before a form begins: for forms that need the whole case. */
final class Gathered implements Outcome.Listener {

    private final List<Told> filed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Gathered() {}

    static CaseTold of(Iterator<Outcome> outcomes, Issues issues, LinkedIncidents.Finder imports) throws IOException {
        Gathered gathered = new Gathered();
        while (outcomes.hasNext()) {
            outcomes.next().tell(gathered);
        }
        return CaseTold.of(gathered.filed, gathered.problems, issues, imports);
    }

    @Override
    public void read(Outcome.Read read) {
        filed.add(new Told(read.told(), read.copy()));
    }

    @Override
    public void unread(Problem problem) {
        problems.add(problem);
    }
}
