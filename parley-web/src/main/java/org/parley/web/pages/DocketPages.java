package org.parley.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.model.Allegation;
import org.parley.model.Discrepancy;
import org.parley.record.entry.MechanismActs.Party;
import org.parley.record.procedure.AllegationCase;
import org.parley.record.procedure.Stage;
import org.parley.record.projection.AllegationRow;
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

/** Allegations: those that parties have raised in the record, and those that reports tell of. */
@Controller
public class DocketPages {

    private static final int A_PAGE = 50;

    /**
     * The list.
     *
     * @param rows of the record, the newest first
     * @param told of this page
     * @param stage by which the record's are narrowed; absent for all
     * @param party by which both are narrowed: an id of the mechanism, or a name in reports; empty for all
     * @param names that may stand there
     */
    public record Model(
            Optional<CaseView> view,
            boolean behind,
            List<Row> rows,
            List<Allegation> told,
            int page,
            int pages,
            Optional<Stage> stage,
            String party,
            List<String> names) {}

    /** An allegation of the record. */
    public record Row(AllegationRow row, String conduct, Stage stage, boolean overdue) {}

    /**
     * An allegation of the record with its history.
     *
     * @param stage now
     * @param items on which it rests, where it names some
     */
    public record Entered(AllegationCase matter, Stage stage, List<Item> items) {}

    /** An item of the docket that is cited. */
    public record Item(String id, String words) {}

    /** An allegation that reports tell. */
    public record Told(CaseView view, Allegation allegation, List<Allegation> counters, List<Discrepancy> differing) {}

    /** The form to raise one. */
    public record Raise(Optional<Allegation> from, List<Party> accused) {}

    @Needs(Right.LOOK)
    @GetMapping("/docket")
    Page list(
            Seat seat,
            @RequestParam Optional<Stage> stage,
            @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "1") int page)
            throws CaseProblem {
        Instant now = seat.now();
        List<Row> rows = seat.lists().allegations(seat.reader()).stream()
                .filter(row -> party.isEmpty()
                        || row.accuser().equals(party)
                        || row.accused().equals(party))
                .map(row -> row(seat, row, now))
                .filter(row -> stage.isEmpty() || row.stage() == stage.get())
                .sorted((a, b) -> Long.compare(b.row().latest(), a.row().latest()))
                .toList();
        Optional<CaseView> view = seat.findView();
        List<Allegation> all = view.map(found -> found.docket().allegations()).orElse(List.of()).stream()
                .filter(concerns(party))
                .toList();
        int pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
        int at = Math.min(Math.max(1, page), pages);
        return Page.of(
                "docket",
                new Model(
                        view,
                        seat.isViewBehind(),
                        rows,
                        all.subList((at - 1) * A_PAGE, Math.min(all.size(), at * A_PAGE)),
                        at,
                        pages,
                        stage,
                        party,
                        names(seat, view)));
    }

    private static Row row(Seat seat, AllegationRow row, Instant now) {
        String conduct = seat.state()
                .findAllegation(row.position())
                .map(matter -> matter.allegation().conduct())
                .orElse("");
        Stage stage = row.stage(now);
        return new Row(row, conduct, stage, stage == Stage.CLOCK_RUN_OUT);
    }

    private static Predicate<Allegation> concerns(String party) {
        return allegation -> party.isEmpty()
                || Names.of(allegation.accused()).equals(party)
                || allegation
                        .findAccuser()
                        .filter(by -> Names.of(by).equals(party))
                        .isPresent();
    }

    private static List<String> names(Seat seat, Optional<CaseView> view) {
        java.util.TreeSet<String> names = new java.util.TreeSet<>();
        seat.mechanism().parties().forEach(one -> names.add(one.id()));
        view.ifPresent(found -> found.docket().allegations().forEach(allegation -> {
            names.add(Names.of(allegation.accused()));
            allegation.findAccuser().ifPresent(by -> names.add(Names.of(by)));
        }));
        return List.copyOf(names);
    }

    @Needs(Right.LOOK)
    @GetMapping("/docket/{position:\\d+}")
    Page entered(Seat seat, @PathVariable long position) {
        AllegationCase matter = seat.state().findAllegation(position).orElseThrow(NotThere::new);
        List<Item> items = matter.allegation().items().stream()
                .map(id -> new Item(
                        id,
                        seat.state()
                                .review()
                                .find(id)
                                .map(item -> item.line()
                                        .path("text")
                                        .asText(item.line().path("conduct").asText(id)))
                                .orElse(id)))
                .toList();
        return Page.of("allegation", new Entered(matter, matter.stage(seat.now()), items));
    }

    @Needs(Right.LOOK)
    @GetMapping("/docket/told/{id}")
    Page told(Seat seat, @PathVariable String id) throws CaseProblem {
        CaseView view = seat.view();
        Allegation allegation = view.findAllegation(id).orElseThrow(NotThere::new);
        return Page.of(
                "told-allegation",
                new Told(
                        view,
                        allegation,
                        allegation.counters().stream()
                                .flatMap(counter -> view.findAllegation(counter).stream())
                                .toList(),
                        view.docket().discrepancies().stream()
                                .filter(one -> one.item().equals(id))
                                .toList()));
    }

    @Needs(Right.ENTER)
    @GetMapping("/docket/new")
    Page raise(Seat seat, @RequestParam(defaultValue = "") String from) throws CaseProblem {
        Optional<Allegation> told =
                from.isEmpty() ? Optional.empty() : seat.view().findAllegation(from);
        Optional<String> own = seat.author().party();
        return Page.of(
                "raise",
                new Raise(
                        told,
                        seat.mechanism().parties().stream()
                                .filter(party -> own.filter(party.id()::equals).isEmpty())
                                .toList()));
    }
}
