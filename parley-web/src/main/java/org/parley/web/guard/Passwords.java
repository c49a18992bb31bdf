package org.parley.web.guard;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Passwords are kept as Argon2id, with the parameters that OWASP's password storage sheet names first. Safe for many threads. */
public final class Passwords {

    /** Fewer letters are guessed. */
    public static final int SHORTEST = 12;

    /** More would cost time and add nothing. */
    public static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    /** Each takes 19 MiB while it is worked out. */
    private static final int AT_A_TIME = 4;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final String nobodys = hash("a password that nobody has");

    /** What is kept of a password. */
    public String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(encoder.encode(password));
        } finally {
            turns.release();
        }
    }

    /** Whether this is the password; when there is none to compare with, takes as long as for a wrong one. */
    boolean matches(String given, String hash) {
        turns.acquireUninterruptibly();
        try {
            boolean right = given.length() <= LONGEST && encoder.matches(given, hash.isEmpty() ? nobodys : hash);
            return right && !hash.isEmpty();
        } finally {
            turns.release();
        }
    }

    /**
     * Refuses what is too easy to guess.
     *
     * @throws IllegalArgumentException with the reason in a sentence
     */
    public static void require(String password, String account) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A password has " + SHORTEST + " to " + LONGEST + " characters; a sentence is a good one.");
        }
        if (password.chars().distinct().count() < SHORTEST / 2
                || password.toLowerCase(Locale.ROOT).contains(account)) {
            throw new IllegalArgumentException("This password is too easy to guess.");
        }
    }
}
