/**
 * Who may sign in at a server of a case, and what they did there.
 *
 * <p>In and out: values. The tables are in {@code store} ({@code AccountStore}). May not live here: how a password is checked, or
 * anything of the web. An account is no part of the record: what somebody may see and do follows from the member of the mechanism
 * as whom the account acts, and that is an entry.
 */
@NullMarked
package org.parley.record.accounts;

import org.jspecify.annotations.NullMarked;
