/**
 * Which meetings took place, and what each report tells of them.
 *
 * <p>In: {@link org.parley.docket.page.Page}s and {@link org.parley.docket.parties.Parties}. Out: {@link
 * org.parley.model.Session}s, and the {@link org.parley.docket.compare.Fact}s on which the accounts of each can be
 * compared. One report's account of a session is a {@link org.parley.docket.sessions.Meeting}.
 *
 * <p>Good at: meetings of named sides. Bad at: several sessions of the same sides within days, told without dates.
 */
@NullMarked
package org.parley.docket.sessions;

import org.jspecify.annotations.NullMarked;
