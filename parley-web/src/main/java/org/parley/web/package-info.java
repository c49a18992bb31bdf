/**
 * The server: pages, REST API, accounts.
 *
 * <p>{@link org.parley.web.Server} is the front door: a case and a reading go in, a running server comes out. What persons may see and
 * do is decided in {@code casework}, below everything that knows the web; {@code guard} keeps out whoever is not signed in; {@code
 * pages} shows.
 */
@NullMarked
package org.parley.web;

import org.jspecify.annotations.NullMarked;
