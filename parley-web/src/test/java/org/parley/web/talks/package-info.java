/** The pages of sessions, undertakings, positions, discrepancies and actors, asked for as a browser does. */
@NullMarked
package org.parley.web.talks;

import org.jspecify.annotations.NullMarked;
