/** Tests of the event coder. */
@NullMarked
package org.parley.reading.code;

import org.jspecify.annotations.NullMarked;
