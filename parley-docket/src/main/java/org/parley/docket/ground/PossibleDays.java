package org.parley.docket.ground;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.model.GroundIncident;

/**
 * Leaves out rows of days on which nothing of the data set can have happened: one mistyped year would make the data seem to reach from or
 * to that year, and days without incidents seem quiet.
 */
public final class PossibleDays implements RowReader {

    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);

    private final RowReader reader;
    private final LocalDate last;

    /**
     * Looks at the rows of another reader.
     *
     * @param imported day of the import; one more is given for clocks elsewhere
     */
    public PossibleDays(RowReader reader, LocalDate imported) {
        this.reader = reader;
        this.last = imported.plusDays(1);
    }

    @Override
    public void read(Reader text, Consumer<GroundRow> rows) throws IOException {
        reader.read(text, row -> rows.accept(looked(row)));
    }

    private GroundRow looked(GroundRow row) {
        GroundIncident incident = row.incident();
        if (incident == null
                || !(incident.from().isAfter(last) || incident.from().isBefore(FIRST))) {
            return row;
        }
        List<RowFlaw> flaws = new ArrayList<>(row.flaws());
        flaws.add(new RowFlaw(
                RowFlaw.Kind.IMPOSSIBLE_DAY, row.line(), incident.from().toString()));
        return new GroundRow(row.line(), null, flaws);
    }
}
