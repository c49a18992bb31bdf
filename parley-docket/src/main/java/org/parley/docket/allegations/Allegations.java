package org.parley.docket.allegations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.docket.page.Issues;
import org.parley.docket.page.Line;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Account;
import org.parley.model.Allegation;
import org.parley.model.ContentId;
import org.parley.model.Party;
import org.parley.model.Statement;

/**
 * The allegations of a case. Charges by one side against another on one issue are one allegation; evidence and answers of
 * a report go to the allegation of that report they fit best. Linear in the number of charges.
 */
public final class Allegations {

    /** How many sentences after a charge the accused's own account of the matter may stand. */
    private static final int NEAR = 2;

    /** How many sentences apart charge and counter-charge may stand. */
    private static final int COUNTER_NEAR = 4;

    private final Parties parties;
    private final ChargeFinder charges;
    private final EvidenceFinder evidence;
    private final ReplyFinder replies;

    public Allegations(Parties parties, Issues issues) {
        this.parties = parties;
        this.charges = new ChargeFinder(parties, issues);
        this.evidence = new EvidenceFinder(parties, issues);
        this.replies = new ReplyFinder(parties, issues);
    }

    /** What is gathered about one allegation. */
    private static final class Draft {
        final List<Charge> charges = new ArrayList<>();
        final TreeMap<String, Set<Account>> evidence = new TreeMap<>();
        final TreeMap<String, Allegation.Response> replies = new TreeMap<>();

        private @Nullable Map<String, List<Charge>> byReport;

        Charge first() {
            return charges.get(0);
        }

        /** To be asked when all charges are known. */
        Map<String, List<Charge>> byReport() {
            Map<String, List<Charge>> known = byReport;
            if (known == null) {
                known = charges.stream()
                        .collect(Collectors.groupingBy(
                                charge -> charge.page().report().id()));
                byReport = known;
            }
            return known;
        }

        /** The charge that says most, in words of its own: of equals the first. */
        Charge fullest() {
            return charges.stream()
                    .max(Comparator.comparingInt(
                                    (Charge charge) -> Math.min(charge.conduct().length(), 240))
                            .thenComparing(Charge::account, Comparator.reverseOrder()))
                    .orElseThrow();
        }
    }

    /** Sorted by accuser, accused and first account. */
    public List<Allegation> of(List<Page> pages) {
        Map<String, Draft> drafts = new TreeMap<>();
        List<ReplyFinder.Answer> elsewhere = new ArrayList<>();
        for (Page page : pages) {
            List<Charge> found = charges.find(page);
            List<Draft> here = new ArrayList<>();
            for (Charge charge : found) {
                Draft draft = drafts.computeIfAbsent(charge.key(), key -> new Draft());
                draft.charges.add(charge);
                here.add(draft);
            }
            answers(page, found, here, elsewhere);
        }
        Map<String, List<Draft>> byAccused = new HashMap<>();
        for (Draft draft : drafts.values()) {
            String topic = draft.first().topic();
            if (topic != null) {
                byAccused
                        .computeIfAbsent(onIssue(draft.first().accused(), topic), key -> new ArrayList<>())
                        .add(draft);
            }
        }
        elsewhere.forEach(answer -> answerElsewhere(byAccused, answer));
        return allegations(drafts);
    }

    private void answers(Page page, List<Charge> found, List<Draft> here, List<ReplyFinder.Answer> elsewhere) {
        for (EvidenceFinder.Offer offer : evidence.find(page)) {
            best(
                            found,
                            offer.line(),
                            offer.topic(),
                            charge -> charge.accuser().equals(offer.by())
                                    || charge.accused().equals(offer.by()))
                    .ifPresent(at -> here.get(at)
                            .evidence
                            .computeIfAbsent(offer.standard() == null ? "" : offer.standard(), key -> new TreeSet<>())
                            .add(offer.account()));
        }
        for (ReplyFinder.Answer answer : replies.find(page)) {
            Optional<Integer> charge = best(
                    found,
                    answer.line(),
                    answer.topic(),
                    one -> one.accused().equals(answer.by())
                            && (answer.general()
                                    || one.topic() == null
                                    || one.topic().equals(answer.topic())));
            charge.ifPresentOrElse(at -> reply(here.get(at), response(answer)), () -> elsewhere.add(answer));
        }
        for (int i = 0; i < found.size(); i++) {
            ownAccounts(page, found.get(i), here.get(i));
        }
    }

    private static Allegation.Response response(ReplyFinder.Answer answer) {
        return new Allegation.Response(answer.kind(), answer.by(), answer.where(), List.of(answer.account()));
    }

    /** An answer in a report that tells of no charge it could be to: to the one charge of the case on its issue. */
    private static void answerElsewhere(Map<String, List<Draft>> byAccused, ReplyFinder.Answer answer) {
        String topic = answer.topic();
        List<Draft> fitting =
                topic == null ? List.of() : byAccused.getOrDefault(onIssue(answer.by(), topic), List.of());
        if (fitting.size() == 1) {
            reply(fitting.get(0), response(answer));
        }
    }

