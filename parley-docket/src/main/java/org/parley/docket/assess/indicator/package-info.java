/**
 * What is counted to see whether a promise is kept, and by which rules that is judged: stated before the counts are looked at.
 *
 * <p>In: a small text file of {@code key: value} lines. Out: {@link org.parley.docket.assess.indicator.Indicator}. Nothing here looks at
 * incidents.
 */
@NullMarked
package org.parley.docket.assess.indicator;

import org.jspecify.annotations.NullMarked;
