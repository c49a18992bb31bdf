@NullMarked
package org.parley.docket.lookup;

import org.jspecify.annotations.NullMarked;
