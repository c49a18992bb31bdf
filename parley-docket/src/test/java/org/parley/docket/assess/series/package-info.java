@NullMarked
package org.parley.docket.assess.series;

import org.jspecify.annotations.NullMarked;
