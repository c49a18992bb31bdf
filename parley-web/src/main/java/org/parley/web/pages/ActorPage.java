package org.parley.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.brief.told.Told;
import org.parley.model.Actor;
import org.parley.model.CaseActor;
import org.parley.model.Event;
import org.parley.model.Participant;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.record.review.ReviewItem;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.Seat;

/**
 * All that a case knows of an actor.
 *
 * @param offices it holds or held, with sentences
 * @param owners to whom it belongs
 * @param belonging who belongs to it, by name, the first fifty
 * @param belongs how many do
 * @param members what single reports call so, by the day of the report, undated last; only the first two hundred
 * @param named how many there are
 * @param said statements, the oldest first; only the first fifty
 * @param statements how many there are
 * @param done events it takes part in; only the first fifty
 * @param events how many there are
 * @param reviewed what persons made of it
 * @param mayDecide whether the reader may merge and split it
 */
public record ActorPage(
        CaseActor actor,
        List<Held> offices,
        List<Owner> owners,
        List<Belongs> belonging,
        int belongs,
        ActorGraph graph,
        List<Member> members,
        int named,
        List<Said> said,
        int statements,
        List<Done> done,
        int events,
        Optional<Reviewed> reviewed,
        boolean mayDecide) {

    /** Sentences for one fact; there may be thousands. */
    private static final int SENTENCES = 3;

    private static final int MOST_MEMBERS = 200;

    /** An office. */
    public record Held(CaseActor.Office office, List<Evidence> evidence, int more) {}

    /** To whom it belongs; no evidence when it is only known beforehand. */
    public record Owner(CaseActor.Affiliation tie, List<Evidence> evidence, int more) {}

    /** Who belongs to it. */
    public record Belongs(CaseActor actor, boolean roster) {}

    /** What a report calls so. */
    public record Member(Actor actor, Told told, Optional<LocalDate> day) {}

    /** A statement it speaks. */
    public record Said(Statement statement, Told told, Optional<LocalDate> day, String words, String url) {}

    /** An event it takes part in. */
    public record Done(Event event, Told told, Optional<LocalDate> day, String words, String url) {}

    /**
     * What persons made of it.
     *
     * @param into the actor that stands for it, when it was merged
     * @param merged actors for which it stands
     * @param parts of it, when it was split
     */
    public record Reviewed(ReviewItem item, Optional<CaseActor> into, List<CaseActor> merged, List<ReviewItem> parts) {}

    static ActorPage of(Seat seat, CaseView view, CaseActor actor) throws CaseProblem {
        Trace trace = view.once(new TraceOf(actor.id()), of -> Trace.of(of, actor));
        List<Belongs> belonging = trace.belonging();
        List<Owner> owners = actor.affiliations().stream()
                .map(tie -> new Owner(
                        tie,
                        evidence(view, tie.evidence()),
                        Math.max(0, tie.evidence().size() - SENTENCES)))
                .toList();
        List<Belongs> shown = belonging.subList(0, Math.min(ActorPages.FIRST, belonging.size()));
        return new ActorPage(
                actor,
                actor.offices().stream()
                        .map(office -> new Held(
                                office,
                                evidence(view, office.evidence()),
                                Math.max(0, office.evidence().size() - SENTENCES)))
                        .toList(),
                owners,
                shown,
                belonging.size(),
                graph(actor, owners, shown),
                trace.members(),
                actor.members().size(),
                trace.said().first(),
                trace.said().all(),
                trace.done().first(),
                trace.done().all(),
                reviewed(seat, view, actor),
                seat.actorDecisions(view).mayDecide(actor));
    }

    /** What the trace of an actor is kept under. */
    private record TraceOf(String actor) {}

    /** Where an actor shows in the reports of a view; to find it takes a look at every statement and event of them. */
    private record Trace(List<Belongs> belonging, List<Member> members, Counted<Said> said, Counted<Done> done) {

        static Trace of(CaseView view, CaseActor actor) {
            List<Member> members = ActorPage.members(view, actor);
            Set<String> ids = new HashSet<>();
            members.forEach(member -> ids.add(member.actor().id()));
            List<Told> reports = members.stream().map(Member::told).distinct().toList();
            return new Trace(
                    ActorPage.belonging(view, actor),
                    members.stream().limit(MOST_MEMBERS).toList(),
                    ActorPage.said(reports, ids),
                    ActorPage.done(reports, ids));
        }
    }

    private static List<Belongs> belonging(CaseView view, CaseActor actor) {
        List<Belongs> belonging = new ArrayList<>();
        for (CaseActor other : view.docket().actors()) {
            other.affiliations().stream()
                    .filter(tie -> tie.findActor().filter(actor.id()::equals).isPresent())
                    .findFirst()
                    .ifPresent(tie ->
                            belonging.add(new Belongs(other, tie.evidence().isEmpty())));
        }
        belonging.sort(Comparator.comparing((Belongs one) -> one.actor().name())
                .thenComparing(one -> one.actor().id()));
        return belonging;
    }

    private static ActorGraph graph(CaseActor actor, List<Owner> owners, List<Belongs> belonging) {
        return ActorGraph.of(
                actor.name(),
                belonging.stream()
                        .map(one -> new ActorGraph.End(
                                one.actor().name(),
                                Optional.of("/actors/" + one.actor().id()),
                                one.roster()))
                        .toList(),
                owners.stream()
                        .map(one -> new ActorGraph.End(
                                one.tie().name(),
                                one.tie().findActor().map(id -> "/actors/" + id),
                                one.tie().evidence().isEmpty()))
                        .toList());
    }

    private static List<Member> members(CaseView view, CaseActor actor) {
        return actor.members().stream()
                .map(member -> {
                    Told told = view.told().told(member.report());
                    return new Member(member, told, day(told));
                })
                .sorted(Comparator.comparing((Member member) -> member.day().orElse(LocalDate.MAX)))
                .toList();
    }

    private static Optional<LocalDate> day(Told told) {
        return told.report().heading().findPublished();
    }

    private static List<Evidence> evidence(CaseView view, List<CaseActor.Evidence> all) {
        return all.stream()
                .limit(SENTENCES)
                .map(one -> Evidence.of(view.told().told(one.report()), List.of(one.span()), 1))
                .toList();
    }

    private record Counted<T>(List<T> first, int all) {}

    private static Counted<Said> said(List<Told> reports, Set<String> ids) {
        List<Said> first = new ArrayList<>();
        int all = 0;
        for (Told told : reports) {
            for (Statement statement : told.read().statements()) {
                if (statement.speaker().findActor().filter(ids::contains).isPresent()) {
                    all++;
                    if (first.size() < ActorPages.FIRST) {
                        List<Span> extent = List.of(statement.extent());
                        first.add(new Said(
                                statement,
                                told,
                                day(told),
                                told.words(statement.content()),
                                Evidence.url(told, extent)));
                    }
                }
            }
        }
        return new Counted<>(first, all);
    }

    private static Counted<Done> done(List<Told> reports, Set<String> ids) {
        List<Done> first = new ArrayList<>();
        int all = 0;
        for (Told told : reports) {
            for (Event event : told.read().events()) {
                if (Stream.concat(event.actors().stream(), event.recipients().stream())
                        .map(Participant::findActor)
                        .flatMap(Optional::stream)
                        .anyMatch(ids::contains)) {
                    all++;
                    if (first.size() < ActorPages.FIRST) {
                        first.add(new Done(
                                event,
                                told,
                                day(told),
                                told.sentences(event.trigger()),
                                Evidence.url(told, event.trigger())));
                    }
                }
            }
        }
        return new Counted<>(first, all);
    }

    private static Optional<Reviewed> reviewed(Seat seat, CaseView view, CaseActor actor) {
        return seat.state()
                .review()
                .find(actor.id())
                .map(item -> new Reviewed(
                        item,
                        item.replacedBy().stream()
                                .flatMap(id -> view.findActor(id).stream())
                                .findFirst(),
                        item.standsFor().stream()
                                .flatMap(id -> view.findActor(id).stream())
                                .toList(),
                        item.replacedBy().stream()
                                .flatMap(id -> seat.state().review().find(id).stream())
                                .filter(part -> part.id().startsWith(actor.id() + "/"))
                                .toList()));
    }
}
