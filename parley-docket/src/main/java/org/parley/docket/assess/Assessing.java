package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.docket.assess.indicator.Dispute;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.series.Found;
import org.parley.docket.assess.series.GroundData;

/**
 * The front door: an indicator and incidents in, an assessment out. The same input gives the same assessment, whatever the order of
 * incidents. For any thread.
 */
public final class Assessing {

    private static final String AS_FILED = "as filed";

    private Assessing() {}

    /**
     * Assesses one promise. Every dispute on its scope is assessed too; when the verdicts differ, the scope is what is disputed.
     *
     * @param today the day on which it is asked; what happened later is not looked at
     */
    public static Assessment assess(Indicator indicator, GroundData data, LocalDate today) {
        Assessment filed = one(indicator, AS_FILED, data, today);
        if (indicator.disputes().isEmpty()) {
            return filed;
        }
        List<Assessment> others = new ArrayList<>();
        List<String> verdicts = new ArrayList<>();
        boolean differs = false;
        for (Dispute dispute : indicator.disputes()) {
            Assessment other = one(indicator.with(dispute.scope()), dispute.words(), data, today);
            others.add(other);
            verdicts.add("as " + dispute.by() + " reads it (" + dispute.words() + ") "
                    + other.verdict().word());
            differs |= other.verdict() != filed.verdict();
        }
        return new Assessment(
                differs ? Verdict.SCOPE_DISPUTED : filed.verdict(),
                differs
                        ? "What counts is disputed, and the verdict hangs on it: as filed "
                                + filed.verdict().word() + "; " + String.join("; ", verdicts) + ". As filed: "
                                + filed.reason()
                        : filed.reason() + " The verdict is the same in every reading of what counts.",
                indicator,
                AS_FILED,
                today,
                filed.from(),
                filed.to(),
                filed.findings(),
                filed.data(),
                filed.warnings(),
                others);
    }

    /** One reading of the scope, in one data set: that of which most incidents fit, where the indicator names none. */
    private static Assessment one(Indicator asked, String reading, GroundData data, LocalDate today) {
        Indicator indicator = asked;
        Map<String, Integer> leftOut = new TreeMap<>();
        Found all = data.find(asked.scope());
        Map<String, Integer> dataSets = all.dataSets(asked.from(), asked.to().plusDays(1));
        if (asked.scope().dataSets().isEmpty()) {
            Optional<String> main = all.mainDataSet(asked.from(), asked.to().plusDays(1));
            if (main.isPresent()) {
                indicator = asked.with(asked.scope().within(main.get()));
                leftOut.putAll(dataSets);
                leftOut.remove(main.get());
            }
        }
        Look look = new Look(indicator, data, Matches.of(indicator, data), today);
        Optional<Ruling> early = Due.rule(look, today);
        Report report = new Report(look, reading, today, dataSets, leftOut);
        return early.isPresent() ? report.without(early.get()) : report.with();
    }
}
