/**
 * How things are found again without looking at all of them: what was made of them the last time, and by their words.
 *
 * <p>In: things, and how something is made of them. Out: what was made of the same things the last time, else what is made
 * now; the things that share words.
 *
 * <p>May not live here: anything about what the things are.
 */
@NullMarked
package org.parley.docket.lookup;

import org.jspecify.annotations.NullMarked;
