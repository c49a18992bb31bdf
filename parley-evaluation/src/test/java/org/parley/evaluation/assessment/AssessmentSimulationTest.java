package org.parley.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.docket.assess.Verdict;
import org.parley.evaluation.assessment.AssessmentSimulation.Setting;

class AssessmentSimulationTest {

    private static final int SERIES = 12;

    @Test
    void theSameSeedGivesTheSameVerdicts() {
        assertThat(setting(17)).isEqualTo(setting(17));
    }

    @Test
    void steadySeriesOfTwentyAWeekAreToldApart() {
        Setting unchanged = setting(12);
        Setting nearlyNone = setting(17);
        assertThat(unchanged.ratio()).isEqualTo(1);
        assertThat(unchanged.weekly()).isEqualTo(20);
        assertThat(unchanged.count(Verdict.NOT_KEPT)).isGreaterThan(SERIES / 2);
        assertThat(nearlyNone.ratio()).isEqualTo(0.1);
        assertThat(nearlyNone.count(Verdict.KEPT)).isGreaterThan(SERIES / 2);
    }

    @Test
    void silenceIsNotTakenForPeace() {
        AssessmentSimulation.kinds().stream()
                .filter(kind -> kind.scenario() == Scenario.SILENT)
                .forEach(
                        kind -> assertThat(AssessmentSimulation.setting(kind, 4).count(Verdict.KEPT))
                                .isZero());
    }

    private static Setting setting(int number) {
        return AssessmentSimulation.setting(AssessmentSimulation.kinds().get(number), SERIES);
    }
}
