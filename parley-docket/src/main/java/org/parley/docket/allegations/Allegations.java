package org.parley.docket.allegations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.docket.lookup.Memo;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.docket.parties.Telling;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.Party;
import org.parley.model.Statement;

/**
 * The allegations of a case. Charges by one side against another on one issue are one allegation; evidence and answers of
 * a report go to the allegation of that report they fit best, else to the one of the case. Linear in the number of charges.
 */
public final class Allegations {

    /** How many sentences after a charge the accused's own account of the matter may stand. */
    private static final int NEAR = 3;

    /** Words that an answer or evidence shares with an allegation of another report. */
    private static final int SHARED = 2;

    private final Telling telling;
    private final ChargeFinder charges;
    private final EvidenceFinder evidence;
    private final ReplyFinder replies;

    private final Memo memo;

    /**
     * Finds allegations.
     *
     * @param memo remembers those of which nothing changed
     */
    public Allegations(Parties parties, Issues issues, Memo memo) {
        this.memo = memo;
        this.telling = new Telling(parties, issues);
        this.charges = new ChargeFinder(parties, issues);
        this.evidence = new EvidenceFinder(telling);
        this.replies = new ReplyFinder(telling);
    }

    /** Sorted by accuser, accused and first account. */
    public List<Allegation> of(List<Page> pages) {
        List<Charge> all = new ArrayList<>();
        pages.forEach(page -> all.addAll(charges.find(page)));
        Matters matters = Matters.of(all);
        Map<String, List<Matter>> onIssue = onIssue(matters);
        for (Page page : pages) {
            page.once("evidence of charges", () -> offered(page)).forEach(offer -> offer.give(matters));
            page.once("answers to charges", () -> answered(page)).forEach(answer -> answer.give(matters, onIssue));
            page.once("own accounts", () -> ownAccounts(page))
                    .forEach(own -> matters.find(own.charge()).ifPresent(matter -> matter.reply(own.response())));
        }
        matters.counter(pages, charges);
        List<Allegation> out = new ArrayList<>();
        matters.all().stream()
                .filter(matter -> matter.first().accuser() != null || !matter.replies.isEmpty())
                .forEach(matter -> out.add(memo.of("allegation", matter.key, matter.told(), matter::allegation)));
        out.sort(Comparator.comparing(
                        (Allegation item) -> item.findAccuser().map(Party::key).orElse(""))
                .thenComparing(item -> item.accused().key())
                .thenComparing(item -> item.accounts().get(0))
                .thenComparing(Allegation::id));
        return out;
    }

    private static Map<String, List<Matter>> onIssue(Matters matters) {
        Map<String, List<Matter>> byAccused = new HashMap<>();
        for (Matter matter : matters.all()) {
            String topic = matter.topic();
            if (topic != null) {
                byAccused
                        .computeIfAbsent(onIssue(matter.first().accused(), topic), key -> new ArrayList<>())
                        .add(matter);
            }
        }
        return byAccused;
    }

    private static String onIssue(Party party, String topic) {
        return party.key() + '\t' + topic;
    }

    /**
     * Evidence, with the charge of its report that it is of.
     *
     * @param charge absent when the report has none that it could be of
     */
    private record Offered(EvidenceFinder.Offer offer, Optional<Charge> charge) {

        void give(Matters matters) {
            Party by = offer.by();
            charge.flatMap(matters::find)
                    .or(() -> by == null || !offer.offers()
                            ? Optional.empty()
                            : matters.findLike(
                                    offer.stems(),
                                    1,
                                    matter -> by.equals(matter.first().accuser())))
                    .ifPresent(matter -> matter.offer(offer.standard(), offer.account()));
        }
    }

    private List<Offered> offered(Page page) {
        List<Charge> here = charges.find(page);
        List<Offered> offered = new ArrayList<>();
        for (EvidenceFinder.Offer offer : evidence.find(page, here)) {
            Party by = offer.by();
            offered.add(new Offered(
                    offer,
                    best(
                            here,
                            offer.line(),
                            offer.topic(),
                            offer.stems(),
                            charge -> by == null
                                    || by.equals(charge.accuser())
                                    || (!offer.offers() && charge.accused().equals(by)))));
        }
        return offered;
    }

    /**
     * An answer, with the charge of its report that it is to.
     *
     * @param stems what its sentence is about
     * @param charge absent when the report has none that it could be to
     */
    private record Answered(ReplyFinder.Answer answer, Set<String> stems, Optional<Charge> charge) {

        void give(Matters matters, Map<String, List<Matter>> onIssue) {
            charge.flatMap(matters::find)
                    .or(() -> elsewhere(matters, onIssue, answer, stems))
                    .ifPresent(matter -> matter.reply(new Allegation.Response(
                            answer.kind(), answer.by(), answer.where(), List.of(answer.account()))));
        }
    }

    private List<Answered> answered(Page page) {
        List<Charge> here = charges.find(page);
        List<Answered> answered = new ArrayList<>();
        for (ReplyFinder.Answer answer : replies.find(page)) {
            Set<String> stems = telling.stems(page, answer.line());
            Optional<Charge> charge = best(here, answer.line(), answer.topic(), stems, one -> fits(one, answer, stems));
            answered.add(new Answered(answer, stems, charge));
        }
        return answered;
    }

