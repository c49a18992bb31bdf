package org.parley.docket.incidents;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By what an incident that a report tells can meet those of other reports. Two can become one only
 *
 * <ul>
 *   <li>with days: in one block, when no more than one day without any incident of the block lies between them, directly or
 *       through others;
 *   <li>without days: in one block that has a name (people held, by number and states);
 *   <li>without days and block: at a site of the same name, which then also joins all that name it, with days or without.
 * </ul>
 *
 * @param incident id of the incident as the report tells it
 * @param block where it can meet others; empty when only at its sites
 * @param first the first day on which it may have happened, absent when it tells none
 * @param last the last such day, absent when it tells none
 * @param sites by name, in lower case
 */
public record Trace(
        String incident,
        String block,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        Set<String> sites) {

    public Trace {
        if ((first == null) != (last == null)) {
            throw new IllegalArgumentException("a trace has both days or none, got " + first + " and " + last);
        }
        sites = new TreeSet<>(sites);
    }
}
