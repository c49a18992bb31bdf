/**
 * What sides put to each other and what they undertake.
 *
 * <p>In: {@link org.parley.docket.page.Page}s and {@link org.parley.docket.parties.Parties}. Out: {@link
 * org.parley.model.Proposal}s with what was said to them and {@link org.parley.model.Commitment}s with what bears on them.
 *
 * <p>May not live here: whether a commitment was kept; that needs the ground.
 */
@NullMarked
package org.parley.docket.undertakings;

import org.jspecify.annotations.NullMarked;
