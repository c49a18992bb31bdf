/** Makes the gazetteer of {@code parley-reading} from public place lists; see docs/decisions/0012. */
@NullMarked
package org.parley.evaluation.gazetteer;

import org.jspecify.annotations.NullMarked;
