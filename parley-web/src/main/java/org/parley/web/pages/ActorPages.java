package org.parley.web.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.model.Actor;
import org.parley.model.ActorKind;
import org.parley.model.CaseActor;
import org.parley.record.review.ReviewItem;
import org.parley.record.review.ReviewState;
import org.parley.record.store.CaseProblem;
import org.parley.web.casework.CaseView;
import org.parley.web.casework.NotThere;
import org.parley.web.casework.Right;
import org.parley.web.casework.Seat;
import org.parley.web.guard.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is who over all reports. */
@Controller
public class ActorPages {

    private static final int A_PAGE = 100;

    /** Who belongs to a body, statements, events: more are found by searching. */
    static final int FIRST = 50;

    /**
     * The roster of the case.
     *
     * @param kind by which it is narrowed, as in the address; empty for all
     * @param mayMerge whether the reader may decide on items at all
     */
    public record Model(
            boolean behind,
            Optional<CaseView> view,
            Turn<Row> turn,
            String find,
            String kind,
            Map<ActorKind, Integer> kinds,
            boolean mayMerge) {}

    /**
     * An actor in the list.
     *
     * @param reports how many speak of it
     * @param state what a person made of it, absent when nobody has
     */
    public record Row(CaseActor actor, int reports, Optional<ReviewState> state) {}

    private record Counted(CaseActor actor, int reports) {}

    @Needs(Right.LOOK)
    @GetMapping("/actors")
    Page list(
            Seat seat,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind)
            throws CaseProblem {
        Optional<CaseView> view = seat.findView();
        String words = q.strip().toLowerCase(Locale.ROOT);
        List<Counted> named =
                view.map(found -> found.once(Counted.class, ActorPages::counted)).orElse(List.of()).stream()
                        .filter(one -> words.isEmpty() || isNamed(one.actor(), words))
                        .toList();
        Map<ActorKind, Integer> kinds = new LinkedHashMap<>();
        Arrays.stream(ActorKind.values()).forEach(one -> kinds.put(one, 0));
        named.forEach(one -> kinds.merge(one.actor().kind(), 1, Integer::sum));
        kinds.values().removeIf(count -> count == 0);
        Turn<Counted> turn = Turn.of(
                named.stream()
                        .filter(one -> kind.isEmpty() || key(one.actor().kind()).equals(kind))
                        .toList(),
                page,
                A_PAGE);
        List<Row> rows = turn.rows().stream()
                .map(one -> new Row(
                        one.actor(),
                        one.reports(),
                        seat.state().review().find(one.actor().id()).map(ReviewItem::state)))
                .toList();
        return Page.of(
                "actors",
                new Model(
                        seat.isViewBehind(),
                        view,
                        new Turn<>(rows, turn.page(), turn.pages(), turn.all()),
                        q.strip(),
                        kind,
                        kinds,
                        seat.may(Right.ENTER)));
    }

    /** Those that most reports name first. */
    private static List<Counted> counted(CaseView view) {
        return view.docket().actors().stream()
                .map(actor -> new Counted(actor, reports(actor)))
                .sorted(Comparator.comparing((Counted one) -> -one.reports())
                        .thenComparing(one -> one.actor().name())
                        .thenComparing(one -> one.actor().id()))
                .toList();
    }

    private static boolean isNamed(CaseActor actor, String words) {
        return actor.name().toLowerCase(Locale.ROOT).contains(words)
                || actor.aliases().stream()
                        .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).contains(words));
    }

    private static int reports(CaseActor actor) {
        return (int) actor.members().stream().map(Actor::report).distinct().count();
    }

    /** A kind in addresses and keys of words. */
    public static String key(ActorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Needs(Right.LOOK)
    @GetMapping("/actors/{id}")
    Page actor(Seat seat, @PathVariable String id) throws CaseProblem {
        CaseView view = seat.view();
        CaseActor actor = view.findActor(id).orElseThrow(NotThere::new);
        return Page.of("actor", ActorPage.of(seat, view, actor));
    }
}
