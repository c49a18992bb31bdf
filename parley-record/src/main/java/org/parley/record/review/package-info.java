/**
 * The review of what the machine proposes: nothing of it is part of the record until a person accepts it.
 *
 * <p>In: entries of a log. Out: {@link org.parley.record.review.ReviewQueue}: all items with their state, those that wait for a
 * person in the order in which they are best looked at, and what reviewers changed, as labelled data. May not live here: who may
 * review what ({@code procedure}), pages.
 *
 * <p>Entries that do not fit, such as a second acceptance by the same person, change nothing: a reader may see only a part of the log.
 */
@NullMarked
package org.parley.record.review;

import org.jspecify.annotations.NullMarked;
