package org.parley.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.model.Account;
import org.parley.model.Position;
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

/** Which side stands where on which issue. */
@Controller
public class PositionPages {

    /** More columns than this cannot be read side by side. */
    private static final int FEW_SIDES = 6;

    private static final int MOST_SIDES = 24;

    /** Sentences in a cell; the others are on the page of the position. */
    private static final int IN_A_CELL = 3;

    private static final int A_PAGE = 50;

    /** The page, with all sides or a few. */
    public record Model(boolean behind, Optional<CaseView> view, Optional<Matrix> matrix, boolean all) {}

    /**
     * The matrix.
     *
     * @param rows an issue each
     * @param pairs how the sides compare, two and two
     */
    public record Matrix(Stands stands, List<Row> rows, List<Stands.Pair> pairs) {}

    /** An issue with a cell for each side. */
    public record Row(String issue, Stands.Compared compared, List<List<Cell>> cells) {}

    /**
     * A stand of a side.
     *
     * @param evidence of its first accounts
     * @param more how many others there are
     */
    public record Cell(Position position, List<Evidence> evidence, int more) {}

    /** All sentences on which one position rests. */
    public record Rests(Position position, Turn<Evidence> evidence) {}

    @Needs(Right.LOOK)
    @GetMapping("/positions")
    Page matrix(Seat seat, @RequestParam(defaultValue = "few") String sides) throws CaseProblem {
        Optional<CaseView> view = seat.findView();
        boolean all = sides.equals("all");
        Optional<Matrix> matrix =
                view.map(found -> found.once(new MatrixOf(all), of -> matrix(of, all ? MOST_SIDES : FEW_SIDES)));
        return Page.of("positions", new Model(seat.isViewBehind(), view, matrix, all));
    }

    /** What a matrix is kept under. */
    private record MatrixOf(boolean all) {}

    private static Matrix matrix(CaseView view, int sides) {
        Stands stands = Stands.of(view.docket().positions(), sides);
        List<Row> rows = new ArrayList<>();
        stands.byIssue().forEach((issue, taken) -> {
            List<List<Cell>> cells = stands.sides().stream()
                    .map(side -> taken.stream()
                            .filter(position -> position.party().equals(side))
                            .map(position -> cell(view, position))
                            .toList())
                    .toList();
            rows.add(new Row(issue, Stands.compare(taken), cells));
        });
        return new Matrix(stands, rows, stands.pairs());
    }

    private static Cell cell(CaseView view, Position position) {
        List<Account> shown = position.accounts()
                .subList(0, Math.min(IN_A_CELL, position.accounts().size()));
        return new Cell(
                position,
                Evidence.once(Evidence.of(view, shown)),
                position.accounts().size() - shown.size());
    }

    @Needs(Right.LOOK)
    @GetMapping("/positions/{id}")
    Page position(Seat seat, @PathVariable String id, @RequestParam(defaultValue = "1") int page) throws CaseProblem {
        CaseView view = seat.view();
        Position position = view.docket().positions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
        var turn = Turn.of(position.accounts(), page, A_PAGE);
        return Page.of(
                "position",
                new Rests(position, new Turn<>(Evidence.of(view, turn.rows()), turn.page(), turn.pages(), turn.all())));
    }
}
