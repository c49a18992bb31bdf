package org.parley.docket.assess;

import org.parley.docket.assess.indicator.Expectation;
import org.parley.docket.assess.indicator.Indicator;

/**
 * A verdict by the rules of {@code docs/assessment.md}, and the sentence that says which rule it was.
 *
 * @param verdict before earlier dates and disputes are looked at
 * @param why one sentence
 * @param isOpen whether the interval is too wide for a verdict, so that more weeks may bring one
 */
record Ruling(Verdict verdict, String why, boolean isOpen) {

    Ruling(Verdict verdict, String why) {
        this(verdict, why, false);
    }

    /**
     * Rules.
     *
     * @param reporting what is known of whether reporting went on
     */
    static Ruling of(Indicator indicator, Comparison comparison, Reporting reporting) {
        if (reporting.hasCollapsed()) {
            return new Ruling(
                    Verdict.CANNOT_TELL,
                    "What else was reported or watched there fell away too, so that a fall in the counts says nothing.");
        }
        return indicator.expect() == Expectation.MORE
                ? more(indicator, comparison)
                : fewer(indicator, comparison, reporting);
    }

    private static Ruling fewer(Indicator indicator, Comparison comparison, Reporting reporting) {
        double promised = indicator.rules().keptRatio();
        boolean isNone = indicator.expect() == Expectation.NONE;
        double after = comparison.after().count();
        if (comparison.before().count() <= 0) {
            return new Ruling(
                    Verdict.CANNOT_TELL, "Nothing was counted before, so that there is nothing to compare with.");
        }
        if (comparison.fell(indicator.rules().confidence()) && after <= 0 && !reporting.isSeen()) {
            return new Ruling(
                    Verdict.CANNOT_TELL,
                    "Nothing was counted after, but nothing shows either that anybody was still there to report it.");
        }
        if (comparison.isAsPromised(indicator.rules().confidence()) && !(isNone && after > 0)) {
            return new Ruling(
                    Verdict.KEPT,
                    "In every reading, tested at one end, there were no more than the " + Wording.times(promised)
                            + " that were promised"
                            + (isNone ? ", and nothing at all was counted." : "."));
        }
        if (comparison.fell(indicator.rules().confidence())) {
            return new Ruling(
                    Verdict.KEPT_IN_PART,
                    isNone && after > 0
                            ? "In every reading there were fewer" + certainty(indicator) + ", but not none."
                            : part(indicator, comparison));
        }
        if (comparison.low() > promised) {
            return new Ruling(
                    Verdict.NOT_KEPT,
                    "The whole interval lies above the " + Wording.times(promised)
                            + " that was promised, and there may have been no fall at all.");
        }
        return new Ruling(
                Verdict.CANNOT_TELL,
                "The interval holds both what was promised (" + Wording.times(promised) + ") and no change at all.",
                true);
    }

    private static String part(Indicator indicator, Comparison comparison) {
        String promised = Wording.times(indicator.rules().keptRatio());
        String fewer = "In every reading there were fewer" + certainty(indicator);
        return comparison.low() > indicator.rules().keptRatio()
                ? fewer + ", but not as many fewer as promised (" + promised + ")."
                : fewer + "; whether as many fewer as promised (" + promised + ") cannot be told.";
    }

    /** At one end, so that the interval of both ends may still hold no change. */
    private static String certainty(Indicator indicator) {
        return " (one-sided, at " + Wording.percent(1 - indicator.rules().confidence()) + ")";
    }

    private static Ruling more(Indicator indicator, Comparison comparison) {
        double promised = indicator.rules().keptRatio();
        if (comparison.isAsPromised(indicator.rules().confidence())) {
            return new Ruling(
                    Verdict.KEPT,
                    "In every reading, tested at one end, there were at least the " + Wording.times(promised)
                            + " that were promised.");
        }
        if (comparison.rose(indicator.rules().confidence())) {
            return new Ruling(
                    Verdict.KEPT_IN_PART,
                    comparison.high() < promised
                            ? "In every reading there were more" + certainty(indicator)
                                    + ", but not as many more as promised."
                            : "In every reading there were more" + certainty(indicator)
                                    + "; whether as many more as promised cannot be told.");
        }
        if (comparison.high() < promised) {
            return new Ruling(
                    Verdict.NOT_KEPT,
                    "The whole interval lies below the " + Wording.times(promised)
                            + " that was promised, and there may have been no rise at all.");
        }
        return new Ruling(
                Verdict.CANNOT_TELL,
                "The interval holds both what was promised (" + Wording.times(promised) + ") and no change at all.",
                true);
    }
}
