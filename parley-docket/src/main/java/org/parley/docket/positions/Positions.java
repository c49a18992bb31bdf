package org.parley.docket.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.docket.lookup.Memo;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.docket.positions.StandFinder.Firmness;
import org.parley.docket.positions.StandFinder.Stand;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.ContentId;
import org.parley.model.Party;
import org.parley.model.Position;
import org.parley.model.Position.Stance;
import org.parley.model.Proposal;
import org.parley.model.Session;

/** The positions of a case. Linear in the number of statements. */
public final class Positions {

    private final StandFinder finder;
    private final Issues issues;

    private final Memo memo;

    /**
     * Finds positions.
     *
     * @param memo remembers those of which nothing changed
     */
    public Positions(Parties parties, Issues issues, Memo memo) {
        this.memo = memo;
        this.issues = issues;
        this.finder = new StandFinder(parties, issues);
    }

    /** Who says what of one side's stand on one issue. */
    private static final class Cell {
        private final Map<Firmness, Map<Stance, List<Account>>> stands = new EnumMap<>(Firmness.class);

        /** The sentences of charges, the first two at most: one that is printed twice counts once. */
        private final Map<Stance, Set<String>> charges = new EnumMap<>(Stance.class);

        /** As far as nothing was added since. */
        private @Nullable Map<Stance, Set<Account>> held;

        void add(Firmness firmness, Stance stance, List<Account> accounts) {
            held = null;
            stands.computeIfAbsent(firmness, key -> new EnumMap<>(Stance.class))
                    .computeIfAbsent(stance, key -> new ArrayList<>())
                    .addAll(accounts);
        }

        void charged(Stance stance, Page page, Account account) {
            Set<String> sentences = charges.computeIfAbsent(stance, key -> new TreeSet<>());
            if (sentences.size() < 2) {
                held = null;
                sentences.add(sentence(page, account));
            }
        }

        /** All that was gathered. */
        Object told() {
            return List.of(stands, charges);
        }

        /**
         * Every stand that the side takes; where it takes none, the one gathered from most accounts, of equals the earlier
         * in the list of stances; empty when there is but one charge.
         */
        Map<Stance, Set<Account>> held() {
            Map<Stance, Set<Account>> known = held;
            if (known == null) {
                known = gather();
                held = known;
            }
            return known;
        }

        private Map<Stance, Set<Account>> gather() {
            Map<Stance, List<Account>> taken = stands.getOrDefault(Firmness.TAKEN, Map.of());
            Map<Stance, Set<Account>> gathered = new EnumMap<>(Stance.class);
            stands.getOrDefault(Firmness.GATHERED, Map.of())
                    .forEach((stance, accounts) -> gathered.put(stance, new TreeSet<>(accounts)));
            stands.getOrDefault(Firmness.CHARGED, Map.of()).forEach((stance, accounts) -> {
                if (charges.getOrDefault(stance, Set.of()).size() > 1
                        || gathered.containsKey(stance)
                        || taken.containsKey(stance)) {
                    gathered.computeIfAbsent(stance, key -> new TreeSet<>()).addAll(accounts);
                }
            });
            Map<Stance, Set<Account>> held = new EnumMap<>(Stance.class);
            taken.forEach((stance, accounts) -> {
                Set<Account> all = new TreeSet<>(accounts);
                all.addAll(gathered.getOrDefault(stance, Set.of()));
                held.put(stance, all);
            });
            if (held.isEmpty()) {
                gathered.keySet().stream()
                        .max(Comparator.comparing((Stance stance) ->
                                        gathered.getOrDefault(stance, Set.of()).size())
                                .thenComparing(Comparator.reverseOrder()))
                        .ifPresent(most -> held.put(most, gathered.getOrDefault(most, Set.of())));
            }
            return held;
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
            for (Stand stand : finder.find(page)) {
                for (Party party : stand.parties()) {
                    Cell cell = cell(matrix, stand.issue(), party);
                    cell.add(stand.firmness(), stand.stance(), List.of(stand.account()));
                    if (stand.firmness() == Firmness.CHARGED) {
                        cell.charged(stand.stance(), page, stand.account());
                    }
                }
            }
        }
        Map<String, Page> byReport = new HashMap<>();
        pages.forEach(page -> byReport.put(page.report().id(), page));
        stated.allegations().forEach(allegation -> charged(allegation, byReport, matrix));
        stated.proposals().forEach(proposal -> proposed(proposal, byReport, matrix));
        stated.sessions().forEach(session -> silent(session, matrix));
        List<Position> out = new ArrayList<>();
        matrix.forEach((issue, cells) -> cells.forEach((party, cell) -> out.addAll(memo.of(
                "positions",
                issue + '\t' + party.key(),
                List.of(party, cell.told()),
                () -> positions(issue, party, cell)))));
        return out;
    }

