/**
 * A whole case in one file: its reports with what was read from them, and its record with every payload and salt.
 *
 * <p>In: a case that others may be writing. Out: {@link org.parley.record.backup.BackupFile}, and from it a case in the same or
 * another kind of database. {@code docs/case.md} says what is in the file. May not live here: tables ({@code store}), what a reader
 * may see ({@code bundle}): a backup is for whoever keeps the case, and shows everything.
 */
@NullMarked
package org.parley.record.backup;

import org.jspecify.annotations.NullMarked;
