@NullMarked
package org.parley.docket.assess;

import org.jspecify.annotations.NullMarked;
