/**
 * Trials that break things on purpose, to see that a record comes through: processes killed at any moment, servers killed, disks
 * that are full, files that are damaged.
 *
 * <p>In: a folder to work in. Out: counts of what was done and of what was found, as a page of {@code docs/benchmarks}. May not live
 * here: anything that a record needs to come through.
 */
@NullMarked
package org.parley.evaluation.trial;

import org.jspecify.annotations.NullMarked;
