/** evaluation. */
@NullMarked
package org.parley.evaluation;

import org.jspecify.annotations.NullMarked;
