/**
 * Trains the annotation engine on texts that a teacher annotated, and measures it against the teacher.
 *
 * <p>In: the teacher's tab-separated files (see {@link org.parley.evaluation.training.TaughtText}). Out: the model file that
 * ships as a resource of the reading module. Same files, same bytes out: one thread, fixed seeds, whole numbers.
 */
@NullMarked
package org.parley.evaluation.training;

import org.jspecify.annotations.NullMarked;
