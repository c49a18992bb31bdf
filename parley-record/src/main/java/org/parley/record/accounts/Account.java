package org.parley.record.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param name as typed to sign in: 1 to 60 of a-z, 0-9 and . _ @ -
 * @param member of the mechanism, as whom the account acts; absent for one who only looks
 * @param administrator whether it may make accounts and change settings
 * @param password its hash; absent while none is set
 * @param subject by which an identity provider knows it
 * @param open whether it may sign in
 * @param failures wrong passwords since the last right one
 * @param lockedUntil when it may try again
 * @param made when
 */
public record Account(
        String name,
        Optional<String> member,
        boolean administrator,
        Optional<String> password,
        Optional<String> subject,
        boolean open,
        int failures,
        Optional<Instant> lockedUntil,
        Instant made) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,59}");

    public Account {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An account cannot have the name \"" + name
                    + "\": 1 to 60 of a-z, 0-9 and . _ @ -, the first a letter or digit.");
        }
    }

    /** A new one that may sign in as soon as it has a password or a subject. */
    public static Account of(String name, Optional<String> member, boolean administrator, Instant made) {
        return new Account(
                name, member, administrator, Optional.empty(), Optional.empty(), true, 0, Optional.empty(), made);
    }

    /** With a new password, no longer locked. */
    public Account withPassword(String hash) {
        return new Account(name, member, administrator, Optional.of(hash), subject, open, 0, Optional.empty(), made);
    }

    /** The same for who is known to an identity provider by this. */
    public Account withSubject(Optional<String> known) {
        return new Account(name, member, administrator, password, known, open, failures, lockedUntil, made);
    }

    /** Open or closed, no longer locked. */
    public Account opened(boolean may) {
        return new Account(name, member, administrator, password, subject, may, 0, Optional.empty(), made);
    }

    /** Whether wrong passwords keep it from signing in now. */
    public boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }
}
