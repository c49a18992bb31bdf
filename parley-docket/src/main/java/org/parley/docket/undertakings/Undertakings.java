package org.parley.docket.undertakings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Commitment;
import org.parley.model.ContentId;
import org.parley.model.Party;
import org.parley.model.Proposal;
import org.parley.model.Statement;

/** The proposals and commitments of a case: those of one side on one issue are one. Linear in the number of statements. */
public final class Undertakings {

    /** How many sentences after a commitment of a side its words without an issue still belong to it. */
    private static final int NEAR = 3;

    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:if|provided(?: that)?|on (?:the )?condition(?: that)?|unless|in return(?: for)?|in exchange for|as long as|"
                    + "once|subject to)\\b[^.;,\"]{3,120}");

    private static final Pattern DEADLINE = Pattern.compile("\\b(?:(?:within|in the next|over the next) (?:\\w+ ){1,2}"
            + "(?:hours?|days?|weeks?|months?)|(?:by|before|no later than|until) (?:the end of )?(?:next |this )?"
            + "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|january|february|march|april|"
            + "may|june|july|august|september|october|november|december|tomorrow|midnight|noon|\\d{1,2} )(?:[ ,]*\\d{1,4})*"
            + "|in the near future)");

    private final Parties parties;
    private final OfferFinder offers;
    private final AnswerFinder answers;

    public Undertakings(Parties parties, Issues issues) {
        this.parties = parties;
        this.offers = new OfferFinder(parties, issues);
        this.answers = new AnswerFinder(parties);
    }

    private static final class Draft {
        final List<Offer> offers = new ArrayList<>();
        final TreeMap<String, Set<Account>> said = new TreeMap<>();
        final TreeMap<String, Party> sides = new TreeMap<>();

        /** The account that says most: of equals the first. */
        Offer fullest() {
            return offers.stream()
                    .max(Comparator.comparingInt(
                                    (Offer offer) -> Math.min(offer.what().length(), 240))
                            .thenComparing(Offer::account, Comparator.reverseOrder()))
                    .orElseThrow();
        }

        List<Account> accounts() {
            return offers.stream().map(Offer::account).distinct().sorted().toList();
        }

        Optional<String> inLines(Pattern pattern) {
            for (Offer offer : offers) {
                Matcher found = pattern.matcher(offer.line().lower());
                if (found.find()) {
                    return Optional.of(offer.line().text().substring(found.start(), found.end()));
                }
            }
            return Optional.empty();
        }
    }

    /** Sorted by proposer, then first account. */
    public List<Proposal> proposals(List<Page> pages) {
        TreeMap<String, Draft> drafts = new TreeMap<>();
        for (Page page : pages) {
            List<Offer> found = offers.proposals(page);
            for (Offer offer : found) {
                drafts.computeIfAbsent(offer.key(), key -> new Draft()).offers.add(offer);
            }
            for (Statement statement : found.isEmpty() ? List.<Statement>of() : page.statements()) {
                nearest(statement, found).ifPresent(offer -> answer(page, offer, statement)
                        .ifPresent(answer -> keep(drafts, offer, answer)));
            }
        }
        List<Proposal> out = new ArrayList<>();
        drafts.forEach((key, draft) -> out.add(proposal(key, draft)));
        out.sort(Comparator.comparing(Proposal::by)
                .thenComparing(item -> item.accounts().get(0)));
        return out;
    }

    private Optional<Proposal.Answer> answer(Page page, Offer offer, Statement statement) {
        return page.once(
                "answer " + statement.id(),
                () -> answers.find(page, statement, offer.by(), isNear(page, offer, statement)));
    }

    private static boolean isNear(Page page, Offer offer, Statement statement) {
        return page.findLine(statement.extent())
                .filter(line -> line.number() - offer.line().number() <= 2)
                .isPresent();
    }

    private static void keep(Map<String, Draft> drafts, Offer offer, Proposal.Answer answer) {
        Draft draft = drafts.get(offer.key());
        if (draft != null) {
            draft.sides.put(answer.by().key(), answer.by());
            draft.said
                    .computeIfAbsent(answer.by().key() + '\t' + answer.kind(), key -> new TreeSet<>())
                    .addAll(answer.accounts());
        }
    }

    /** The last proposal of the report that stands before a statement, not in it. */
    private static Optional<Offer> nearest(Statement statement, List<Offer> found) {
        Offer last = null;
        for (Offer offer : found) {
            boolean before = offer.what().begin() < statement.extent().begin()
                    && !statement.id().equals(offer.account().statement());
            last = before ? offer : last;
        }
        return Optional.ofNullable(last);
    }

    private Proposal proposal(String key, Draft draft) {
        Offer fullest = draft.fullest();
        List<Proposal.Answer> said = new ArrayList<>();
        draft.said.forEach((sideAndKind, accounts) -> {
            int tab = sideAndKind.indexOf('\t');
            Party by = draft.sides.get(sideAndKind.substring(0, tab));
            if (by != null) {
                said.add(new Proposal.Answer(
                        by, Proposal.AnswerKind.valueOf(sideAndKind.substring(tab + 1)), List.copyOf(accounts)));
            }
        });
        return new Proposal(
                ContentId.ofFields("proposal", key),
                fullest.by(),
                others(draft, fullest.by()),
                fullest.page().words(fullest.what()),
                fullest.topic(),
                said,
                draft.accounts());
    }

    private List<Party> others(Draft draft, Party by) {
        Set<Party> others = new TreeSet<>();
        for (Offer offer : draft.offers) {
            for (Party party : parties.named(offer.page(), offer.what())) {
                if (!party.equals(by)) {
                    others.add(party);
                }
            }
        }
        return List.copyOf(others);
    }

    /** Sorted by who undertakes, then first account. */
    public List<Commitment> commitments(List<Page> pages) {
        TreeMap<String, Draft> drafts = new TreeMap<>();
        for (Page page : pages) {
            List<Offer> found = new ArrayList<>();
            for (Offer offer : offers.commitments(page)) {
                Offer kept = offer.topic() != null ? offer : withIssueOf(offer, found);
                found.add(kept);
                drafts.computeIfAbsent(kept.key(), key -> new Draft()).offers.add(kept);
            }
            for (Line line : found.isEmpty() ? List.<Line>of() : page.lines()) {
                page.once("bearing " + line.number(), () -> BearingFinder.find(line))
                        .ifPresent(sense -> about(page, line, found)
                                .map(offer -> drafts.get(offer.key()))
                                .ifPresent(draft -> draft.said
                                        .computeIfAbsent(sense.name(), key -> new TreeSet<>())
                                        .add(accountOf(page, line))));
            }
        }
        List<Commitment> out = new ArrayList<>();
        drafts.forEach((key, draft) -> out.add(commitment(key, draft)));
        out.sort(Comparator.comparing(Commitment::by)
                .thenComparing(item -> item.accounts().get(0)));
        return out;
    }

    private static Offer withIssueOf(Offer offer, List<Offer> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Offer earlier = before.get(i);
            if (earlier.by().equals(offer.by())
                    && offer.line().number() - earlier.line().number() <= NEAR) {
                return new Offer(
                        offer.page(), offer.line(), offer.by(), offer.what(), earlier.topic(), offer.account());
            }
        }
        return offer;
    }

    private static Account accountOf(Page page, Line line) {
        @Nullable
        String statement = page.statements().stream()
                .filter(said -> said.content().stream().anyMatch(line.span()::overlaps))
                .map(Statement::id)
                .findFirst()
                .orElse(null);
        return new Account(page.report().id(), List.of(line.span()), statement, null);
    }

    /** The commitment that a sentence bears on: of a side that it names, the nearest before it, else the nearest. */
    private Optional<Offer> about(Page page, Line line, List<Offer> found) {
        List<Party> named = parties.named(page, line.span());
        Offer best = null;
        int bestDistance = Integer.MAX_VALUE;
        for (Offer offer : found) {
            int ahead = line.number() - offer.line().number();
            int distance = ahead >= 0 ? ahead : -3 * ahead;
            boolean its = named.contains(offer.by()) || (ahead >= 0 && ahead <= NEAR);
            if (its && distance < bestDistance) {
                best = offer;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private Commitment commitment(String key, Draft draft) {
        Offer fullest = draft.fullest();
        List<Commitment.Bearing> bearing = new ArrayList<>();
        draft.said.forEach((sense, accounts) ->
                bearing.add(new Commitment.Bearing(Commitment.Sense.valueOf(sense), List.copyOf(accounts))));
        return new Commitment(
                ContentId.ofFields("commitment", key),
                fullest.by(),
                others(draft, fullest.by()),
                fullest.page().words(fullest.what()),
                fullest.topic(),
                draft.inLines(CONDITION).orElse(null),
                draft.inLines(DEADLINE).orElse(null),
                bearing,
                draft.accounts());
    }
}
