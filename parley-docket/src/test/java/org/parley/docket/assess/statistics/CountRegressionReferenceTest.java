package org.parley.docket.assess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers against those of R; see {@code assess/reference/reference.R}. */
class CountRegressionReferenceTest {

    private static final double COEFFICIENT = 1e-4;
    private static final double ERROR = 1e-3;
    private static final double RUNAWAY = 1e6;

    static Stream<Reference> series() {
        return Reference.list().stream();
    }

    @Test
    void thereAreAtLeastTwelveSeriesRealAndMade() {
        assertThat(Reference.list()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(Reference.list())
                .anyMatch(each -> each.name().startsWith("made"))
                .anyMatch(each -> !each.name().startsWith("made"));
    }

    @ParameterizedTest
    @MethodSource("series")
    void poissonRegressionIsThatOfR(Reference reference) {
        CountFit fit =
                CountRegression.poisson(reference.counts(), reference.full()).orElseThrow();
        check(reference, "poisson", fit);
    }

    @ParameterizedTest
    @MethodSource("series")
    void negativeBinomialRegressionOfALevelIsThatOfR(Reference reference) {
        CountFit fit = CountRegression.negativeBinomial(reference.counts(), reference.level())
                .orElseThrow();
        check(reference, "level", fit);
        theta(reference, "level theta", fit);
    }

    @ParameterizedTest
    @MethodSource("series")
    void negativeBinomialRegressionOfLevelAndSlopeIsThatOfR(Reference reference) {
        CountFit fit = CountRegression.negativeBinomial(reference.counts(), reference.full())
                .orElseThrow();
        check(reference, "full", fit);
        theta(reference, "full theta", fit);
        near(
                Autocorrelation.of(fit.pearsonResiduals(), 4).lags(),
                reference.number("autocorrelation"),
                ERROR,
                "autocorrelation");
        Autocorrelation all = Autocorrelation.of(fit.pearsonResiduals(), 4);
        near(List.of(all.ljungBox(), all.probability()), reference.number("ljung box"), 1e-2, "Ljung and Box");
    }

    @ParameterizedTest
    @MethodSource("series")
    void scoreTestOfOverdispersionIsThatOfR(Reference reference) {
        CountFit poisson =
                CountRegression.poisson(reference.counts(), reference.full()).orElseThrow();
        CountFit fit = CountRegression.negativeBinomial(reference.counts(), reference.full())
                .orElseThrow();
        near(
                List.of(Overdispersion.test(poisson, fit).score()),
                reference.number("score test"),
                COEFFICIENT,
                "score test");
    }

    @ParameterizedTest
    @MethodSource("series")
    void withoutMoreVarianceTheRatioIsTheExactOneOfR(Reference reference) {
        RateRatio ratio = RateRatio.of(side(reference, false), side(reference, true), 0.95);
        near(List.of(ratio.value(), ratio.low(), ratio.high()), reference.number("exact ratio"), 1e-5, "poisson.test");
    }

    @ParameterizedTest
    @MethodSource("series")
    void placeOfABreakIsThatOfNumericalIntegrationInR(Reference reference) {
        ChangePoint found = ChangePoint.of(reference.counts(), reference.exposures(), 1);
        List<Double> expected = reference.number("break");
        assertThat((double) found.mostLikely()).isEqualTo(expected.get(0));
        near(
                List.of(found.probabilities().get(found.mostLikely()), found.change()),
                expected.subList(1, 3),
                1e-3,
                "change point");
    }

    private static RateRatio.Side side(Reference reference, boolean isAfter) {
        double count = 0;
        double exposure = 0;
        for (int i = 0; i < reference.counts().size(); i++) {
            if (i + 1 >= reference.start() == isAfter) {
                count += reference.counts().get(i);
                exposure += reference.exposures().get(i);
            }
        }
        return new RateRatio.Side(count, exposure, 0);
    }

    private static void check(Reference reference, String which, CountFit fit) {
        int lag = RobustErrors.usualLag(reference.counts().size());
        near(fit.coefficients(), reference.number(which + " coefficients"), COEFFICIENT, "coefficients");
        near(fit.standardErrors(), reference.number(which + " errors"), ERROR, "errors");
        near(RobustErrors.white(fit), reference.number(which + " white"), ERROR, "HC0");
        near(RobustErrors.whiteForFewCells(fit), reference.number(which + " white few"), ERROR, "HC1");
        near(RobustErrors.neweyWest(fit, lag), reference.number(which + " newey west"), ERROR, "Newey-West");
        List<Double> theta = reference.numbers().getOrDefault(which + " theta", List.of(1.0));
        if (theta.get(0) < RUNAWAY) { // R's likelihood breaks down where its theta runs away
            near(List.of(fit.logLikelihood()), reference.number(which + " likelihood"), ERROR, "likelihood");
        }
        List<Double> residuals = fit.pearsonResiduals();
        near(
                List.of(residuals.get(0), residuals.get(residuals.size() - 1)),
                reference.number(which + " pearson"),
                ERROR,
                "Pearson residuals");
    }

    /** R goes on towards infinity where the counts vary no more than Poisson. */
    private static void theta(Reference reference, String which, CountFit fit) {
        List<Double> expected = reference.number(which);
        if (expected.get(0) > RUNAWAY) {
            assertThat(fit.theta()).isInfinite();
            return;
        }
        assertThat(fit.theta()).isCloseTo(expected.get(0), within(1e-3 * expected.get(0)));
        assertThat(fit.thetaStandardError()).isCloseTo(expected.get(1), within(1e-2 * expected.get(1)));
    }

    private static void near(List<Double> found, List<Double> expected, double most, String what) {
        assertThat(found).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).as(what + " " + i).isCloseTo(expected.get(i), within(most));
        }
    }
}
