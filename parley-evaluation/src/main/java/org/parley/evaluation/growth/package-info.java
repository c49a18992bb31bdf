/**
 * Cases of any size, made by varying a few that were read.
 *
 * <p>In: the read reports of small cases ({@link org.parley.evaluation.growth.Template}). Out: {@link
 * org.parley.evaluation.growth.GrownCase}, as many read reports as are asked for, each with names, places, codes, dates
 * and tolls of its own ({@link org.parley.evaluation.growth.Guise}), the same for the same number on every machine.
 *
 * <p>Good at: structure and size of real reporting, since every sentence stands in a report that was read. Bad at: variety
 * of words: sentences other than names and numbers come again and again.
 */
@NullMarked
package org.parley.evaluation.growth;

import org.jspecify.annotations.NullMarked;
