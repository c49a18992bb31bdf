@NullMarked
package org.parley.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
