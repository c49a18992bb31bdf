package org.parley.docket.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.ContentId;
import org.parley.model.Party;
import org.parley.model.Position;
import org.parley.model.Position.Stance;
import org.parley.model.Span;
import org.parley.model.Statement;

/** The positions of a case. Linear in the number of statements. */
public final class Positions {

    private static final double LEAST_CERTAIN = 0.4;

    private static final Pattern FOR = Pattern.compile(
            "\\b(?:support(?:s|ed|ing)?|back(?:s|ed|ing)?|welcom\\w+|favou?r\\w*|"
                    + "right to|want(?:s|ed)?|need(?:s|ed)?|stress(?:ed|es)?|call(?:s|ed)? for|important|essential|must)\\b");

    private static final Pattern AGAINST = Pattern.compile("\\b(?:oppos\\w+|against|reject\\w*|not accept|won't accept|"
            + "will not accept|condemn\\w*|unacceptable|source of (?:insecurity|instability)|cause of instability|illegal|"
            + "undermin\\w+|imperial|not allow|threat to)\\b");

    private static final Pattern CONDITIONAL = Pattern.compile(
            "\\b(?:if|unless|first wants|only (?:if|when|after)|provided|"
                    + "on condition|consider|entertain|review|would not say|wait to see|depends|step by step|options open)\\b");

    private final Parties parties;
    private final Issues issues;

    public Positions(Parties parties, Issues issues) {
        this.parties = parties;
        this.issues = issues;
    }

    private static final class Cell {
        final Map<Stance, Set<Account>> stands = new EnumMap<>(Stance.class);

        /** What most accounts say; of equals the earlier in the list of stances. */
        Stance stance() {
            Stance best = Stance.FOR;
            int most = -1;
            for (Map.Entry<Stance, Set<Account>> entry : stands.entrySet()) {
                if (entry.getValue().size() > most) {
                    best = entry.getKey();
                    most = entry.getValue().size();
                }
            }
            return best;
        }
    }

    /**
     * Sorted by issue, then party.
     *
     * @param sides the sides of the talks: they are silent where another of them speaks in two reports or more
     */
    public List<Position> of(List<Page> pages, Set<Party> sides) {
        TreeMap<String, Map<Party, Cell>> matrix = new TreeMap<>();
        for (Page page : pages) {
            for (Statement statement : page.statements()) {
                stand(page, statement, matrix);
            }
        }
        List<Position> out = new ArrayList<>();
        matrix.forEach((issue, cells) -> {
            cells.forEach((party, cell) -> {
                Stance stance = cell.stance();
                Set<Account> accounts = cell.stands.getOrDefault(stance, Set.of());
                out.add(position(party, issue, stance, List.copyOf(accounts)));
            });
            silent(issue, cells, sides, out);
        });
        out.sort(Comparator.comparing(Position::issue).thenComparing(Position::party));
        return out;
    }

    private static Position position(Party party, String issue, Stance stance, List<Account> accounts) {
        return new Position(ContentId.ofFields("position", party.key(), issue), party, issue, stance, accounts);
    }

    private static void silent(String issue, Map<Party, Cell> cells, Set<Party> sides, List<Position> out) {
        Set<String> reports = new TreeSet<>();
        cells.forEach((party, cell) -> {
            if (sides.contains(party)) {
                cell.stands.values().forEach(accounts -> accounts.forEach(account -> reports.add(account.report())));
            }
        });
        if (reports.size() < 2) {
            return;
        }
        for (Party side : sides) {
            if (!cells.containsKey(side)) {
                out.add(position(side, issue, Stance.SILENT, List.of()));
            }
        }
    }

    private void stand(Page page, Statement statement, Map<String, Map<Party, Cell>> matrix) {
        if (statement.origin().confidence() < LEAST_CERTAIN) {
            return;
        }
        Span content = statement.content().get(0);
        Optional<String> issue = issues.findMain(page.wordsIn(content));
        Optional<Stance> stance = stance(page, statement);
        for (Party party : parties.speakingFor(page, statement)) {
            if (issue.isPresent() && stance.isPresent()) {
                matrix.computeIfAbsent(issue.get(), key -> new TreeMap<>())
                        .computeIfAbsent(party, key -> new Cell())
                        .stands
                        .computeIfAbsent(stance.get(), key -> new TreeSet<>())
                        .add(Account.of(statement));
            }
        }
    }

    private static Optional<Stance> stance(Page page, Statement statement) {
        String said = page.lower(statement.extent());
        boolean conditional = CONDITIONAL.matcher(said).find();
        return switch (statement.act()) {
            case DEMAND, PROPOSE, PROMISE, AGREE -> Optional.of(conditional ? Stance.CONDITIONAL : Stance.FOR);
            case REFUSE, ACCUSE -> Optional.of(Stance.AGAINST);
            case DECLINE_TO_ANSWER -> Optional.of(Stance.CONDITIONAL);
            case DENY, ADMIT, THREATEN -> Optional.empty();
            case ASSERT, ASSESS -> byWords(said, conditional);
        };
    }

    private static Optional<Stance> byWords(String said, boolean conditional) {
        if (conditional) {
            return Optional.of(Stance.CONDITIONAL);
        }
        if (AGAINST.matcher(said).find()) {
            return Optional.of(Stance.AGAINST);
        }
        return FOR.matcher(said).find() ? Optional.of(Stance.FOR) : Optional.empty();
    }
}
