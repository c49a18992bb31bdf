package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.docket.assess.indicator.CellLength;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.Unit;
import org.parley.docket.assess.series.Cell;
import org.parley.docket.assess.series.Cells;
import org.parley.docket.assess.series.DayCounts;

/**
 * The same question asked a little otherwise. Earlier dates are not looked at again, so that a verdict here is that of the comparison alone.
 *
 * @param change what was done otherwise
 * @param before count before
 * @param after count after
 * @param ratio after by before, in the same time
 * @param low lowest end of all intervals
 * @param high highest end
 * @param verdict of this row
 */
public record Sensitivity(
        String change, double before, double after, double ratio, double low, double high, Verdict verdict) {

    static List<Sensitivity> rows(Look look, LocalDate today) {
        Indicator indicator = look.indicator();
        List<Sensitivity> rows = new ArrayList<>();
        int before = days(indicator.from(), indicator.starts());
        int after = days(indicator.after(), indicator.to());
        add(
                rows,
                "half as long before",
                indicator.with(indicator.starts().minusDays(before / 2), indicator.to()),
                look,
                today);
        if (!look.first().isAfter(indicator.starts().minusDays(2L * before))) {
            add(
                    rows,
                    "twice as long before",
                    indicator.with(indicator.starts().minusDays(2L * before), indicator.to()),
                    look,
                    today);
        }
        if (after / 2 >= indicator.rules().shortestLookDays()) {
            add(
                    rows,
                    "half as long after",
                    indicator.with(indicator.from(), indicator.after().plusDays(after / 2)),
                    look,
                    today);
        }
        if (after > 2 * CellLength.WEEK.mostDays()) {
            add(
                    rows,
                    "from a week later on",
                    indicator.with(indicator.rampDays() + CellLength.WEEK.mostDays()),
                    look,
                    today);
        }
        for (CellLength cell : CellLength.values()) {
            if (cell != indicator.cell()) {
                add(rows, "counted per " + cell.word(), indicator.with(indicator.unit(), cell), look, today);
            }
        }
        for (Unit unit : Unit.values()) {
            if (unit != indicator.unit()) {
                add(rows, unit.word(), indicator.with(unit, indicator.cell()), look, today);
            }
        }
        if (look.days().loose(look.from(), look.end()).stream().anyMatch(loose -> loose.amount() > 0)) {
            rows.add(shared(look));
        }
        return rows;
    }

    /** The same in the data sets that were left out, by name. */
    static List<Sensitivity> otherDataSets(Look look, Map<String, Integer> dataSets, LocalDate today) {
        List<Sensitivity> rows = new ArrayList<>();
        dataSets.keySet().forEach(name -> {
            Indicator other = look.indicator().with(look.indicator().scope().within(name));
            Look there = new Look(other, look.data(), Matches.of(other, look.data()), today);
            if (there.hasBothSides()) {
                rows.add(row("data set " + name, there));
            }
        });
        return rows;
    }

    private static void add(List<Sensitivity> rows, String change, Indicator indicator, Look look, LocalDate today) {
        Look other = new Look(indicator, look.data(), look.matches(), today);
        if (other.hasBothSides()) {
            rows.add(row(change, other));
        }
    }

    private static Sensitivity row(String change, Look look) {
        Reporting reporting = look.reporting();
        Comparison comparison = look.compare(reporting);
        return row(
                change,
                comparison,
                Ruling.of(look.indicator(), comparison, reporting).verdict());
    }

    private static Sensitivity row(String change, Comparison comparison, Verdict verdict) {
        return new Sensitivity(
                change,
                comparison.before().count(),
                comparison.after().count(),
                comparison.level().ratio(),
                comparison.low(),
                comparison.high(),
                verdict);
    }

    /** Incidents without a day, each shared out over the days on which it may have happened. */
    private static Sensitivity shared(Look look) {
        List<DayCounts.Loose> loose = look.days().loose(look.from(), look.end());
        Cells cells = new Cells(
                with(loose, look.cells().before()), with(loose, look.cells().after()));
        Comparison comparison = Comparison.of(cells, List.of(), look.indicator());
        return row(
                "with those of uncertain date shared out",
                comparison,
                Ruling.of(look.indicator(), comparison, look.reporting()).verdict());
    }

    private static List<Cell> with(List<DayCounts.Loose> loose, List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Cell(
                        cell.from(),
                        cell.end(),
                        cell.count()
                                + loose.stream()
                                        .mapToDouble(each -> each.amount() * each.share(cell.from(), cell.end()))
                                        .sum(),
                        cell.exposure()))
                .toList();
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) (to.toEpochDay() - from.toEpochDay());
    }
}
