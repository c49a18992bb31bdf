package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.Optional;
import org.parley.docket.assess.indicator.Indicator;

/** Whether there is anything to judge yet. */
final class Due {

    private Due() {}

    /** A verdict without numbers, when it is too early or there is too little to look at. */
    static Optional<Ruling> rule(Look look, LocalDate today) {
        Indicator indicator = look.indicator();
        if (look.data().size() == 0) {
            return tell("There are no incidents in the data.");
        }
        LocalDate due = indicator.findDueBy().orElse(indicator.starts());
        if (today.isBefore(due)) {
            return yet((indicator.findDueBy().isPresent() ? "The promise is due by " : "The conduct starts on ") + due
                    + ", and it is " + today + ".");
        }
        int shortest = indicator.rules().shortestLookDays();
        LocalDate enough = indicator.after().plusDays(shortest);
        if (indicator.to().plusDays(1).isBefore(enough)) {
            return tell("The window ends on " + indicator.to() + ", less than the " + shortest
                    + " days after the start that are needed at the least.");
        }
        if (today.plusDays(1).isBefore(enough)) {
            return yet("It is " + today + ", and " + shortest + " days from " + indicator.after()
                    + " on are needed at the least.");
        }
        if (look.end().isBefore(enough)) {
            return tell("The data end on " + look.last() + ", before " + shortest + " days from " + indicator.after()
                    + " on were over.");
        }
        if (look.cells().after().isEmpty()) {
            return tell("Nobody watched after the start, by the effort that is given.");
        }
        if (look.cells().before().stream().mapToInt(cell -> cell.days()).sum() < shortest) {
            return tell("The data begin on " + look.first() + ", and less than " + shortest
                    + " days before the start could be looked at.");
        }
        return Optional.empty();
    }

    private static Optional<Ruling> yet(String why) {
        return Optional.of(new Ruling(Verdict.NOT_YET_DUE, why));
    }

    private static Optional<Ruling> tell(String why) {
        return Optional.of(new Ruling(Verdict.CANNOT_TELL, why));
    }
}
