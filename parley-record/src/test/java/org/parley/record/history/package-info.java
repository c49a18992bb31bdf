/**
 * What clients of a log did at the same time, and a check that it could have happened one after the other.
 *
 * <p>In: operations with the moments of their calls and answers. Out: sentences on what cannot have been. May not live here: a store.
 */
@NullMarked
package org.parley.record.history;

import org.jspecify.annotations.NullMarked;
