/**
 * What was read into an output folder and what is still to be read: a folder of small JSON files.
 *
 * <p>In: plans and batches. Out: the same after a crash. A batch counts from the moment in which its file in the ledger has its
 * name; everything before that is thrown away by the next run, everything after it is completed.
 *
 * <p>May not live here: Spark, reading. Needs a file system whose renaming is atomic (local, HDFS).
 */
@NullMarked
package org.parley.spark.ledger;

import org.jspecify.annotations.NullMarked;
