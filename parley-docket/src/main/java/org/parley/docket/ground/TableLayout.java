package org.parley.docket.ground;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.GroundIncident;

/** What the columns of a table mean. Immutable. */
interface TableLayout {

    /** For messages: "UCDP GED". */
    String name();

    /** Whether the table is one of this layout: all that a row cannot do without is there. */
    boolean fits(Columns columns);

    /** The columns that must be there, for messages. */
    String wanted();

    /** Names of the columns of tables that come without a header and have this first row; empty when it can be none. */
    List<String> columnsOf(List<String> firstRow);

    /** What separates columns; tried in this order. */
    default List<Character> separators() {
        return List.of(',', ';', '\t');
    }

    /** Prepares to read rows of these columns. */
    Making bind(Columns columns);

    /** Makes incidents of rows. Used by one thread. */
    interface Making {

        /** The incident of a row; none when a flaw was noted that leaves it out. */
        @Nullable
        GroundIncident make(Cells row);
    }
}
