package org.parley.brief.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parley.brief.document.Line;
import org.parley.docket.Docket;
import org.parley.model.Account;

/** The state of play in about thirty lines: what the top of every brief says. */
final class Digest {

    private static final int SESSIONS = 3;
    private static final int ALLEGATIONS = 6;
    private static final int PROPOSALS = 3;
    private static final int COMMITMENTS = 3;
    private static final int DISCREPANCIES = 5;

    /**
     * One kind of items.
     *
     * @param title of the kind
     * @param lines one sentence an item
     * @param more how many items of the kind stand in the sections only
     */
    record Group(String title, List<Line> lines, int more) {
        Group {
            lines = List.copyOf(lines);
        }
    }

    private final Scribe scribe;

    Digest(Scribe scribe) {
        this.scribe = scribe;
    }

    /** Groups that hold anything, in the order of the sections; of each kind those first that most accounts tell. */
    List<Group> groups() {
        Docket docket = scribe.docket();
        Claims claims = new Claims(scribe);
        List<Group> groups = new ArrayList<>();
        add(groups, "Sessions", docket.sessions(), SESSIONS, item -> item.accounts(), claims::session);
        add(
                groups,
                "Allegations and answers",
                docket.allegations(),
                ALLEGATIONS,
                item -> item.accounts(),
                claims::allegation);
        add(groups, "Proposals", docket.proposals(), PROPOSALS, item -> item.accounts(), claims::proposal);
        add(groups, "Commitments", docket.commitments(), COMMITMENTS, item -> item.accounts(), claims::commitment);
        add(
                groups,
                "Told differently",
                docket.discrepancies(),
                DISCREPANCIES,
                item -> item.values().stream()
                        .flatMap(value -> value.accounts().stream())
                        .toList(),
                claims::discrepancy);
        return groups;
    }

    private static <T> void add(
            List<Group> groups,
            String title,
            List<T> items,
            int most,
            Function<T, List<Account>> accounts,
            Function<T, Line> claim) {
        if (items.isEmpty()) {
            return;
        }
        List<T> weightiest = items.stream()
                .sorted((a, b) -> Integer.compare(
                        accounts.apply(b).size(), accounts.apply(a).size()))
                .limit(most)
                .toList();
        List<Line> lines =
                items.stream().filter(weightiest::contains).map(claim).toList();
        groups.add(new Group(title, lines, items.size() - lines.size()));
    }
}
