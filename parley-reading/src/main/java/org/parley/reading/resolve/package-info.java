/**
 * Attributions in, statements out: who speaks, to whom, through whom, and what the saying does.
 *
 * <p>In: report, annotation, attributions. Out: statements and the report's actors. May not live here: finding
 * attributions, anything over more than one report.
 */
@NullMarked
package org.parley.reading.resolve;

import org.jspecify.annotations.NullMarked;
