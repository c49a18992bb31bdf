/**
 * What an archive is made of, cut into slices that tasks read on their own.
 *
 * <p>In: paths of any Hadoop file system. Out: {@link org.parley.spark.input.Unit}s, {@link org.parley.spark.input.Slice}s
 * of them, and, on a worker, the reports and problems of a slice. The cut depends on the files alone, never on the cluster.
 *
 * <p>May not live here: anything that reads sentences, anything that writes.
 */
@NullMarked
package org.parley.spark.input;

import org.jspecify.annotations.NullMarked;
