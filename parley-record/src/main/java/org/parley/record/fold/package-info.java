/**
 * What it takes to work out a state from the entries of a log, one after the other.
 *
 * <p>In: {@link org.parley.record.fold.Entry}, what a reader of the log knows of one entry. {@link org.parley.record.fold.Tree} is a
 * map that is never changed: adding gives another one that shares nearly all of the first, so that every state stays as it was at a
 * cost that hardly grows with its size. May not live here: what entries mean.
 *
 * <p>Sources: AVL trees after Adelson-Velsky and Landis (1962), the path copied as in Driscoll, Sarnak, Sleator and Tarjan (1989).
 */
@NullMarked
package org.parley.record.fold;

import org.jspecify.annotations.NullMarked;
