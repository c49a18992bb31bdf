/** Tests of what those who work on a case share. */
@NullMarked
package org.parley.web.casework;

import org.jspecify.annotations.NullMarked;