    private static void reply(Draft draft, Allegation.Response response) {
        String key = response.kind() + "\t" + response.by().key();
        draft.replies.merge(key, response, (a, b) -> {
            TreeSet<Account> all = new TreeSet<>(a.accounts());
            all.addAll(b.accounts());
            return new Allegation.Response(
                    a.kind(), a.by(), a.findWhere().orElse(b.findWhere().orElse(null)), List.copyOf(all));
        });
    }

    private void ownAccounts(Page page, Charge charge, Draft draft) {
        for (Statement statement : page.statements()) {
            Optional<Line> line = page.findLine(statement.extent());
            boolean near = line.isPresent()
                    && line.get().number() > charge.line().number()
                    && line.get().number() <= charge.line().number() + NEAR
                    && line.get().paragraph() == charge.line().paragraph();
            boolean its = near
                    && parties.findOf(statement.speaker())
                            .filter(charge.accused()::equals)
                            .isPresent();
            boolean same = charge.topic() != null && sameTopic(page, statement, charge.topic());
            boolean next =
                    line.isPresent() && line.get().number() == charge.line().number() + 1;
            if (its && (same || next || ReplyFinder.denies(page, statement))) {
                ReplyFinder.ownAccount(page, statement)
                        .ifPresent(kind -> reply(
                                draft,
                                new Allegation.Response(
                                        kind,
                                        charge.accused(),
                                        ReplyFinder.forum(line.get().lower()),
                                        List.of(Account.of(statement)))));
            }
        }
    }

    private boolean sameTopic(Page page, Statement statement, String topic) {
        return charges.topics(page, statement).contains(topic);
    }

    /** The charge of a report that something belongs to: of the same issue if there is one, then the nearest before it. */
    private static Optional<Integer> best(
            List<Charge> found, Line line, @Nullable String topic, Predicate<Charge> fits) {
        int best = -1;
        int bestDistance = Integer.MAX_VALUE;
        boolean bestTopic = false;
        for (int i = 0; i < found.size(); i++) {
            Charge charge = found.get(i);
            if (!fits.test(charge)) {
                continue;
            }
            boolean same = topic != null && topic.equals(charge.topic());
            int ahead = line.number() - charge.line().number();
            int distance = ahead >= 0 ? 2 * ahead : -2 * ahead + 1;
            if (best < 0 || (same && !bestTopic) || (same == bestTopic && distance < bestDistance)) {
                best = i;
                bestDistance = distance;
                bestTopic = same;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private static List<Allegation> allegations(Map<String, Draft> drafts) {
        Map<String, Draft> byId = new LinkedHashMap<>();
        Map<String, List<String>> bySides = new HashMap<>();
        drafts.forEach((key, draft) -> {
            draft.charges.sort(Comparator.comparing(Charge::account));
            String id = ContentId.ofFields("allegation", key);
            byId.put(id, draft);
            bySides.computeIfAbsent(sides(draft.first().accuser(), draft.first().accused()), k -> new ArrayList<>())
                    .add(id);
        });
        List<Allegation> out = new ArrayList<>();
        byId.forEach((id, draft) -> {
            Charge first = draft.first();
            List<String> counters = new ArrayList<>();
            for (String other : bySides.getOrDefault(sides(first.accused(), first.accuser()), List.of())) {
                Draft against = byId.get(other);
                if (against != null && meets(draft, against)) {
                    counters.add(other);
                }
            }
            counters.sort(null);
            Charge fullest = draft.fullest();
            List<Allegation.Evidence> offered = new ArrayList<>();
            draft.evidence.forEach((standard, accounts) ->
                    offered.add(new Allegation.Evidence(standard.isEmpty() ? null : standard, List.copyOf(accounts))));
            out.add(new Allegation(
                    id,
                    first.accuser(),
                    first.accused(),
                    fullest.page().words(fullest.conduct()),
                    first.topic(),
                    offered,
                    List.copyOf(draft.replies.values()),
                    counters,
                    draft.charges.stream().map(Charge::account).distinct().toList()));
        });
        out.sort(Comparator.comparing(
                        (Allegation item) -> item.findAccuser().map(Party::key).orElse(""))
                .thenComparing(item -> item.accused().key())
                .thenComparing(item -> item.accounts().get(0))
                .thenComparing(Allegation::id));
        return out;
    }

    /** Charges counter each other when they are on one issue, or stand near each other in some report. */
    private static boolean meets(Draft a, Draft b) {
        String topic = a.first().topic();
        if (topic != null && topic.equals(b.first().topic())) {
            return true;
        }
        Map<String, List<Charge>> one = a.byReport();
        for (Charge other : b.charges) {
            for (Charge charge : one.getOrDefault(other.page().report().id(), List.of())) {
                if (Math.abs(charge.line().number() - other.line().number()) <= COUNTER_NEAR) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String onIssue(Party party, String topic) {
        return party.name() + '\t' + party.code() + '\t' + topic;
    }

    private static String sides(Party accuser, Party accused) {
        return accuser.key() + '\t' + accused.key();
    }
}
