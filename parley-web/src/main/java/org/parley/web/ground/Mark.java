package org.parley.web.ground;

import java.util.List;
import java.util.Optional;

/**
 * One mark of a map: a place, or several that lie too close to be told apart at its size.
 *
 * @param drawn how; of several places as the coarsest; never {@link Spot.Drawn#NOT}
 * @param places how many different ones
 * @param latitude of the place, of several their middle
 * @param longitude likewise
 * @param kilometres how far the place reaches; of several that of the largest
 * @param box that holds all of it
 * @param name of the place; of several that with the most incidents so far
 * @param told how many incidents reports tell there
 * @param imported how many were imported
 * @param first one of the incidents, the earliest
 */
public record Mark(
        Spot.Drawn drawn,
        int places,
        double latitude,
        double longitude,
        double kilometres,
        Box box,
        String name,
        int told,
        int imported,
        Happened first) {

    public int count() {
        return told + imported;
    }

    /** Whether several places are one mark. */
    public boolean isCluster() {
        return places > 1;
    }

    /**
     * What a map shows, and what it cannot show.
     *
     * @param marks areas first, so that smaller marks lie on them
     * @param beside what is known to a country or a region only, or is named without a point, by name with how often; most first
     * @param noPlace how many have no place at all
     * @param keptBack how many may be shown by id and day only
     * @param zoom at which they were put together: that of the map, or less when there were too many
     */
    public record Map(List<Mark> marks, List<Beside> beside, int noPlace, int keptBack, int zoom) {

        public Map {
            marks = List.copyOf(marks);
            beside = List.copyOf(beside);
        }

        /** The piece of the earth that holds all marks, absent when there are none. */
        public Optional<Box> findBox() {
            return marks.stream().map(Mark::box).reduce(Box::and);
        }

        /** How many incidents are drawn. */
        public int drawn() {
            return marks.stream().mapToInt(Mark::count).sum();
        }
    }

    /**
     * Incidents at a place that is not drawn.
     *
     * @param name of it
     * @param count of incidents
     */
    public record Beside(String name, int count) {}
}
