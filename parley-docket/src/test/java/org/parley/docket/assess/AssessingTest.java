package org.parley.docket.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.docket.assess.series.Effort;
import org.parley.docket.assess.series.GroundData;
import org.parley.model.GroundIncident;

class AssessingTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 1, 6);
    private static final LocalDate START = FIRST.plusWeeks(13);
    private static final LocalDate LAST = FIRST.plusWeeks(26).minusDays(1);
    private static final String PROMISE = "commitment: a promise\nactors: Front\npromised on: " + START + "\n";

    @Test
    void aClearFallIsKept() {
        assertThat(assess(PROMISE, 10, 1).verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    void dataThatDoNotReachTheWindowLeaveTheWindowAsItWasAskedFor() {
        LocalDate late = LAST.plusYears(3);
        Assessment assessment = Assessing.assess(
                MadeGround.indicator("commitment: a promise\nactors: Front\npromised on: " + late + "\n"),
                data(List.of(series("Front", 9, 9))),
                late.plusYears(1));
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(assessment.from()).isEqualTo(late.minusDays(91));
        assertThat(assessment.to()).isEqualTo(late.plusDays(90));
    }

    @Test
    void noChangeIsNotKept() {
        assertThat(assess(PROMISE, 10, 10).verdict()).isEqualTo(Verdict.NOT_KEPT);
    }

    @Test
    void aFallThatIsTooSmallIsNotMoreThanKeptInPart() {
        Assessment assessment = assess(PROMISE + "kept if: at least 90 % fewer\n", 20, 5);
        assertThat(assessment.verdict()).isEqualTo(Verdict.KEPT_IN_PART);
        assertThat(assessment.reason()).contains("not as many fewer as promised");
    }

    @Test
    void fewCountsCannotTellAndSayHowManyWeeksAreNeeded() {
        Assessment assessment =
                assess(PROMISE + "from: " + START.minusWeeks(8) + "\nto: " + START.plusDays(20) + "\n", 2, 1);
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(assessment.reason()).containsPattern("week(s are| is) needed|No number of weeks");
    }

    @Test
    void nothingBeforeIsNothingToCompareWith() {
        Assessment assessment = assess(PROMISE, 0, 0);
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(assessment.reason()).contains("nothing to compare with");
    }

    @Test
    void nothingSeenAfterIsNotKeptUnlessSomebodyWasThereToSee() {
        GroundData alone = data(List.of(series("Front", 10, 0)));
        assertThat(Assessing.assess(MadeGround.indicator(PROMISE), alone, LAST).verdict())
                .isEqualTo(Verdict.CANNOT_TELL);
        assertThat(assess(PROMISE, 10, 0).verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    void whenAllElseFallsSilentTooTheFallSaysNothing() {
        GroundData silent = data(List.of(series("Front", 10, 1), series("Army", 10, 0)));
        Assessment assessment = Assessing.assess(MadeGround.indicator(PROMISE), silent, LAST);
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(assessment.find().orElseThrow().reporting().hasCollapsed()).isTrue();
    }

    @Test
    void whenAllElseFallsLikewiseItIsNotKept() {
        GroundData less = data(List.of(series("Front", 20, 5), series("Army", 20, 5)));
        assertThat(Assessing.assess(MadeGround.indicator(PROMISE), less, LAST).verdict())
                .isNotIn(Verdict.KEPT, Verdict.KEPT_IN_PART);
    }

    @Test
    void aControlThatFallsLikewiseTakesTheVerdictAway() {
        GroundData data = data(List.of(series("Front", 20, 3), series("Militia", 20, 3), series("Army", 20, 20)));
        assertThat(Assessing.assess(MadeGround.indicator(PROMISE), data, LAST).verdict())
                .isEqualTo(Verdict.KEPT);
        assertThat(Assessing.assess(MadeGround.indicator(PROMISE + "control: actors: Militia\n"), data, LAST)
                        .verdict())
                .isNotIn(Verdict.KEPT, Verdict.KEPT_IN_PART);
    }

    @Test
    void noneIsKeptInPartWhenThereWasAny() {
        assertThat(assess(PROMISE + "expect: none\n", 20, 1).verdict()).isEqualTo(Verdict.KEPT_IN_PART);
        assertThat(assess(PROMISE + "expect: none\n", 20, 0).verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    void moreIsTheOtherWayRound() {
        assertThat(assess(PROMISE + "expect: more\n", 5, 25).verdict()).isEqualTo(Verdict.KEPT);
        assertThat(assess(PROMISE + "expect: more\n", 20, 10).verdict()).isEqualTo(Verdict.NOT_KEPT);
    }

    @Test
    void beforeItIsDueThereIsNoVerdict() {
        GroundData data = data(List.of(series("Front", 10, 1), series("Army", 9, 9)));
        assertThat(Assessing.assess(MadeGround.indicator(PROMISE), data, START.plusDays(5))
                        .verdict())
                .isEqualTo(Verdict.NOT_YET_DUE);
        assertThat(Assessing.assess(MadeGround.indicator(PROMISE + "due by: " + LAST.plusDays(9) + "\n"), data, LAST)
                        .verdict())
                .isEqualTo(Verdict.NOT_YET_DUE);
    }

    @Test
    void dataThatEndTooEarlyCannotTell() {
        GroundData data = GroundData.of(series("Front", 10, 0), List.of(), FIRST, START.plusDays(3));
        Assessment assessment = Assessing.assess(MadeGround.indicator(PROMISE), data, LAST);
        assertThat(assessment.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(assessment.reason()).contains("The data end on");
    }

    @Test
    void aDataSetThatEndsInTheWindowIsNotTakenForPeace() {
        List<GroundIncident> incidents =
                new ArrayList<>(MadeGround.weeks("made", "Front", FIRST, weeks(10, 10)).stream()
                        .filter(incident -> incident.from().isBefore(START.plusWeeks(4)))
                        .toList());
        incidents.add(MadeGround.incident("made:year", "Army", "P", START, START.plusDays(300), 0));
        incidents.add(MadeGround.incident("other:1", "Army", "P", LAST, LAST, 0));
        Assessment assessment =
                Assessing.assess(MadeGround.indicator(PROMISE), GroundData.of(incidents, List.of()), LAST);
        assertThat(assessment.to()).isBefore(START.plusWeeks(4));
        assertThat(assessment.verdict()).isNotIn(Verdict.KEPT, Verdict.KEPT_IN_PART);
    }

    @Test
    void scopesThatDisagreeAreDisputed() {
        GroundData data = data(List.of(series("Front", 10, 1), series("Front Youth", 10, 10), series("Army", 9, 9)));
        Assessment assessment = Assessing.assess(
                MadeGround.indicator(PROMISE + "disputed: by: Army; actors: Front Youth\n"), data, LAST);
        assertThat(assessment.verdict()).isEqualTo(Verdict.SCOPE_DISPUTED);
        assertThat(assessment.otherReadings()).extracting(Assessment::verdict).containsExactly(Verdict.NOT_KEPT);
        assertThat(assessment.reason()).contains("as Army reads it");
    }

    @Test
    void orderOfIncidentsDoesNotMatter() {
        List<GroundIncident> incidents = new ArrayList<>(series("Front", 10, 4));
        incidents.addAll(series("Army", 7, 6));
        Assessment one = Assessing.assess(MadeGround.indicator(PROMISE), data(List.of(incidents)), LAST);
        Collections.shuffle(incidents, new Random(1));
        assertThat(Assessing.assess(MadeGround.indicator(PROMISE), data(List.of(incidents)), LAST))
                .isEqualTo(one);
    }

    @Test
    void anIncidentGivenTwiceCountsOnce() {
        List<GroundIncident> incidents = new ArrayList<>(series("Front", 10, 4));
        Assessment one = Assessing.assess(MadeGround.indicator(PROMISE), data(List.of(incidents)), LAST);
        incidents.addAll(series("Front", 10, 4));
        Assessment twice = Assessing.assess(MadeGround.indicator(PROMISE), data(List.of(incidents)), LAST);
        assertThat(twice.find()).isEqualTo(one.find());
        assertThat(twice.data().flaws()).anyMatch(flaw -> flaw.contains("more than once"));
    }

    @Test
    void unitOfEffortDoesNotMatter() {
        String lines = PROMISE + "effort: patrols\n";
        RatioAndVerdict one = withEffort(lines, 1, 1);
        RatioAndVerdict thousand = withEffort(lines, 1000, 1000);
        assertThat(thousand.verdict()).isEqualTo(one.verdict());
        assertThat(thousand.ratio()).isCloseTo(one.ratio(), within(1e-9));
    }

    @Test
    void halfTheEffortExplainsHalfTheCounts() {
        assertThat(withEffort(PROMISE + "effort: patrols\n", 10, 5).ratio())
                .isCloseTo(2 * withEffort(PROMISE + "effort: patrols\n", 10, 10).ratio(), within(1e-9));
    }

    @Test
    void moreDataNarrowTheInterval() {
        Findings few = assess(PROMISE, 4, 2).find().orElseThrow();
        Findings many = assess(PROMISE, 40, 20).find().orElseThrow();
        assertThat(many.high() / many.low()).isLessThan(few.high() / few.low());
        assertThat(many.estimates().get(0).ratio())
                .isCloseTo(few.estimates().get(0).ratio(), within(0.05));
    }

    @Test
    void twoDataSetsAreNotAddedUp() {
        List<GroundIncident> incidents = new ArrayList<>(series("Front", 10, 1));
        incidents.addAll(MadeGround.weeks("other", "Front", FIRST, weeks(3, 3)));
        Assessment assessment = Assessing.assess(MadeGround.indicator(PROMISE), data(List.of(incidents)), LAST);
        assertThat(assessment.data().dataSet()).isEqualTo("made");
        assertThat(assessment.data().flaws()).anyMatch(flaw -> flaw.contains("data set other"));
        assertThat(assessment.find().orElseThrow().sensitivity())
                .anyMatch(row -> row.change().equals("data set other") && row.verdict() != Verdict.KEPT);
    }

    @Test
    void uncertainDatesAreLeftOutAndTold() {
        List<GroundIncident> incidents = new ArrayList<>(series("Front", 10, 2));
        incidents.add(MadeGround.incident("made:month", "Front", "P", START.plusDays(10), START.plusDays(40), 1));
        incidents.add(MadeGround.incident("made:both", "Front", "P", START.minusDays(1), START.plusDays(1), 1));
        Assessment assessment = Assessing.assess(MadeGround.indicator(PROMISE), data(List.of(incidents)), LAST);
        assertThat(assessment.data().uncertain()).isEqualTo(1);
        assertThat(assessment.data().straddling()).isEqualTo(1);
        assertThat(assessment.find().orElseThrow().after().count()).isEqualTo(26);
        assertThat(assessment.find().orElseThrow().sensitivity())
                .anyMatch(row -> row.change().contains("uncertain date") && row.after() > 26);
    }

    @Test
    void aBreakIsFoundWhereItIs() {
        Break change = assess(PROMISE, 10, 1).find().orElseThrow().findChange().orElseThrow();
        assertThat(change.probability()).isGreaterThan(0.99);
        assertThat(change.mostLikely()).isBetween(START.minusDays(3), START.plusDays(3));
    }

    private record RatioAndVerdict(double ratio, Verdict verdict) {}

    private static RatioAndVerdict withEffort(String lines, double before, double after) {
        Effort effort = new Effort(
                "patrols",
                List.of(new Effort.Span(FIRST, START.minusDays(1), before), new Effort.Span(START, LAST, after)));
        GroundData data = GroundData.of(series("Front", 10, 6), List.of(effort), FIRST, LAST);
        Assessment assessment = Assessing.assess(MadeGround.indicator(lines), data, LAST);
        return new RatioAndVerdict(
                assessment.find().orElseThrow().estimates().get(0).ratio(), assessment.verdict());
    }

    private static Assessment assess(String lines, int before, int after) {
        return Assessing.assess(
                MadeGround.indicator(lines), data(List.of(series("Front", before, after), series("Army", 9, 9))), LAST);
    }

    private static GroundData data(List<List<GroundIncident>> series) {
        return GroundData.of(series.stream().flatMap(List::stream).toList(), List.of(), FIRST, LAST);
    }

    private static List<GroundIncident> series(String actor, int before, int after) {
        return MadeGround.weeks("made", actor, FIRST, weeks(before, after));
    }

    /** About so many a week, the next week one more or fewer. */
    private static int[] weeks(int before, int after) {
        int[] weeks = new int[26];
        for (int week = 0; week < weeks.length; week++) {
            int mean = week < 13 ? before : after;
            weeks[week] = mean < 2 ? mean : mean + (week * 7 % 3 - 1);
        }
        return weeks;
    }
}
