package org.parley.evaluation.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.parley.docket.assess.Assessing;
import org.parley.docket.assess.indicator.Indicator;
import org.parley.docket.assess.series.GroundData;
import org.parley.model.GroundIncident;

/**
 * How long assessments of a large archive take.
 *
 * @param incidents in memory
 * @param indexSeconds to index them, once
 * @param oneSeconds the longest of ten single assessments on one thread, after one for warming up
 * @param many how many commitments were assessed together
 * @param manySeconds by the clock, on all processors
 */
record AssessmentSpeed(int incidents, double indexSeconds, double oneSeconds, int many, double manySeconds) {

    private static final int INCIDENTS = 225_000;
    private static final int ACTORS = 300;
    private static final int DAYS = 11_000;
    private static final int MANY = 1_000;

    static AssessmentSpeed measure() {
        SplittableRandom random = new SplittableRandom(1);
        List<GroundIncident> incidents = new ArrayList<>();
        LocalDate first = LocalDate.of(1989, 1, 1);
        for (int i = 0; i < INCIDENTS; i++) {
            int actor = (int) (ACTORS * Math.pow(random.nextDouble(), 2));
            incidents.add(
                    AssessmentSimulation.incident("made:" + i, "Group " + actor, first.plusDays(random.nextInt(DAYS))));
        }
        long begin = System.nanoTime();
        GroundData data = GroundData.of(incidents, List.of());
        double index = seconds(begin);
        LocalDate today = first.plusDays(DAYS);
        double longest = 0;
        for (int i = 0; i <= 10; i++) {
            begin = System.nanoTime();
            Assessing.assess(AssessmentSimulation.indicator("Group " + i), data, today);
            longest = i == 0 ? 0 : Math.max(longest, seconds(begin));
        }
        begin = System.nanoTime();
        long verdicts = IntStream.range(0, MANY)
                .parallel()
                .mapToObj(i -> Assessing.assess(asked(i), data, today))
                .filter(assessment -> assessment.find().isPresent())
                .count();
        double many = seconds(begin);
        if (verdicts == 0) {
            throw new IllegalStateException("no commitment of " + MANY + " could be compared");
        }
        return new AssessmentSpeed(INCIDENTS, index, longest, MANY, many);
    }

    private static Indicator asked(int number) {
        return AssessmentSimulation.indicator("Group " + number % ACTORS);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
