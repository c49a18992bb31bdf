/**
 * Which happenings of different reports are the same.
 *
 * <p>In: the incidents of {@link org.parley.docket.page.Page}s. Out: {@link org.parley.model.CaseIncident}s and the
 * {@link org.parley.docket.compare.Fact}s on which their accounts can be compared. Tolls stay with each account.
 *
 * <p>Good at: incidents with a day and a place. Bad at: two attacks of one kind in one town on one day.
 */
@NullMarked
package org.parley.docket.incidents;

import org.jspecify.annotations.NullMarked;
