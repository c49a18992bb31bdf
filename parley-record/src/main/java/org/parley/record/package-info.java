/**
 * The record of a case: {@link org.parley.record.CaseRecord} is the door to its log, for the command line and the web alike.
 *
 * <p>In: acts of members. Out: entries as a reader may see them, checkpoints, bundles. May not live here: how a log is proved
 * ({@code log}), what entries say ({@code entry}), tables ({@code store}).
 */
@NullMarked
package org.parley.record;

import org.jspecify.annotations.NullMarked;
