package org.parley.docket.ground;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.GroundIncident;

/**
 * Counts what happened in the days and the place of each effort, so that the count has a denominator. An incident counts where all of its days
 * are among those of the effort; one that may have happened outside them is counted apart. Used by one thread.
 */
public final class Denominators {

    private final List<Count> counts = new ArrayList<>();

    /** Incidents of the days and the place of an effort. */
    public static final class Count {

        private final Effort effort;
        private long incidents;
        private long partly;
        private long killed;

        private Count(Effort effort) {
            this.effort = effort;
        }

        public Effort effort() {
            return effort;
        }

        /** Wholly within its days. */
        public long incidents() {
            return incidents;
        }

        /** With some days within and some outside. */
        public long partly() {
            return partly;
        }

        /** Best estimates of those wholly within. */
        public long killed() {
            return killed;
        }

        private void add(GroundIncident incident) {
            boolean apart =
                    incident.to().isBefore(effort.from()) || incident.from().isAfter(effort.to());
            boolean elsewhere = !effort.place().isEmpty()
                    && incident.findPlace()
                            .filter(where -> GroundFilter.isAt(where, effort.place()))
                            .isEmpty();
            if (apart || elsewhere) {
                return;
            }
            if (incident.from().isBefore(effort.from()) || incident.to().isAfter(effort.to())) {
                partly++;
            } else {
                incidents++;
                killed += incident.findKilled().map(GroundIncident.Killed::best).orElse(0);
            }
        }
    }

    public Denominators(List<Effort> efforts) {
        efforts.forEach(effort -> counts.add(new Count(effort)));
    }

    /** Counts an incident. */
    public void add(GroundIncident incident) {
        counts.forEach(count -> count.add(incident));
    }

    /** In the order of the efforts. */
    public List<Count> counts() {
        return List.copyOf(counts);
    }
}
