package org.parley.web.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.brief.ActorJson;
import org.parley.model.Actor;
import org.parley.model.CaseActor;
import org.parley.record.entry.Author;
import org.parley.record.entry.Contents;
import org.parley.record.entry.ReviewActs.ItemProposed;
import org.parley.record.entry.ReviewActs.ItemSplit;
import org.parley.record.entry.ReviewActs.ItemsMerged;
import org.parley.record.log.Audience;
import org.parley.record.procedure.Refusal;
import org.parley.record.review.ReviewItem;
import org.parley.record.review.ReviewState;
import org.parley.record.store.CaseProblem;

/**
 * What a person makes of actors over all reports: several that are one, one that is two. The docket stays as it was read; the record
 * keeps the decision, and it is undone by taking the entry back. For one request.
 */
public final class ActorDecisions {

    private static final String TYPE = "actor";

    private final Seat seat;
    private final CaseView view;

    ActorDecisions(Seat seat, CaseView view) {
        this.seat = seat;
        this.view = view;
    }

    /** Whether he may decide on an actor: with chair among its readers the chair alone. */
    public boolean mayDecide(CaseActor actor) throws CaseProblem {
        Optional<Audience> readers = find(actor).map(item -> item.proposed().audience());
        Optional<Audience> common =
                readers.isPresent() ? readers : view.once(new ReadersOf(actor.id()), unused -> commonReadersOf(actor));
        return common.filter(found -> seat.may(found.includes("chair") ? Right.RUN : Right.ENTER))
                .isPresent();
    }

    /**
     * Enters that several are one.
     *
     * @param actors the first stands for all
     * @throws IllegalArgumentException when they are fewer than two, or not all of one kind, or one is merged or split already, or
     *     nobody may see the reports of all
     */
    public void merge(List<CaseActor> actors) throws CaseProblem, Refusal, IOException {
        Set<CaseActor> all = new LinkedHashSet<>(actors);
        if (all.size() < 2) {
            throw new IllegalArgumentException("Choose at least two actors to merge.");
        }
        CaseActor first = actors.get(0);
        for (CaseActor actor : all) {
            if (actor.kind() != first.kind()) {
                throw new IllegalArgumentException("Only actors of one kind are merged: " + first.name()
                        + " is of the kind " + first.kind().word() + ", " + actor.name() + " of the kind "
                        + actor.kind().word() + ".");
            }
        }
        Audience readers = propose(List.copyOf(all));
        seat.enter(
                right(readers),
                readers,
                new ItemsMerged(all.stream().map(CaseActor::id).toList()));
    }

    /**
     * Enters that one is two.
     *
     * @param apart ids of the members that are somebody else: some of them, not all
     * @param name of that somebody; absent for the longest that those reports use
     * @throws IllegalArgumentException when no member would be left, or none go, or it is merged or split already
     */
    public void split(CaseActor actor, Set<String> apart, Optional<String> name)
            throws CaseProblem, Refusal, IOException {
        List<Actor> stay = new ArrayList<>();
        List<Actor> go = new ArrayList<>();
        actor.members().forEach(member -> (apart.contains(member.id()) ? go : stay).add(member));
        if (go.isEmpty() || stay.isEmpty()) {
            throw new IllegalArgumentException(
                    "Choose the reports that speak of somebody else: at least one, and not all.");
        }
        List<JsonNode> lines = List.of(
                line(ActorParts.of(actor, actor.id() + "/1", stay, Optional.of(actor.name()))),
                line(ActorParts.of(actor, actor.id() + "/2", go, name)));
        Audience readers = propose(List.of(actor));
        seat.enter(right(readers), readers, new ItemSplit(actor.id(), lines));
    }

    /** Has the machine propose those that were not yet, for the readers that all have in common. */
    private Audience propose(List<CaseActor> actors) throws CaseProblem, Refusal, IOException {
        seat.require(Right.ENTER);
        List<Audience> known = new ArrayList<>();
        for (CaseActor actor : actors) {
            Optional<ReviewItem> item = find(actor);
            item.ifPresent(found -> known.add(found.proposed().audience()));
            if (item.filter(found -> found.state() == ReviewState.MERGED || found.state() == ReviewState.SPLIT)
                    .isPresent()) {
                throw new IllegalArgumentException(actor.name() + " was merged or split already; undo that first.");
            }
        }
        Audience common = commonReaders(actors)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "No side sees all the reports that speak of these actors; nothing can be entered about them together."));
        Audience readers = known.isEmpty() ? common : known.get(0);
        if (known.stream().anyMatch(one -> !one.equals(readers)) || !isWithin(readers, common)) {
            throw new IllegalArgumentException(
                    "These actors stand before different readers and cannot be decided together.");
        }
        // else the machine would propose what he may not decide on
        seat.require(right(readers));
        for (CaseActor actor : actors) {
            if (find(actor).isEmpty()) {
                seat.work()
                        .record()
                        .enter(
                                Author.MACHINE,
                                readers,
                                List.of(new ItemProposed(actor.id(), TYPE, line(actor))),
                                Optional.empty());
            }
        }
        return readers;
    }

    private static Right right(Audience readers) {
        return readers.includes("chair") ? Right.RUN : Right.ENTER;
    }

    private Optional<ReviewItem> find(CaseActor actor) {
        return seat.state().review().find(actor.id());
    }

    private JsonNode line(CaseActor actor) throws IOException {
        return Contents.parseLine(ActorJson.of(view.told(), actor));
    }

    /** What common readers are kept under: they are another only when something is filed, and then the view is. */
    private record ReadersOf(String actor) {}

    private Optional<Audience> commonReadersOf(CaseActor actor) {
        try {
            return commonReaders(List.of(actor));
        } catch (CaseProblem e) {
            throw new CaseFailed(e);
        }
    }

    /** Who sees every report that speaks of one of them; absent when nobody does. */
    private Optional<Audience> commonReaders(List<CaseActor> actors) throws CaseProblem {
        Audience common = Audience.EVERYBODY;
        Set<String> reports = new LinkedHashSet<>();
        actors.forEach(actor -> actor.members().forEach(member -> reports.add(member.report())));
        for (String report : reports) {
            Audience one = seat.audienceOf(view.told().told(report));
            if (common.isEverybody()) {
                common = one;
            } else if (!one.isEverybody()) {
                List<String> both =
                        common.members().stream().filter(one::includes).toList();
                if (both.isEmpty()) {
                    return Optional.empty();
                }
                common = Audience.of(both);
            }
        }
        return Optional.of(common);
    }

    private static boolean isWithin(Audience inner, Audience outer) {
        return outer.isEverybody()
                || (!inner.isEverybody() && inner.members().stream().allMatch(outer::includes));
    }
}
