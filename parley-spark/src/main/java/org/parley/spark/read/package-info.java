/**
 * Reading on a worker: what stands in a slice, as rows.
 *
 * <p>In: a {@link org.parley.spark.input.Slice}. Out: one {@link org.parley.spark.read.Outcome} for each document, in order. The
 * models are loaded once in each Java process and shared by its tasks.
 */
@NullMarked
package org.parley.spark.read;

import org.jspecify.annotations.NullMarked;
