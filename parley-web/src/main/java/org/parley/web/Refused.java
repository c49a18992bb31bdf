package org.parley.web;

import java.net.BindException;
import org.parley.web.settings.Settings;
import org.springframework.boot.web.server.PortInUseException;

/** Why a server did not start, in words. */
final class Refused {

    private Refused() {}

    /** The error itself when it is none that a user can do something about. */
    static RuntimeException explained(RuntimeException error, Settings settings) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException || cause instanceof BindException) {
                return new IllegalStateException(
                        "Nothing can listen on " + settings.address().getHostAddress() + ", port " + settings.port()
                                + ": another program does, or the address is not of this machine. Take another with --port.",
                        error);
            }
        }
        return error;
    }
}
