package org.parley.record.grading;

import java.util.List;

/**
 * The grades of one source, item or piece of evidence.
 *
 * @param grades the oldest first, without those taken back
 * @param unjudged the grade while there is none
 */
public record History<V>(List<Grade<V>> grades, V unjudged) {

    public History {
        grades = List.copyOf(grades);
    }

    /** The last grade. */
    public V current() {
        return grades.isEmpty() ? unjudged : grades.get(grades.size() - 1).value();
    }
}
