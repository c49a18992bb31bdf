/**
 * Who stands for which side.
 *
 * <p>In: the actors of all reports. Out: {@link org.parley.docket.parties.Parties}, which gives the {@link
 * org.parley.model.Party} that an actor or a speaker stands for.
 *
 * <p>May not live here: what the parties say or do.
 */
@NullMarked
package org.parley.docket.parties;

import org.jspecify.annotations.NullMarked;
