/** Tests of resolving: short invented texts with marked spans, read through the real annotator. */
@NullMarked
package org.parley.reading.resolve;

import org.jspecify.annotations.NullMarked;
