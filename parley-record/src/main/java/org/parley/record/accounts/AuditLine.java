package org.parley.record.accounts;

import java.time.Instant;

/**
 * Something that was done at the server.
 *
 * @param number from 1, in the order in which it was noted
 * @param time when
 * @param account name as given; may be none that exists
 * @param what a word for the kind of thing, such as {@code signed-in}
 * @param detail what it was about; may be empty
 * @param address from where
 */
public record AuditLine(long number, Instant time, String account, String what, String detail, String address) {

    /** What stands for: asked to read what {@code detail} names. */
    public static final String READ = "read";

    private static final int LONGEST_DETAIL = 300;

    /** What others made, as a detail: cut where it is long. */
    public static String detail(String made) {
        return made.substring(0, Math.min(made.length(), LONGEST_DETAIL));
    }
}
