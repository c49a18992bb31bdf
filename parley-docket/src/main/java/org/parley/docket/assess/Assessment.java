package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.docket.assess.indicator.Indicator;

/**
 * Whether a promise was kept, why, and everything that this rests on.
 *
 * @param verdict by the rules that the indicator stated beforehand
 * @param reason in plain sentences, with the numbers that decided
 * @param indicator what was to be counted
 * @param reading "as filed", or the words of a dispute
 * @param today the day on which it was asked
 * @param from first day that could be looked at
 * @param to last day that could be looked at
 * @param findings the numbers; absent when there was nothing to compare
 * @param data what the numbers rest on
 * @param warnings what a reader should know before believing the verdict, in sentences
 * @param otherReadings the same under each dispute on the scope, in the order in which they were filed
 */
public record Assessment(
        Verdict verdict,
        String reason,
        Indicator indicator,
        String reading,
        LocalDate today,
        LocalDate from,
        LocalDate to,
        @Nullable Findings findings,
        DataUsed data,
        List<String> warnings,
        List<Assessment> otherReadings) {

    public Assessment {
        warnings = List.copyOf(warnings);
        otherReadings = List.copyOf(otherReadings);
    }

    public Optional<Findings> find() {
        return Optional.ofNullable(findings);
    }

    /** In one line, for lists and tests: verdict, counts, ratio and interval. */
    public String line() {
        Findings numbers = findings;
        return verdict.word() + " | " + reading + " | "
                + (numbers == null
                        ? "-"
                        : Wording.number(numbers.before().count()) + " in "
                                + numbers.before().days() + " days -> "
                                + Wording.number(numbers.after().count()) + " in "
                                + numbers.after().days()
                                + " days | ratio "
                                + Wording.number(numbers.estimates().get(0).ratio()) + " ("
                                + Wording.number(numbers.low()) + " to " + Wording.number(numbers.high()) + ")");
    }
}
