/**
 * Where accounts of one thing agree and where they differ.
 *
 * <p>In: {@link org.parley.docket.compare.Fact}s: one slot of one item as one account tells it. Out: {@link
 * org.parley.model.Corroboration}s by independent origin and {@link org.parley.model.Discrepancy discrepancies}.
 *
 * <p>Nothing is resolved here, and nothing is called different that two careful people could both have written: "at least
 * 19" and "19" agree. A false alarm costs more than a missed difference.
 */
@NullMarked
package org.parley.docket.compare;

import org.jspecify.annotations.NullMarked;
