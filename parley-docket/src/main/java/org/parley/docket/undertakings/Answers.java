package org.parley.docket.undertakings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.docket.page.Page;
import org.parley.docket.parties.Parties;
import org.parley.model.Party;

/** Gives each answer to the proposal that it answers: of its report, else the one of the case on its issue. */
final class Answers {

    /** How many sentences after a proposal an answer may stand that does not name it. */
    private static final int NEAR = 2;

    /** How many sentences after a proposal "the offer" still means it. */
    private static final int NAMED_NEAR = 8;

    private final Drafts drafts;
    private final Parties parties;
    private final Map<String, List<Draft>> byTopic = new HashMap<>();

    Answers(Drafts drafts, Parties parties) {
        this.drafts = drafts;
        this.parties = parties;
        for (Draft draft : drafts.all()) {
            String topic = draft.topic();
            if (topic != null) {
                byTopic.computeIfAbsent(topic, name -> new ArrayList<>()).add(draft);
            }
        }
    }

    void give(Page page, List<Offer> offers, List<AnswerFinder.Reply> replies) {
        for (AnswerFinder.Reply reply : replies) {
            Optional<Draft> answered = here(offers, reply)
                    .flatMap(drafts::find)
                    .or(() -> reply.named() ? elsewhere(page, reply) : Optional.empty());
            answered.ifPresent(draft -> {
                Party by = reply.by();
                draft.sides.put(by.key(), by);
                draft.say(by.key() + '\t' + reply.kind(), reply.account());
            });
        }
    }

    /** The last proposal before an answer, of another side; of the same issue before all. */
    private static Optional<Offer> here(List<Offer> offers, AnswerFinder.Reply reply) {
        Offer best = null;
        boolean bestSame = false;
        for (Offer offer : offers) {
            int distance = reply.line().number() - offer.line().number();
            int at = reply.line().span().begin() + reply.at();
            boolean before = distance > 0 || (distance == 0 && offer.what().end() <= at);
            boolean near = distance <= (reply.named() ? NAMED_NEAR : NEAR)
                    && (reply.named()
                            || offer.line().paragraph() == reply.line().paragraph()
                            || distance <= 1);
            boolean same = offer.topic() != null && offer.topic().equals(reply.topic());
            boolean fits = before && !offer.by().equals(reply.by()) && (near || (same && reply.named()));
            if (fits && (same || !bestSame)) {
                best = offer;
                bestSame = same;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Draft> elsewhere(Page page, AnswerFinder.Reply reply) {
        List<Draft> fitting = byTopic.getOrDefault(reply.topic() == null ? "" : reply.topic(), List.of()).stream()
                .filter(draft -> !draft.by().equals(reply.by())
                        && draft.isBefore(page, reply.line().number(), false))
                .toList();
        return fitting.isEmpty()
                ? drafts.findLike(
                        reply.stems(),
                        1,
                        draft -> !draft.by().equals(reply.by())
                                && parties.main(page).contains(draft.by())
                                && parties.main(page).contains(reply.by())
                                && draft.isBefore(page, reply.line().number(), false))
                : fitting.stream()
                        .max(Comparator.comparingInt((Draft draft) -> shared(draft, reply))
                                .thenComparing(draft -> draft.key, Comparator.reverseOrder()));
    }

    private static int shared(Draft draft, AnswerFinder.Reply reply) {
        return (int) reply.stems().stream().filter(draft.stems::contains).count();
    }
}
