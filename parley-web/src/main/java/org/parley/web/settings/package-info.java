/**
 * How a server is to run, and how much it takes.
 *
 * <p>Values alone: whoever starts a server makes them, {@code guard} and {@code pages} read them. May not live here: whatever the
 * values do.
 */
@NullMarked
package org.parley.web.settings;

import org.jspecify.annotations.NullMarked;
