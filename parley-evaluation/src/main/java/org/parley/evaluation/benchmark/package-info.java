/**
 * Speed, memory and quality of Parley beside its peer, in one run on the same files.
 *
 * <p>In: a folder of texts, and an external scorer if there is one. Out: a page of figures for {@code docs/benchmarks}.
 * {@link org.parley.evaluation.benchmark.ReadingBenchmark} is the program; each entrant reads in a child process of its
 * own ({@link org.parley.evaluation.benchmark.Worker} there, {@link org.parley.evaluation.benchmark.Child} here), so that
 * memory and just-in-time compilation of one do not touch another (docs/decisions/0011). What needs the peer's classes is
 * under {@code src/peer} and compiled only under the Maven profile {@code teacher}.
 *
 * <p>May not live here: anything that changes what Parley reads. Linux only: memory and load come from {@code /proc}.
 */
@NullMarked
package org.parley.evaluation.benchmark;

import org.jspecify.annotations.NullMarked;
