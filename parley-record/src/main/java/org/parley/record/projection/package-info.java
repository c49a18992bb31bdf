/**
 * Rows for lists of entries, items and allegations, worked out from the log entry by entry.
 *
 * <p>In: entries in their order. Out: rows that are new or changed. A row of an entry says what the entry says; a row of an item or
 * allegation is of one reader and rests on what that reader sees, so that no row mixes what different audiences may know. May
 * not live here: tables ({@code store}).
 */
@NullMarked
package org.parley.record.projection;

import org.jspecify.annotations.NullMarked;
