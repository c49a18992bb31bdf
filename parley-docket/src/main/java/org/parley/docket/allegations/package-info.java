/**
 * Who accuses whom of what, on what evidence, and how the accused answered.
 *
 * <p>In: {@link org.parley.docket.page.Page}s and {@link org.parley.docket.parties.Parties}. Out: {@link
 * org.parley.model.Allegation}s. One report's account of an allegation is a {@link
 * org.parley.docket.allegations.Charge}; charges by one side against another on one issue are one allegation.
 *
 * <p>Good at: charges with a named accuser and a named accused. Bad at: two different acts on one issue, which become one
 * allegation with more accounts.
 */
@NullMarked
package org.parley.docket.allegations;

import org.jspecify.annotations.NullMarked;
