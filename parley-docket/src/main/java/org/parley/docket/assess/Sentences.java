package org.parley.docket.assess;

import java.time.LocalDate;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.parley.docket.assess.indicator.Expectation;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.series.Cells;

/** The numbers of an assessment in plain sentences. */
final class Sentences {

    private Sentences() {}

    /** What was counted, and how it compares. */
    static String counts(Look look, Findings findings) {
        Cells cells = look.cells();
        String unit = look.indicator().unit().word();
        StringBuilder out = new StringBuilder();
        out.append("From ")
                .append(cells.before().get(0).from())
                .append(" to ")
                .append(look.indicator().starts().minusDays(1))
                .append(' ')
                .append(Wording.number(findings.before().count()))
                .append(' ')
                .append(unit)
                .append(" were counted in ")
                .append(findings.before().days())
                .append(" days, from ")
                .append(look.indicator().after())
                .append(" to ")
                .append(look.end().minusDays(1))
                .append(' ')
                .append(Wording.number(findings.after().count()))
                .append(" in ")
                .append(findings.after().days())
                .append(" days");
        if (findings.after().count() > 0 && look.indicator().expect() != Expectation.MORE) {
            out.append(", the last on ").append(last(look));
        }
        if (findings.before().count() > 0) {
            out.append(": ")
                    .append(Wording.times(findings.estimates().get(0).ratio()))
                    .append(" in the same time (")
                    .append(Wording.percent(look.indicator().rules().confidence()))
                    .append(" interval over all readings ")
                    .append(Wording.number(findings.low()))
                    .append(Double.isInfinite(findings.high()) ? " or more" : " to " + Wording.number(findings.high()))
                    .append(')');
        }
        return out.append('.').toString();
    }

    /** The last day on which anything was counted. */
    private static LocalDate last(Look look) {
        LocalDate day = look.end().minusDays(1);
        while (day.isAfter(look.indicator().after()) && look.days().between(day, day.plusDays(1)) <= 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** What could have been seen, and how long it still takes. */
    static String detectable(Indicator indicator, Detectable detectable) {
        String power = Wording.percent(indicator.rules().power());
        boolean isMore = indicator.expect() == Expectation.MORE;
        Double least = detectable.least();
        StringBuilder out = new StringBuilder();
        if (least == null) {
            out.append(isMore ? "No rise" : "Not even a fall to nothing")
                    .append(" would have been told from no change with ")
                    .append(power)
                    .append(" probability.");
        } else {
            out.append("A change to ")
                    .append(Wording.times(least))
                    .append(isMore ? " or more" : " or fewer")
                    .append(" would have been told from no change with ")
                    .append(power)
                    .append(" probability.");
        }
        Integer weeks = detectable.moreWeeks();
        if (weeks == null) {
            return out.append(
                            " No number of weeks up to ten years would be enough: what was counted before is too little or too uneven.")
                    .toString();
        }
        return out.append(
                        detectable.isPromiseVisible()
                                ? " If things go on as they are, "
                                : " To see a change as large as promised, ")
                .append(weeks)
                .append(weeks == 1 ? " more week is needed." : " more weeks are needed.")
                .toString();
    }

    /** Standard errors on either side of an estimate. */
    static double wide(double confidence) {
        return new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
    }
}
