package org.parley.docket.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.docket.assess.series.DayCounts;

/**
 * What the numbers rest on.
 *
 * @param incidents in the data
 * @param first day that the data reach
 * @param last day that the data reach
 * @param dataSets how many incidents of each data set fit the scope and may lie in the window, by name in alphabetical order
 * @param dataSet the one that was counted; empty when nothing fits
 * @param fitting incidents of it that fit the scope, at any time
 * @param inWindow incidents of it that may lie in the window
 * @param uncertain those of them that have no day that is fine enough for a cell, and were left out
 * @param straddling those of them that may lie on either side of the start, and were left out
 * @param uncounted those that do not say how many were killed, where deaths are counted
 * @param flaws of the data, in sentences
 */
public record DataUsed(
        int incidents,
        LocalDate first,
        LocalDate last,
        Map<String, Integer> dataSets,
        String dataSet,
        int fitting,
        int inWindow,
        int uncertain,
        int straddling,
        int uncounted,
        List<String> flaws) {

    public DataUsed {
        dataSets = java.util.Collections.unmodifiableMap(new TreeMap<>(dataSets));
        flaws = List.copyOf(flaws);
    }

    static DataUsed of(Look look, Map<String, Integer> dataSets, List<String> flaws) {
        List<DayCounts.Loose> loose = look.days().loose(look.from(), look.end());
        int straddling = (int) loose.stream().filter(DayCounts.Loose::straddles).count();
        return new DataUsed(
                look.data().size(),
                look.first(),
                look.last(),
                dataSets,
                look.indicator().scope().dataSets().isEmpty()
                        ? ""
                        : String.join(", ", look.indicator().scope().dataSets()),
                look.matches().counted().size(),
                look.matches().counted().between(look.from(), look.end()),
                loose.size() - straddling,
                straddling,
                look.days().uncounted(),
                flaws);
    }
}
