/**
 * The jobs: what the driver does.
 *
 * <p>{@link org.parley.spark.job.ReadJob} reads an archive batch by batch; {@link org.parley.spark.job.ReconcileJob} says what its
 * reports tell together. In: a ledger and settings. Out: Parquet and JSON lines in the output folder.
 *
 * <p>May not live here: the command line.
 */
@NullMarked
package org.parley.spark.job;

import org.jspecify.annotations.NullMarked;
