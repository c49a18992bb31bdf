package org.parley.docket.undertakings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.parley.docket.lookup.Memo;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.docket.parties.Telling;
import org.parley.model.Account;
import org.parley.model.Commitment;
import org.parley.model.ContentId;
import org.parley.model.Party;
import org.parley.model.Proposal;

/**
 * The proposals and commitments of a case: those of one side on one issue are one. What is found in a report is kept with
 * it; what belongs together over reports is looked up by issue and by word.
 */
public final class Undertakings {

    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:if|provided(?: that)?|providing(?: that)?|on (?:the )?condition(?: that)?(?! of anonymity)|unless|in return(?: for)?|in exchange for|"
                    + "as long as|so long as|once|subject to|only when|when (?=[\\w' ]{1,40}(?:end|stop|cease|over|complete|withdr))|"
                    + "after (?=[\\w' ]{1,40}(?:end|stop|cease|complete|withdr)))\\b[^.;,\"]{3,120}");

    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december|"
                    + "jan\\.|feb\\.|aug\\.|sept\\.|oct\\.|nov\\.|dec\\.)";

    private static final Pattern DEADLINE =
            Pattern.compile("\\b(?:(?:within|in the next|over the next|in the coming) (?:the )?(?:next )?"
                    + "(?:(?:an? |\\w+ )?(?:hours?|days?|weeks?|months?|year))"
                    + "|(?:by|before|no later than|until) (?:the end of )?(?:next |this )?"
                    + "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year|" + MONTH
                    + "|tomorrow|midnight|noon|\\d{1,2} )(?:[ ,]*\\d{1,4})*"
                    + "|between (?:the )?(?:" + MONTH + " )?\\d{1,2}(?:st|nd|rd|th)? and (?:the )?(?:" + MONTH
                    + " )?\\d{1,2}(?:st|nd|rd|th)?"
                    + "|in the (?:near future|coming (?:days|weeks|months)))");

    private final Parties parties;
    private final Telling telling;
    private final ProposalFinder proposals;
    private final CommitmentFinder commitments;
    private final AnswerFinder answers;
    private final BearingFinder bearing;

    private final Memo memo;

    /**
     * Finds proposals and commitments.
     *
     * @param memo remembers those of which nothing changed
     */
    public Undertakings(Parties parties, Issues issues, Memo memo) {
        this.parties = parties;
        this.memo = memo;
        this.telling = new Telling(parties, issues);
        this.proposals = new ProposalFinder(telling);
        this.commitments = new CommitmentFinder(telling);
        this.answers = new AnswerFinder(telling);
        this.bearing = new BearingFinder(telling);
    }

    /** Sorted by proposer, then first account. */
    public List<Proposal> proposals(List<Page> pages) {
        List<Offer> offers = new ArrayList<>();
        pages.forEach(page -> offers.addAll(proposals.find(page)));
        Drafts drafts = Drafts.of(telling, offers);
        Answers given = new Answers(drafts, parties);
        pages.forEach(page -> given.give(page, proposals.find(page), answers.find(page)));
        List<Proposal> out = new ArrayList<>();
        drafts.all().stream()
                .filter(draft -> !draft.said.isEmpty() || draft.offers.stream().anyMatch(offer -> !offer.demand()))
                .forEach(draft -> out.add(memo.of("proposal", draft.key, draft.told(), () -> proposal(draft))));
        out.sort(Comparator.comparing(Proposal::by)
                .thenComparing(item -> item.accounts().get(0))
                .thenComparing(Proposal::id));
        return out;
    }

    private Proposal proposal(Draft draft) {
        Offer fullest = draft.fullest();
        List<Proposal.Answer> said = new ArrayList<>();
        draft.said.forEach((sideAndKind, accounts) -> {
            int tab = sideAndKind.indexOf('\t');
            Party by = draft.sides.get(sideAndKind.substring(0, tab));
            if (by != null) {
                said.add(new Proposal.Answer(
                        by, Proposal.AnswerKind.valueOf(sideAndKind.substring(tab + 1)), each(accounts)));
            }
        });
        return new Proposal(
                ContentId.ofFields("proposal", draft.key),
                fullest.by(),
                others(draft, fullest.by()),
                fullest.page().words(fullest.what()),
                draft.topic(),
                said,
                draft.accounts());
    }

    private static List<Account> each(List<Account> accounts) {
        return List.copyOf(new TreeSet<>(accounts));
    }

    /** The sides of the talks that are named in what is offered. */
    private List<Party> others(Draft draft, Party by) {
        Set<Party> others = new TreeSet<>();
        for (Offer offer : draft.offers) {
            List<Party> main = parties.around(offer.page());
            for (Party party : telling.named(offer.page(), offer.what())) {
                boolean side = main.isEmpty() || main.contains(party) || !main.contains(by);
                if (!party.equals(by) && side && parties.isSide(party) && isState(party)) {
                    others.add(party);
                }
            }
        }
        return List.copyOf(others);
    }

    private static boolean isState(Party party) {
        return party.findCode()
                .filter(code -> !code.endsWith("UNO") && !code.startsWith("IGO"))
                .isPresent();
    }

    /** Sorted by who undertakes, then first account. */
    public List<Commitment> commitments(List<Page> pages) {
        List<Offer> all = new ArrayList<>();
        pages.forEach(page -> all.addAll(commitments.find(page)));
        Drafts drafts = Drafts.of(telling, all);
        Bearings given = new Bearings(drafts, telling, parties);
        pages.forEach(page -> given.give(page, commitments.find(page), bearing.find(page)));
        List<Commitment> out = new ArrayList<>();
        drafts.all().forEach(draft -> out.add(memo.of("commitment", draft.key, draft.told(), () -> commitment(draft))));
        out.sort(Comparator.comparing(Commitment::by)
                .thenComparing(item -> item.accounts().get(0))
                .thenComparing(Commitment::id));
        return out;
    }

    private Commitment commitment(Draft draft) {
        Offer fullest = draft.fullest();
        List<Commitment.Bearing> bears = new ArrayList<>();
        draft.said.forEach((sense, accounts) ->
                bears.add(new Commitment.Bearing(Commitment.Sense.valueOf(sense), each(accounts))));
        return new Commitment(
                ContentId.ofFields("commitment", draft.key),
                fullest.by(),
                others(draft, fullest.by()),
                fullest.page().words(fullest.what()),
                draft.topic(),
                draft.inLines("condition", CONDITION).orElse(null),
                draft.inLines("deadline", DEADLINE).orElse(null),
                bears,
                draft.accounts());
    }
}
