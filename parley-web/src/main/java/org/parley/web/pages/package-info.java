/**
 * The pages: one class for the addresses of each part, one template for each page ({@code src/main/jte}).
 *
 * <p>In: requests that have passed the gate, each with its seat. Out: pages. A class here asks its seat and fills a template; it decides
 * nothing about rights. May not live here: SQL, the log, anything that a program without a browser would want too ({@code casework}).
 */
@NullMarked
package org.parley.web.pages;

import org.jspecify.annotations.NullMarked;
