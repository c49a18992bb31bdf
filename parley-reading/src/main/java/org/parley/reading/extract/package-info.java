/**
 * Annotation in, attributions (source, cue and content spans) out.
 *
 * <p>May not live here: who a source is; that is {@code resolve}.
 */
@NullMarked
package org.parley.reading.extract;

import org.jspecify.annotations.NullMarked;
