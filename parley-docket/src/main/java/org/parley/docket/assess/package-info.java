/**
 * Was a promise kept? From an indicator and incidents to a verdict with its reasons and every number behind it.
 *
 * <p>In: an {@link org.parley.docket.assess.indicator.Indicator}, {@link org.parley.docket.assess.series.GroundData} and the day on which
 * it is asked. Out: an {@link org.parley.docket.assess.Assessment}. Front door: {@link org.parley.docket.assess.Assessing}. No SQL, no files, no
 * clock, no random numbers.
 *
 * <p>Good at: promises of fewer, no or more incidents from a day on, with some weeks of data on both sides. Bad at: promises of a single
 * act, and conflicts that were quiet before. The rules of verdicts, their sources and limits: {@code docs/assessment.md}.
 */
@NullMarked
package org.parley.docket.assess;

import org.jspecify.annotations.NullMarked;
