package org.parley.web.casework;

import java.util.Optional;

/**
 * Who sits before the server.
 *
 * @param account name of the account
 * @param member of the mechanism, as whom he acts; absent for one who only looks
 * @param administrator whether he may make accounts and settings
 */
public record Person(String account, Optional<String> member, boolean administrator) {}
