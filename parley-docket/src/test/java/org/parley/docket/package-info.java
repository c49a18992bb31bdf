@NullMarked
package org.parley.docket;

import org.jspecify.annotations.NullMarked;
