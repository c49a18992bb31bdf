package org.parley.evaluation.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.parley.docket.assess.Assessing;
import org.parley.docket.assess.Assessment;
import org.parley.docket.assess.Estimate;
import org.parley.docket.assess.Findings;
import org.parley.docket.assess.Verdict;
import org.parley.docket.assess.indicator.CellLength;
import org.parley.docket.assess.indicator.Expectation;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.indicator.Rules;
import org.parley.docket.assess.indicator.Scope;
import org.parley.docket.assess.indicator.Unit;
import org.parley.docket.assess.series.GroundData;
import org.parley.evaluation.benchmark.Machine;
import org.parley.model.EventDate;
import org.parley.model.GroundIncident;
import org.parley.model.Place;

/**
 * Makes series with a known effect, assesses them with the usual window and rules, and writes how often the verdicts are wrong and the
 * intervals hold the truth. The promise is "at least half as many fewer".
 *
 * <p>{@code AssessmentSimulation PAGE [SERIES_PER_SETTING]}; 10,000 series in all by default.
 */
public final class AssessmentSimulation {

    private static final long SEED = 20_080_510L;
    private static final LocalDate START = LocalDate.of(2015, 1, 5);
    private static final int WEEKS = 13;
    private static final int SERIES = 10_000;
    private static final double OTHERS = 15;
    private static final double PROMISED = 0.5;
    private static final List<Double> RATIOS = List.of(1.0, 0.8, 0.6, 0.5, 0.25, 0.1);
    private static final List<Double> WEEKLY = List.of(1.5, 6.0, 20.0);

    private AssessmentSimulation() {}

    /**
     * What came of one setting.
     *
     * @param scenario how incidents come about
     * @param weekly mean of a week before
     * @param ratio the true one
     * @param verdicts how often each
     * @param held how often the interval over all readings held the true ratio
     * @param levelHeld how often that of the level did
     * @param series how many
     */
    record Setting(
            Scenario scenario,
            double weekly,
            double ratio,
            Map<Verdict, Integer> verdicts,
            int held,
            int levelHeld,
            int series) {

        int count(Verdict verdict) {
            return verdicts.getOrDefault(verdict, 0);
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 1 || args.length > 2) {
            throw new IllegalArgumentException("AssessmentSimulation PAGE [SERIES_PER_SETTING]");
        }
        List<Kind> kinds = kinds();
        int each = args.length > 1 ? Integer.parseInt(args[1]) : (SERIES + kinds.size() - 1) / kinds.size();
        Machine machine = Machine.look(Path.of("."), Duration.ofSeconds(2));
        long begin = System.nanoTime();
        List<Setting> all =
                kinds.parallelStream().map(kind -> setting(kind, each)).toList();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        AssessmentSpeed speed = AssessmentSpeed.measure();
        Files.writeString(Path.of(args[0]), new AssessmentPage(machine, all, each, took, speed).text());
    }

    /** How the series of one setting are made. */
    record Kind(Scenario scenario, double weekly, double ratio, long seed) {}

    /** All settings, each with a seed of its own. */
    static List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            for (double weekly : WEEKLY) {
                for (double ratio : RATIOS) {
                    kinds.add(new Kind(scenario, weekly, ratio, SEED + kinds.size()));
                }
            }
        }
        return kinds;
    }

    /** All series of one setting. */
    static Setting setting(Kind kind, int series) {
        SplittableRandom random = new SplittableRandom(kind.seed());
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        int held = 0;
        int levelHeld = 0;
        for (int i = 0; i < series; i++) {
            Assessment assessment = assess(kind.scenario(), kind.weekly(), kind.ratio(), random);
            verdicts.merge(assessment.verdict(), 1, Integer::sum);
            Optional<Findings> found = assessment.find();
            held += found.filter(all -> all.low() <= kind.ratio() && kind.ratio() <= all.high())
                            .isPresent()
                    ? 1
                    : 0;
            levelHeld += found.filter(all -> holds(all.estimates().get(0), kind.ratio()))
                            .isPresent()
                    ? 1
                    : 0;
        }
        return new Setting(kind.scenario(), kind.weekly(), kind.ratio(), verdicts, held, levelHeld, series);
    }

    private static boolean holds(Estimate level, double ratio) {
        return level.low() <= ratio && ratio <= level.high();
    }

    private static Assessment assess(Scenario scenario, double weekly, double ratio, SplittableRandom random) {
        List<GroundIncident> incidents = new ArrayList<>();
        add(incidents, "Made Front", scenario.draw(random, weekly, WEEKS, WEEKS, ratio), random);
        int[] others = new int[2 * WEEKS];
        for (int week = 0; week < others.length; week++) {
            others[week] = Draw.poisson(random, OTHERS * (week < WEEKS ? 1 : scenario.reported()));
        }
        add(incidents, "Other Army", others, random);
        LocalDate last = START.plusWeeks(WEEKS).minusDays(1);
        GroundData data = GroundData.of(incidents, List.of(), START.minusWeeks(WEEKS), last);
        return Assessing.assess(indicator("Made Front"), data, last);
    }

    static Indicator indicator(String actor) {
        return new Indicator(
                "no more than half as many",
                actor,
                new Scope(List.of(), List.of(actor), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                Unit.EVENTS,
                CellLength.WEEK,
                START,
                START,
                null,
                START.minusDays(Indicator.USUAL_DAYS),
                START.plusDays(Indicator.USUAL_DAYS - 1),
                Expectation.FEWER,
                0,
                null,
                null,
                Rules.of(Expectation.FEWER),
                List.of());
    }

    private static void add(List<GroundIncident> incidents, String actor, int[] weeks, SplittableRandom random) {
        for (int week = 0; week < weeks.length; week++) {
            for (int i = 0; i < weeks[week]; i++) {
                LocalDate day = START.plusWeeks(week - WEEKS).plusDays(random.nextInt(7));
                incidents.add(incident("made:" + incidents.size(), actor, day));
            }
        }
    }

    static GroundIncident incident(String id, String actor, LocalDate day) {
        return new GroundIncident(
                id,
                null,
                List.of(),
                List.of(new GroundIncident.Side(actor, actor, null, null, GroundIncident.Role.FIRST)),
                day,
                day,
                EventDate.Precision.DAY,
                new Place("Made Town", "Made Province", "XMA", null, Place.Precision.CITY),
                null,
                0,
                "");
    }

    /** Ratio that was promised. */
    static double promised() {
        return PROMISED;
    }
}
