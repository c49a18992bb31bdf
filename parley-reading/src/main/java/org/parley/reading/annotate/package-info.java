/**
 * Text in, sentences and tokens with tags, lemmas, entity labels and dependencies out.
 *
 * <p>May not live here: anything that knows what a statement is. The engine behind
 * {@link org.parley.reading.annotate.Annotator} shows only inside this package.
 */
@NullMarked
package org.parley.reading.annotate;

import org.jspecify.annotations.NullMarked;
