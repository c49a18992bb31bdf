/**
 * The case for programs: the same rights as the pages, JSON instead of HTML, a token instead of a session.
 *
 * <p>In: requests that have passed the gate, each with its seat. Out: JSON, JSON lines, files, a feed; and the description of all of it
 * as OpenAPI, made from the methods themselves. May not live here: what a person may see or do ({@code casework}).
 */
@NullMarked
package org.parley.web.api;

import org.jspecify.annotations.NullMarked;