    /** What the accused of a charge says right after it. */
    private record Own(Charge charge, Allegation.Response response) {}

    private List<Own> ownAccounts(Page page) {
        Set<String> answering = new HashSet<>();
        for (ReplyFinder.Answer answer : replies.find(page)) {
            String statement = answer.account().statement();
            if (statement != null) {
                answering.add(statement);
            }
        }
        List<Charge> here = charges.find(page);
        return page.statements().stream()
                .filter(statement -> !answering.contains(statement.id()))
                .flatMap(statement -> ownAccount(page, here, statement).stream())
                .toList();
    }

    private static boolean fits(Charge charge, ReplyFinder.Answer answer, Set<String> stems) {
        int ahead = answer.line().number() - charge.line().number();
        boolean near = ahead >= 0
                && ahead <= NEAR
                && charge.line().paragraph() == answer.line().paragraph();
        boolean same = charge.topic() != null && charge.topic().equals(answer.topic());
        boolean loose = answer.general() || charge.topic() == null || !Collections.disjoint(charge.stems(), stems);
        return charge.accused().equals(answer.by()) && (near || same || (answer.sure() && loose));
    }

    /** An answer in a report that tells of no charge it could be to: to the charge of the case on its issue, or in its words. */
    private static Optional<Matter> elsewhere(
            Matters matters, Map<String, List<Matter>> onIssue, ReplyFinder.Answer answer, Set<String> stems) {
        String topic = answer.topic();
        List<Matter> fitting = topic == null ? List.of() : onIssue.getOrDefault(onIssue(answer.by(), topic), List.of());
        if (!fitting.isEmpty()) {
            return fitting.stream()
                    .max(Comparator.comparingInt((Matter matter) -> shared(matter.stems, stems))
                            .thenComparing(matter -> matter.key, Comparator.reverseOrder()));
        }
        return !answer.sure()
                ? Optional.empty()
                : matters.findLike(
                        stems, SHARED, matter -> matter.first().accused().equals(answer.by()));
    }

    private static int shared(Set<String> some, Set<String> others) {
        return (int) others.stream().filter(some::contains).count();
    }

    private Optional<Own> ownAccount(Page page, List<Charge> here, Statement statement) {
        Optional<Line> line = page.findLine(statement.content().get(0));
        List<Charge> before = line.map(of -> rightBefore(here, of)).orElse(List.of());
        Optional<Party> by = before.isEmpty()
                ? Optional.empty()
                : telling.speaking(page, statement).stream().findFirst();
        if (line.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        Charge last = null;
        for (Charge charge : before) {
            last = charge.accused().equals(by.get()) && !by.get().equals(charge.accuser()) ? charge : last;
        }
        if (last == null) {
            return Optional.empty();
        }
        Charge to = last;
        boolean next = line.get().number() == to.line().number() + 1;
        boolean same = to.topic() != null && charges.topics(page, statement).contains(to.topic());
        boolean apart = here.stream().anyMatch(charge -> charge.line().equals(line.get()));
        if (apart && !next) {
            return Optional.empty();
        }
        boolean its = next || same || ReplyFinder.denies(page, statement) || pointsBack(page, statement);
        return !its
                ? Optional.empty()
                : ReplyFinder.ownAccount(page, statement, apart)
                        .map(kind -> new Own(
                                to,
                                new Allegation.Response(
                                        kind,
                                        by.get(),
                                        ReplyFinder.forum(line.get().lower()),
                                        List.of(Account.of(statement)))));
    }

    private static List<Charge> rightBefore(List<Charge> here, Line line) {
        List<Charge> before = new ArrayList<>();
        for (Charge charge : here) {
            int ahead = line.number() - charge.line().number();
            if (ahead > 0 && ahead <= NEAR && charge.line().paragraph() == line.paragraph()) {
                before.add(charge);
            }
        }
        return before;
    }

    private static boolean pointsBack(Page page, Statement statement) {
        String said = page.lower(statement.content().get(0));
        return said.matches(
                "^\\W*(?:that )?(?:they|it|its|his|her|their|our|we|this|that|these|those|all|the \\w+) .*");
    }

    /**
     * The charge of a report that something belongs to: right before it, else of the same issue, else that shares words,
     * else the nearest.
     */
    private static Optional<Charge> best(
            List<Charge> found, Line line, @Nullable String topic, Set<String> stems, Predicate<Charge> fits) {
        Charge best = null;
        int most = Integer.MIN_VALUE;
        for (Charge charge : found) {
            if (!fits.test(charge)) {
                continue;
            }
            int ahead = line.number() - charge.line().number();
            int distance = ahead >= 0 ? 2 * ahead : -2 * ahead + 1;
            boolean near = ahead >= 0 && ahead <= 2 && charge.line().paragraph() == line.paragraph();
            boolean same = topic != null && topic.equals(charge.topic());
            boolean shares = !Collections.disjoint(charge.stems(), stems);
            int points = (near ? 3000 : 0) + (same ? 2000 : 0) + (shares ? 500 : 0) - Math.min(distance, 900);
            if (points > most) {
                best = charge;
                most = points;
            }
        }
        return Optional.ofNullable(best);
    }
}
