/** Whether anything that a record gives a reader shows what is not for him. */
@NullMarked
package org.parley.record.leak;

import org.jspecify.annotations.NullMarked;
