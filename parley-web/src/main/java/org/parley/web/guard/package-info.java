/**
 * Who comes in, and how: sign-in, sessions, tokens, headers, limits.
 *
 * <p>In: requests. Out: requests of somebody who is signed in, or none. May not live here: what somebody may see or do in a case
 * ({@code casework}).
 */
@NullMarked
package org.parley.web.guard;

import org.jspecify.annotations.NullMarked;
