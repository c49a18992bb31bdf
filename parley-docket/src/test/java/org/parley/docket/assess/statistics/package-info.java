@NullMarked
package org.parley.docket.assess.statistics;

import org.jspecify.annotations.NullMarked;
