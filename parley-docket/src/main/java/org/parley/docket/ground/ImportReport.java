package org.parley.docket.ground;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what became of the rows of an import. Holds counts and a few line numbers, never rows. Used by one thread. */
public final class ImportReport {

    /** So many line numbers of each kind are kept. */
    public static final int MOST_LINES = 10;

    private final Map<RowFlaw.Kind, Count> flaws = new EnumMap<>(RowFlaw.Kind.class);
    private long rows;
    private long kept;
    private String file = "";

    /**
     * Flaws of one kind.
     *
     * @param kind of the flaw
     * @param rows how many rows have it, each counted once however often it stands in the row
     * @param first where the first ones stand, as {@code file:line}
     */
    public record Count(RowFlaw.Kind kind, long rows, List<String> first) {

        public Count {
            first = List.copyOf(first);
        }

        private Count and(String where) {
            List<String> lines = new ArrayList<>(first);
            if (lines.size() < MOST_LINES) {
                lines.add(where);
            }
            return new Count(kind, rows + 1, lines);
        }
    }

    /** The file from which the next rows come. */
    public void begin(String name) {
        file = name;
    }

    /** Counts a row. */
    public void add(GroundRow row) {
        rows++;
        if (row.incident() != null) {
            kept++;
        }
        Set<RowFlaw.Kind> noted = EnumSet.noneOf(RowFlaw.Kind.class);
        for (RowFlaw flaw : row.flaws()) {
            if (noted.add(flaw.kind())) {
                note(file, flaw);
            }
        }
    }

    /**
     * Takes out a row that was counted as kept, and says why.
     *
     * @param from the file that it came from
     */
    public void leaveOut(String from, RowFlaw flaw) {
        if (flaw.kind().isKept()) {
            throw new IllegalArgumentException(flaw + " does not leave a row out");
        }
        kept--;
        note(from, flaw);
    }

    private void note(String from, RowFlaw flaw) {
        Count known = flaws.get(flaw.kind());
        if (known != null && known.first().size() == MOST_LINES) {
            flaws.put(flaw.kind(), new Count(known.kind(), known.rows() + 1, known.first()));
        } else {
            flaws.put(
                    flaw.kind(),
                    (known == null ? new Count(flaw.kind(), 0, List.of()) : known).and(from + ":" + flaw.line()));
        }
    }

    /** The file from which rows are read now. */
    public String file() {
        return file;
    }

    /** All rows, those left out too. */
    public long rows() {
        return rows;
    }

    public long kept() {
        return kept;
    }

    public long leftOut() {
        return rows - kept;
    }

    /** By kind, in the order of {@link RowFlaw.Kind}. */
    public List<Count> flaws() {
        return Collections.unmodifiableList(new ArrayList<>(flaws.values()));
    }
}
