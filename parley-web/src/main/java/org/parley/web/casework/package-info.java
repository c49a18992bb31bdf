/**
 * A case that many work on at the same time: what each person may see and do there.
 *
 * <p>In: a case, a reading, a person. Out: a {@link org.parley.web.casework.Seat}, through which alone pages and API reach the case.
 * Rights are decided here and in the record, never in a page. May not live here: HTTP, templates, the framework.
 */
@NullMarked
package org.parley.web.casework;

import org.jspecify.annotations.NullMarked;
