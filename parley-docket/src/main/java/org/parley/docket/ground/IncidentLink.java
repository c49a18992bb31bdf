package org.parley.docket.ground;

import java.util.List;
import org.parley.model.CaseIncident;
import org.parley.model.GroundIncident;

/**
 * That an incident which reports tell and one which a data set tells are, or may be, one happening. Both stay as they are.
 *
 * @param told by the reports
 * @param imported from the data set, its sides named
 * @param likeness how alike
 * @param reasons for it, then what speaks against it
 */
public record IncidentLink(CaseIncident told, GroundIncident imported, Likeness likeness, List<String> reasons) {

    /** How alike two incidents are. */
    public enum Likeness {
        SAME("the same"),
        POSSIBLY_SAME("possibly the same");

        private final String words;

        Likeness(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public IncidentLink {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a link has reasons");
        }
    }
}
