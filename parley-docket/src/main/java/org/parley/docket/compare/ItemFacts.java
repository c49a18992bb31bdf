package org.parley.docket.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.docket.lookup.Memo;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Page;
import org.parley.docket.page.Word;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.Commitment;
import org.parley.model.Discrepancy;
import org.parley.model.Proposal;
import org.parley.model.Span;

/** The facts of allegations, proposals and commitments: that they were made, how they were answered, what they cover. */
public final class ItemFacts {

    private static final Pattern PURPOSE =
            Pattern.compile("(?:\\bthat (?:could|would|will|can|may|should)|\\bto|\\bfor|\\bdealing with) (?=\\w+)");

    private static final Pattern STRONG =
            Pattern.compile("\\b(?:solid|strong|clear|hard|credible|irrefutable|convincing|"
                    + "conclusive|compelling|overwhelming|undeniable|ample|video|photographic|forensic)\\b");

    private static final Pattern WEAK = Pattern.compile(
            "\\b(?:no|not|lack(?:s|ed)?|without|short of|below|little|scant|insufficient|hearsay|any)\\b");

    private final Map<String, Page> pages = new HashMap<>();
    private final Issues issues;

    private static final Pattern NONE_GIVEN = Pattern.compile(
            "\\b(?:no (?:evidence|proof)|none (?:was|were|has been) (?:offered|shown|given|presented)|prov(?:e|es|ed) nothing|"
                    + "without (?:evidence|proof))\\b");

    private final Hands hands;
    private final Memo memo;

    /** The same object as long as they are the same. */
    private final Set<String> publishers;

    public ItemFacts(List<Page> pages, Issues issues, Memo memo) {
        this.memo = memo;
        this.hands = new Hands(pages);
        this.publishers = memo.of("publishers", "", hands.publishers(), hands::publishers);
        for (Page page : pages) {
            this.pages.put(page.report().id(), page);
        }
        this.issues = issues;
    }

    public List<Fact> of(Allegation allegation) {
        return once(allegation.id(), allegation, () -> facts(allegation));
    }

    public List<Fact> of(Proposal proposal) {
        return once(proposal.id(), proposal, () -> facts(proposal));
    }

    public List<Fact> of(Commitment commitment) {
        return made(commitment.id(), "commitment", commitment.accounts());
    }

    private List<Fact> once(String id, Object item, Supplier<List<Fact>> facts) {
        return memo.of("facts", id, List.of(item, publishers), facts);
    }

    private List<Fact> facts(Allegation allegation) {
        List<Fact> facts = new ArrayList<>(made(allegation.id(), "allegation", allegation.accounts()));
        for (Allegation.Response response : allegation.responses()) {
            facts.addAll(hands.facts(
                    allegation.id(), "source of response (" + response.kind().word() + ")", response.accounts()));
            for (Account account : response.accounts()) {
                reply(allegation.id(), response, account, facts);
            }
        }
        for (Allegation.Evidence evidence : allegation.evidence()) {
            String standard = evidence.findStandard().orElse("");
            for (Account account : evidence.accounts()) {
                if (NONE_GIVEN.matcher(page(account).lower(content(account))).find()) {
                    facts.add(fact(
                            allegation.id(),
                            "evidence",
                            new Value.Term("weak or none", Discrepancy.Kind.VALUE, "none given"),
                            account));
                }
            }
            String weight = WEAK.matcher(standard).find()
                    ? "weak or none"
                    : STRONG.matcher(standard).find() ? "strong" : "";
            if (!weight.isEmpty()) {
                for (Account account : evidence.accounts()) {
                    if (NONE_GIVEN
                            .matcher(page(account).lower(content(account)))
                            .find()) {
                        continue;
                    }
                    facts.add(fact(
                            allegation.id(),
                            "evidence",
                            new Value.Term(weight, Discrepancy.Kind.VALUE, standard),
                            account));
                }
            }
        }
        return facts;
    }

    /** The last words of an account: of a statement what is said. */
    private static Span content(Account account) {
        return account.spans().get(account.spans().size() - 1);
    }

    /** Silence and a right reserved are two accounts of one moment; a denial may come later. */
    private void reply(String item, Allegation.Response response, Account account, List<Fact> facts) {
        String kind = response.kind().word();
        switch (response.kind()) {
            case NONE, RESERVED -> {
                facts.add(fact(
                        item, "response at the table", new Value.Term(kind, Discrepancy.Kind.VALUE, kind), account));
                facts.add(fact(
                        item,
                        "response",
                        new Value.Term("not answered", Discrepancy.Kind.IN_TIME_VS_LATER, "not answered then"),
                        account));
            }
            case DENIED, COUNTERED ->
                facts.add(fact(
                        item,
                        "response",
                        new Value.Term("answered", Discrepancy.Kind.IN_TIME_VS_LATER, kind),
                        account));
            case ACKNOWLEDGED ->
                facts.add(
                        fact(item, "response", new Value.Term("acknowledged", Discrepancy.Kind.VALUE, kind), account));
        }
    }

    private List<Fact> facts(Proposal proposal) {
        List<Fact> facts = new ArrayList<>(made(proposal.id(), "proposal", proposal.accounts()));
        for (Account account : proposal.accounts()) {
            page(account)
                    .once("purpose " + proposal.topic() + account.spans(), () -> purpose(account, proposal.topic()))
                    .ifPresent(value -> facts.add(fact(proposal.id(), "purpose", value, account)));
        }
        facts.addAll(hands.facts(proposal.id(), "source", proposal.accounts()));
        for (Proposal.Answer answer : proposal.answers()) {
            String kind = answer.kind().word();
            boolean open = answer.kind() == Proposal.AnswerKind.RESERVED;
            String slot = "answer of " + answer.by().name() + (open ? ", reserved" : "");
            for (Account account : answer.accounts()) {
                facts.add(fact(proposal.id(), slot, new Value.Term(kind, Discrepancy.Kind.VALUE, kind), account));
            }
        }
        return facts;
    }

    private static List<Fact> made(String item, String what, List<Account> accounts) {
        Value value = new Value.Term(what, Discrepancy.Kind.VALUE, what + " made");
        return accounts.stream()
                .map(account -> fact(item, "made", value, account))
                .toList();
    }

    /** What it is for, by the main issue of the words after "to" or "for", its own issue aside. */
    private Optional<Value> purpose(Account account, @Nullable String own) {
        Page page = page(account);
        for (Span span : account.spans()) {
            String lower = page.lower(span);
            Matcher found = PURPOSE.matcher(lower);
            while (found.find()) {
                Span rest = new Span(span.begin() + found.end(), span.end());
                List<Word> words = page.wordsIn(rest);
                Map<String, Integer> weights = issues.weigh(words.subList(0, Math.min(words.size(), 12)));
                for (String issue : weights.keySet()) {
                    if (!issue.equals(own) && !issue.equals("further talks")) {
                        return Optional.of(new Value.Term(issue, Discrepancy.Kind.SCOPE, page.words(rest)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Fact fact(String item, String slot, Value value, Account account) {
        return new Fact(item, slot, value, account);
    }

    private Page page(Account account) {
        Page page = pages.get(account.report());
        if (page == null) {
            throw new IllegalArgumentException("account of unknown report " + account.report());
        }
        return page;
    }
}
