/** Tests of what happened on the ground. */
@NullMarked
package org.parley.web.ground;

import org.jspecify.annotations.NullMarked;
