package org.parley.docket.assess.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.parley.docket.assess.indicator.CellLength;

/**
 * The cells of a series on both sides of the day on which the conduct begins. Before it they are whole, laid out backwards; after the
 * ramp they are laid out forwards, and the last may be shorter.
 *
 * @param before in the order of time
 * @param after in the order of time
 */
public record Cells(List<Cell> before, List<Cell> after) {

    /** How much was watched from a day to before another. */
    public interface Exposure {
        double between(LocalDate from, LocalDate end);
    }

    /** What was counted from a day to before another. */
    public interface Count {
        double between(LocalDate from, LocalDate end);
    }

    public Cells {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * Lays out cells. Cells without exposure are left out: there nobody looked.
     *
     * @param from first day that may be used
     * @param starts day on which the conduct begins
     * @param after day on which the ramp is over
     * @param end day after the last that may be used
     */
    public static Cells of(
            Count count,
            Exposure exposure,
            CellLength length,
            LocalDate from,
            LocalDate starts,
            LocalDate after,
            LocalDate end) {
        List<Cell> before = new ArrayList<>();
        for (int back = 1; !length.step(starts, -back).isBefore(from); back++) {
            LocalDate begin = length.step(starts, -back);
            LocalDate next = length.step(starts, 1 - back);
            add(before, 0, begin, next, count, exposure);
        }
        List<Cell> later = new ArrayList<>();
        for (int forth = 0; length.step(after, forth).isBefore(end); forth++) {
            LocalDate begin = length.step(after, forth);
            LocalDate next = length.step(after, forth + 1);
            add(later, later.size(), begin, next.isAfter(end) ? end : next, count, exposure);
        }
        return new Cells(before, later);
    }

    private static void add(List<Cell> cells, int at, LocalDate begin, LocalDate end, Count count, Exposure exposure) {
        double watched = exposure.between(begin, end);
        if (watched > 0) {
            cells.add(at, new Cell(begin, end, count.between(begin, end), watched));
        }
    }

    /** Those of both sides, in the order of time. */
    public List<Cell> all() {
        List<Cell> all = new ArrayList<>(before);
        all.addAll(after);
        return List.copyOf(all);
    }
}
