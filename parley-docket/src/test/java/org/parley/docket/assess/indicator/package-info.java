@NullMarked
package org.parley.docket.assess.indicator;

import org.jspecify.annotations.NullMarked;
