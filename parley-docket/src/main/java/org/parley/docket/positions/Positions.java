package org.parley.docket.positions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.ContentId;
import org.parley.model.Party;
import org.parley.model.Position;
import org.parley.model.Position.Stance;
import org.parley.model.Proposal;
import org.parley.model.Session;
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
     * @param stated the other items of the case, whose makers take a stand by making them
     */
    public List<Position> of(List<Page> pages, Stated stated) {
        Map<String, Map<Party, Cell>> matrix = new TreeMap<>();
        for (Page page : pages) {
            for (Statement statement : page.statements()) {
                stand(page, statement, matrix);
            }
        }
        stated.proposals().forEach(proposal -> proposed(proposal, matrix));
        stated.allegations().forEach(allegation -> allegation.findAccuser().ifPresent(accuser -> allegation
                .findTopic()
                .ifPresent(topic -> add(matrix, topic, accuser, Stance.AGAINST, allegation.accounts()))));
        stated.sessions().forEach(session -> silent(session, matrix));
        List<Position> out = new ArrayList<>();
        matrix.forEach((issue, cells) -> cells.forEach((party, cell) -> {
            Stance stance = cell.stance();
            List<Account> accounts = List.copyOf(cell.stands.getOrDefault(stance, Set.of()));
            out.add(new Position(ContentId.ofFields("position", party.key(), issue), party, issue, stance, accounts));
        }));
        return out;
    }

    /**
     * What else a case has.
     *
     * @param sessions where something was kept off the table
     * @param allegations whose accusers are against the conduct
     * @param proposals whose makers are for them, and whose answers take a stand
     */
    public record Stated(List<Session> sessions, List<Allegation> allegations, List<Proposal> proposals) {}

    private static void proposed(Proposal proposal, Map<String, Map<Party, Cell>> matrix) {
        proposal.findTopic().ifPresent(topic -> {
            add(matrix, topic, proposal.by(), Stance.FOR, proposal.accounts());
            for (Proposal.Answer answer : proposal.answers()) {
                Stance stance =
                        switch (answer.kind()) {
                            case ACCEPTED -> Stance.FOR;
                            case REJECTED -> Stance.AGAINST;
                            case RESERVED -> Stance.CONDITIONAL;
                            case NONE -> Stance.SILENT;
                        };
                add(matrix, topic, answer.by(), stance, answer.accounts());
            }
        });
    }

    /** What was said not to have been spoken of: those who met were silent on it. */
    private static void silent(Session session, Map<String, Map<Party, Cell>> matrix) {
        for (Session.AgendaItem item : session.agenda()) {
            for (Party party : item.table() ? List.<Party>of() : session.parties()) {
                if (!matrix.getOrDefault(item.topic(), Map.of()).containsKey(party)) {
                    add(matrix, item.topic(), party, Stance.SILENT, item.accounts());
                }
            }
        }
    }

    private static void add(
            Map<String, Map<Party, Cell>> matrix, String issue, Party party, Stance stance, List<Account> accounts) {
        matrix.computeIfAbsent(issue, key -> new TreeMap<>())
                .computeIfAbsent(party, key -> new Cell())
                .stands
                .computeIfAbsent(stance, key -> new TreeSet<>())
                .addAll(accounts);
    }

    private void stand(Page page, Statement statement, Map<String, Map<Party, Cell>> matrix) {
        if (statement.origin().confidence() < LEAST_CERTAIN) {
            return;
        }
        Optional<Stand> stand = page.once("stand " + statement.id(), () -> issue(page, statement)
                .flatMap(topic -> stance(page, statement, issues.isHarm(topic))
                        .map(stance -> new Stand(topic, stance, parties.speakingFor(page, statement)))));
        stand.ifPresent(taken -> taken.parties()
                .forEach(party -> add(matrix, taken.issue(), party, taken.stance(), List.of(Account.of(statement)))));
    }

    /** The stand that one statement takes for those whom it speaks for. */
    private record Stand(String issue, Stance stance, List<Party> parties) {}

    /** What it is about: by its own words, for demands and the like also by those of the sentence and the one before. */
    private Optional<String> issue(Page page, Statement statement) {
        Optional<String> own = issues.findMain(page.wordsIn(statement.content().get(0)));
        boolean telling =
                switch (statement.act()) {
                    case DEMAND, REFUSE, AGREE, PROPOSE -> true;
                    case ASSERT, ASSESS, ACCUSE, DENY, ADMIT, PROMISE, THREATEN, DECLINE_TO_ANSWER -> false;
                };
        Optional<Line> line = page.findLine(statement.extent());
        if (own.isPresent() || !telling || line.isEmpty()) {
            return own;
        }
        Optional<String> here = issues.findMain(line.get().words());
        boolean first = line.get().number() == 0
                || page.lines().get(line.get().number() - 1).paragraph()
                        != line.get().paragraph();
        return here.isPresent() || first
                ? here
                : issues.findMain(page.lines().get(line.get().number() - 1).words());
    }

    private static Optional<Stance> stance(Page page, Statement statement, boolean harm) {
        String said = page.lower(statement.extent());
        boolean conditional = CONDITIONAL.matcher(said).find();
        return switch (statement.act()) {
            case DEMAND, PROPOSE, PROMISE, AGREE ->
                harm ? Optional.of(Stance.AGAINST) : Optional.of(conditional ? Stance.CONDITIONAL : Stance.FOR);
            case REFUSE, ACCUSE -> Optional.of(Stance.AGAINST);
            case DECLINE_TO_ANSWER -> Optional.of(Stance.CONDITIONAL);
            case DENY, ADMIT, THREATEN -> Optional.empty();
            case ASSERT, ASSESS -> harm ? Optional.empty() : byWords(said, conditional);
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
