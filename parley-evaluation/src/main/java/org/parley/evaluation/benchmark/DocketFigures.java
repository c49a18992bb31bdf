package org.parley.evaluation.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * What was measured of the docket.
 *
 * @param machine where and when
 * @param arguments of the program
 * @param heapMegabytes that Java could use, of a million bytes
 * @param reportsADay by which the case grows
 * @param letters of a report on average
 * @param steps from small to large
 * @param added what it takes to add one report, to a case of each of these sizes
 * @param took the whole run
 */
record DocketFigures(
        Machine machine,
        List<String> arguments,
        double heapMegabytes,
        int reportsADay,
        double letters,
        List<Step> steps,
        List<Added> added,
        Duration took) {

    /**
     * A case of one size.
     *
     * @param reports how many
     * @param clock seconds to make the docket, the median of the rounds
     * @param processor seconds of processor time of this process, the median of the rounds
     * @param reportsMegabytes that the reports fill, of a million bytes
     * @param docketMegabytes that the docket fills besides
     * @param mostMegabytes that were in use after a collection while it was made, reports included
     * @param items of the docket: sessions, allegations, proposals, commitments, positions, incidents
     * @param comparisons corroborations and discrepancies
     */
    record Step(
            int reports,
            double clock,
            double processor,
            double reportsMegabytes,
            double docketMegabytes,
            double mostMegabytes,
            int items,
            int comparisons) {}

    /**
     * One report more.
     *
     * @param reports of the case without it
     * @param clock seconds, the median of the rounds
     * @param processor seconds of processor time of this process, the median of the rounds
     */
    record Added(int reports, double clock, double processor) {}

    DocketFigures {
        arguments = List.copyOf(arguments);
        steps = List.copyOf(steps);
        added = List.copyOf(added);
    }

    /** How processor time grows from one size to the next: 1 is linear, 2 quadratic. */
    static double exponent(Step small, Step large) {
        return Math.log(large.processor() / small.processor()) / Math.log((double) large.reports() / small.reports());
    }
}
