/**
 * What happened on the ground, in a form that answers at once: which incidents are wanted, where they are on a map of some size, when they
 * were.
 *
 * <p>In: incidents that reports tell and those of imported data sets. Out: rows, marks of a map, counts by day, week, month or year. All
 * immutable. A question goes over all rows: 50,000 take a few milliseconds, so that there is no index to keep. May not live here: HTTP,
 * templates, stores.
 */
@NullMarked
package org.parley.web.ground;

import org.jspecify.annotations.NullMarked;
