package org.parley.evaluation.trial;

import java.util.ArrayList;
import java.util.List;

/** What killed processes said was done in one case. For one thread. */
final class Acknowledged {

    /** Entries that were added together. */
    record Entries(int run, int number, long position, int count) {}

    private final List<Entries> entries = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private long checkpoint;
    private long signatures;
    private long size;
    private long words;

    /** Takes what a process said. */
    void take(int run, List<String> lines) {
        for (String line : lines) {
            String[] word = line.split(" ", -1);
            switch (word[0]) {
                case "entries" -> {
                    Entries added = new Entries(
                            run, Integer.parseInt(word[1]), Long.parseLong(word[2]), Integer.parseInt(word[3]));
                    entries.add(added);
                    size = Math.max(size, added.position() + added.count());
                }
                case "checkpoint" -> {
                    checkpoint = Long.parseLong(word[1]);
                    signatures = Long.parseLong(word[2]);
                }
                case "report" ->
                    reports.add(
                            Made.report(run, Integer.parseInt(word[1])).report().file());
                case "lists", "opened" -> {
                    // the log says how far they must be
                }
                default -> throw new IllegalArgumentException("A process said: " + line);
            }
            words++;
        }
    }

    List<Entries> entries() {
        return entries;
    }

    /** Names of files. */
    List<String> reports() {
        return reports;
    }

    /** Size of the log at the last checkpoint, 0 when there is none. */
    long checkpoint() {
        return checkpoint;
    }

    /** How many it had. */
    long signatures() {
        return signatures;
    }

    /** Number of entries that there are at least. */
    long size() {
        return size;
    }

    /** How many lines were said. */
    long words() {
        return words;
    }
}
