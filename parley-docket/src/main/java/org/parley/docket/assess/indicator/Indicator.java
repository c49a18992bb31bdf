package org.parley.docket.assess.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it is to be seen whether a promise is kept, stated before anybody looks.
 *
 * @param commitment the promise, in words
 * @param promisedBy who promised; may be empty
 * @param scope which incidents count
 * @param unit what is counted of them
 * @param cell how long a cell of the series is
 * @param promisedOn day of the promise
 * @param starts first day of the promised conduct, not before {@code promisedOn}
 * @param dueBy day from which the promise can be judged; absent: as soon as there is enough to look at
 * @param from first day that is looked at, before {@code starts}
 * @param to last day that is looked at, not before {@code starts}
 * @param expect what a promise that is kept makes of the counts
 * @param rampDays from {@code starts}, in which the conduct may still be coming about: left out; 0 or more
 * @param control other incidents, which the promise should not move, if any are named
 * @param effort name of the series of how much was watched, if there is one
 * @param rules by which the verdict is reached
 * @param disputes other readings of the scope
 */
public record Indicator(
        String commitment,
        String promisedBy,
        Scope scope,
        Unit unit,
        CellLength cell,
        LocalDate promisedOn,
        LocalDate starts,
        @Nullable LocalDate dueBy,
        LocalDate from,
        LocalDate to,
        Expectation expect,
        int rampDays,
        @Nullable Scope control,
        @Nullable String effort,
        Rules rules,
        List<Dispute> disputes) {

    /** Days looked at before and after when an indicator says nothing else: a quarter of a year. */
    public static final int USUAL_DAYS = 91;

    public Indicator {
        if (commitment.isBlank()) {
            throw new IllegalArgumentException("an indicator names its commitment");
        }
        if (starts.isBefore(promisedOn)) {
            throw new IllegalArgumentException(
                    "the conduct starts on " + starts + ", before the promise of " + promisedOn);
        }
        if (!from.isBefore(starts)) {
            throw new IllegalArgumentException("the window starts on " + from + ", which is not before " + starts
                    + ", so that there is nothing to compare with");
        }
        if (to.isBefore(starts)) {
            throw new IllegalArgumentException("the window ends on " + to + ", before the conduct starts on " + starts);
        }
        if (dueBy != null && dueBy.isBefore(promisedOn)) {
            throw new IllegalArgumentException(
                    "the promise is due by " + dueBy + ", before it was made on " + promisedOn);
        }
        if (rampDays < 0) {
            throw new IllegalArgumentException("a ramp has 0 days or more, got " + rampDays);
        }
        if (!to.isAfter(starts.plusDays(rampDays))) {
            throw new IllegalArgumentException(
                    "the window ends on " + to + ", within the ramp of " + rampDays + " days");
        }
        if ((expect == Expectation.MORE) != (rules.keptRatio() > 1)) {
            throw new IllegalArgumentException("a promise of " + expect.word() + " cannot be kept at "
                    + rules.keptRatio() + " times as much as before");
        }
        disputes = List.copyOf(disputes);
    }

    /** First day that counts as after: the ramp is over. */
    public LocalDate after() {
        return starts.plusDays(rampDays);
    }

    public Optional<LocalDate> findDueBy() {
        return Optional.ofNullable(dueBy);
    }

    public Optional<Scope> findControl() {
        return Optional.ofNullable(control);
    }

    public Optional<String> findEffort() {
        return Optional.ofNullable(effort);
    }

    /** The same with another scope, and no disputes. */
    public Indicator with(Scope other) {
        return new Indicator(
                commitment,
                promisedBy,
                other,
                unit,
                cell,
                promisedOn,
                starts,
                dueBy,
                from,
                to,
                expect,
                rampDays,
                control,
                effort,
                rules,
                List.of());
    }

    /** The same over another window. */
    public Indicator with(LocalDate otherFrom, LocalDate otherTo) {
        return new Indicator(
                commitment,
                promisedBy,
                scope,
                unit,
                cell,
                promisedOn,
                starts,
                dueBy,
                otherFrom,
                otherTo,
                expect,
                rampDays,
                control,
                effort,
                rules,
                disputes);
    }

    /** The same counted otherwise. */
    public Indicator with(Unit otherUnit, CellLength otherCell) {
        return new Indicator(
                commitment,
                promisedBy,
                scope,
                otherUnit,
                otherCell,
                promisedOn,
                starts,
                dueBy,
                from,
                to,
                expect,
                rampDays,
                control,
                effort,
                rules,
                disputes);
    }

    /** The same with a longer or shorter ramp. */
    public Indicator with(int otherRampDays) {
        return new Indicator(
                commitment,
                promisedBy,
                scope,
                unit,
                cell,
                promisedOn,
                starts,
                dueBy,
                from,
                to,
                expect,
                otherRampDays,
                control,
                effort,
                rules,
                disputes);
    }
}
