/**
 * The same reading over an archive, on Apache Spark: the {@code archive} command.
 *
 * <p>In: a command line. Out: the output folder of {@link org.parley.spark.job}. Runs within one Java process, or on the cluster
 * that {@code spark-submit} names.
 *
 * <p>Nothing outside this module knows Spark or Hadoop; the reading, the comparing and the lines are those of the other modules.
 */
@NullMarked
package org.parley.spark;

import org.jspecify.annotations.NullMarked;
