@NullMarked
package org.parley.docket.actors;

import org.jspecify.annotations.NullMarked;