    private static List<Position> positions(String issue, Party party, Cell cell) {
        List<Position> positions = new ArrayList<>();
        cell.held()
                .forEach((stance, accounts) -> positions.add(new Position(
                        ContentId.ofFields("position", party.key(), issue, stance.word()),
                        party,
                        issue,
                        stance,
                        List.copyOf(accounts))));
        return List.copyOf(positions);
    }

    /**
     * What else a case has.
     *
     * @param sessions where something was kept off the table
     * @param allegations whose accusers are against the conduct
     * @param proposals whose makers are for them, and whose answers take a stand
     */
    public record Stated(List<Session> sessions, List<Allegation> allegations, List<Proposal> proposals) {}

    private static void proposed(Proposal proposal, Map<String, Page> pages, Map<String, Map<Party, Cell>> matrix) {
        proposal.findTopic().ifPresent(topic -> {
            cell(matrix, topic, proposal.by()).add(Firmness.TAKEN, Stance.FOR, proposal.accounts());
            for (Proposal.Answer answer : proposal.answers()) {
                for (Account account : answer.accounts()) {
                    Page page = pages.get(account.report());
                    boolean conditional = page != null
                            && page.always(
                                    "conditional",
                                    account.spans().get(0),
                                    () -> StandFinder.isConditional(sentence(page, account)));
                    Stance stance =
                            switch (answer.kind()) {
                                case ACCEPTED -> conditional ? Stance.CONDITIONAL : Stance.FOR;
                                case REJECTED -> Stance.AGAINST;
                                case RESERVED -> Stance.CONDITIONAL;
                                case NONE -> Stance.SILENT;
                            };
                    cell(matrix, topic, answer.by()).add(Firmness.TAKEN, stance, List.of(account));
                }
            }
        });
    }

    /** Whoever charges another with a harm, again and again, is against it. */
    private void charged(Allegation allegation, Map<String, Page> pages, Map<String, Map<Party, Cell>> matrix) {
        if (allegation.findTopic().filter(issues::isHarm).isEmpty()
                || allegation.findAccuser().isEmpty()) {
            return;
        }
        Cell cell = cell(
                matrix, allegation.findTopic().get(), allegation.findAccuser().get());
        cell.add(Firmness.CHARGED, Stance.AGAINST, allegation.accounts());
        for (Account account : allegation.accounts()) {
            Page page = pages.get(account.report());
            if (page != null) {
                cell.charged(Stance.AGAINST, page, account);
            }
        }
    }

    /** The sentence of an account, by its words. */
    private static String sentence(Page page, Account account) {
        return page.findLine(account.spans().get(0))
                .map(line -> page.always("sentence", line.number(), () -> page.words(line.span())))
                .orElse("");
    }

    /** What was said not to have been spoken of: those who met were silent on it. Nobody is for a harm, so silence is no stand. */
    private void silent(Session session, Map<String, Map<Party, Cell>> matrix) {
        for (Session.AgendaItem item : session.agenda()) {
            for (Party party : item.table() ? List.<Party>of() : session.parties()) {
                Cell cell = matrix.getOrDefault(item.topic(), Map.of()).get(party);
                boolean speaks =
                        cell != null && cell.held().keySet().stream().anyMatch(stance -> stance != Stance.SILENT);
                if (!speaks && !issues.isHarm(item.topic())) {
                    cell(matrix, item.topic(), party).add(Firmness.GATHERED, Stance.SILENT, item.accounts());
                }
            }
        }
    }

    private static Cell cell(Map<String, Map<Party, Cell>> matrix, String issue, Party party) {
        return matrix.computeIfAbsent(issue, key -> new TreeMap<>()).computeIfAbsent(party, key -> new Cell());
    }
}
