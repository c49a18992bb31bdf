package org.parley.record.entry;

import java.util.Optional;

/**
 * What the payload of an entry says.
 *
 * @param act what was done
 * @param by whom
 * @param log origin of the log, so that a signature for one log is none for another
 * @param signature of the author, absent when he left it to the log
 */
public record Content(Act act, Author by, String log, Optional<AuthorSignature> signature) {

    /** Before it is signed. */
    public static Content of(Act act, Author by, String log) {
        return new Content(act, by, log, Optional.empty());
    }
}
