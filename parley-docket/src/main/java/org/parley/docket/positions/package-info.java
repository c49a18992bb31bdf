/**
 * Where each side stands on each issue.
 *
 * <p>In: {@link org.parley.docket.page.Page}s and {@link org.parley.docket.parties.Parties}. Out: {@link
 * org.parley.model.Position}s, the matrix of issue and party.
 *
 * <p>Good at: stands that a side takes by demanding, refusing, accusing, supporting. Bad at: stands that only follow from
 * an argument.
 */
@NullMarked
package org.parley.docket.positions;

import org.jspecify.annotations.NullMarked;
