/**
 * Words in, dates out: when the days, weeks, months and years are that a report names.
 *
 * <p>In: an annotated report. Out: {@link org.parley.model.EventDate}s with the words that name them. Relative words
 * ("yesterday", "Monday") count from the dateline above them, or the date of publication; without one they name no date. May not
 * live here: what happened on a date. Good at: calendar dates, days, weeks, months in English. Bad at: feasts, other
 * calendars, times of day.
 */
@NullMarked
package org.parley.reading.time;

import org.jspecify.annotations.NullMarked;
