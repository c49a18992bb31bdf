package org.parley.evaluation.trial;

import java.util.ArrayList;
import java.util.List;
import org.parley.record.log.Checkpoint;

/** What the kills of one kind came to. For one thread. */
final class KillCount {

    private static final int MOST_TOLD = 20;

    private final String database;
    private final String deed;
    private int kills;
    private int silent;
    private int survivors;
    private long words;
    private long size;
    private final List<String> wrong = new ArrayList<>();

    KillCount(String database, String deed) {
        this.database = database;
        this.deed = deed;
    }

    /** A process was done before it was killed. */
    void survived() {
        survivors++;
    }

    /** How late the earliest kills come: less late when many come too late. */
    long startMicroseconds(long most) {
        return survivors * 4 > kills && kills > 2 ? most / 2 : most;
    }

    /**
     * A case was looked at.
     *
     * @param said how many things the killed process had acknowledged
     * @param held checkpoints of all looks at the case
     */
    void looked(long said, List<Checkpoint> held) {
        kills++;
        words += said;
        silent += said == 0 ? 1 : 0;
        size = Math.max(
                size, held.isEmpty() ? 0 : held.get(held.size() - 1).head().size());
    }

    void wrong(String sentence) {
        wrong.add(deed + " on " + database + ": " + sentence);
    }

    String database() {
        return database;
    }

    String deed() {
        return deed;
    }

    /** Processes or servers that were killed. */
    int kills() {
        return kills - survivors;
    }

    /** Those of them that had acknowledged nothing yet. */
    int silent() {
        return silent;
    }

    /** Things that were acknowledged in all. */
    long words() {
        return words;
    }

    /** Entries of the longest log. */
    long longest() {
        return size;
    }

    /** What should not have been. */
    List<String> wrong() {
        return wrong.stream().limit(MOST_TOLD).toList();
    }

    int countWrong() {
        return wrong.size();
    }
}
