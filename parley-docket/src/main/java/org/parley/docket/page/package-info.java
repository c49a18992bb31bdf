/**
 * A report as the docket looks at it: sentences, words, who is named where, what it is about.
 *
 * <p>In: a {@link org.parley.model.ReadReport}. Out: {@link org.parley.docket.page.Page}s and the {@link
 * org.parley.docket.page.Issues} that words belong to.
 *
 * <p>May not live here: anything about more than one report.
 */
@NullMarked
package org.parley.docket.page;

import org.jspecify.annotations.NullMarked;
