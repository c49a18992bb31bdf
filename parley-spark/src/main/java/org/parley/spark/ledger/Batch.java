package org.parley.spark.ledger;

/**
 * A batch that was committed.
 *
 * @param number in the output folder, from 1
 * @param run it belongs to, from 1
 * @param reports how many were read
 * @param statements how many they hold
 * @param events how many they hold
 * @param incidents how many they hold
 * @param problems how many documents, or parts of them, could not be read
 */
public record Batch(int number, int run, long reports, long statements, long events, long incidents, long problems) {

    /** Of several batches together: the number is of the last one. */
    public Batch plus(Batch other) {
        return new Batch(
                Math.max(number, other.number),
                Math.max(run, other.run),
                reports + other.reports,
                statements + other.statements,
                events + other.events,
                incidents + other.incidents,
                problems + other.problems);
    }
}
