/**
 * From incidents to counts per cell of time.
 *
 * <p>In: {@link org.parley.model.GroundIncident}s, indexed once by names, places and days, and a {@link
 * org.parley.docket.assess.indicator.Scope}. Out: {@link org.parley.docket.assess.series.DayCounts}, and {@link
 * org.parley.docket.assess.series.Cell}s with what was left out and why. No statistics.
 */
@NullMarked
package org.parley.docket.assess.series;

import org.jspecify.annotations.NullMarked;
